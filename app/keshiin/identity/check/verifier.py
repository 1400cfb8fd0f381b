"""dkimpy with its traps taken out: bodies hashed in linear time, keys found beforehand.

dkimpy answers plain False for a key that is gone, an empty key, a time-out and a bad signature alike, and its
patterns take the square of the length of a run of blanks. So the key is judged before it is asked, a body
that differs is told by name, and a signature that could cost too much is not shown to it.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Sequence
from typing import Any

import dkim  # type: ignore[import-untyped]

from keshiin.identity.check.body import Body
from keshiin.message.model import Field

FindKey = Callable[..., bytes]

_SIGNATURE_BYTES = 8_192
_SIGNED_NAMES = 256
_LONG_BLANK = re.compile(rb"\s{80}")
_INSTANCE = re.compile(rb"(?:^|;)[ \t\r\n]*i[ \t\r\n]*=[ \t\r\n]*(\d{1,3})\b")
_BLANKS = re.compile(rb"[ \t\r\n]+")
_LINE_END = re.compile(rb"(?<!\r)\r*+\n")


class BodyChangedError(dkim.ValidationError):  # type: ignore[misc]
    """The body is not the one that was signed."""


class _OurBody:
    """Puts our hash of the body in the place of dkimpy's."""

    checked_body: Body

    def take(self, fields: Sequence[Field], body: Body) -> None:
        """Read the message from its fields, each with the line end that canonical forms want."""
        self.headers = [(field.raw[: field.colon], _value(field)) for field in fields]
        self.checked_body = body

    def verify_sig(self, sig: dict[bytes, bytes], names: list[bytes], header: Any, dnsfunc: FindKey) -> bool:
        """Whether a signature holds; raises BodyChangedError, and what dkimpy raises."""
        if b"bh" in sig:
            _compare(self.checked_body, sig)
        rest = {key: value for key, value in sig.items() if key != b"bh"}
        return bool(super().verify_sig(rest, names, header, dnsfunc))  # type: ignore[misc]


class Signatures(_OurBody, dkim.DKIM):  # type: ignore[misc]
    """The DKIM signatures of one message."""


class Chain(_OurBody, dkim.ARC):  # type: ignore[misc]
    """The ARC chain of one message."""

    def take(self, fields: Sequence[Field], body: Body) -> None:
        """Read the message; dkimpy signs in the order of the source, RFC 8617 in that of the instances."""
        super().take(fields, body)
        self.headers.sort(key=_instance, reverse=True)


def is_affordable(field: Field) -> bool:
    """Whether a signature's field is of a size that dkimpy reads in no time."""
    value = field.value
    plain = len(value) <= _SIGNATURE_BYTES and not _LONG_BLANK.search(value)
    return plain and value.count(b":") <= _SIGNED_NAMES


def _instance(header: tuple[bytes, bytes]) -> int:
    if not header[0].lower().startswith(b"arc-"):
        return 0
    found = _INSTANCE.search(header[1])
    return int(found[1]) if found else 0


def _value(field: Field) -> bytes:
    value = _LINE_END.sub(b"\r\n", field.value)
    if field.key == "arc-message-signature" and b"c=simple" not in value:
        # WORKAROUND: dkimpy 1.1.8 looks for " i=1;" with one blank; the relaxed form is the same.
        value = b" " + _BLANKS.sub(b" ", value).strip()
    return value + b"\r\n"


def _compare(body: Body, sig: dict[bytes, bytes]) -> None:
    canon = sig.get(b"c", b"simple/simple").partition(b"/")[2] or b"simple"
    if canon not in (b"simple", b"relaxed"):
        raise dkim.MessageFormatError("unknown canonical form of the body")
    algorithm = sig[b"a"].rpartition(b"-")[2].decode("ascii")
    length = int(sig[b"l"]) if b"l" in sig else None
    found = body.hash(relaxed=canon == b"relaxed", algorithm=algorithm, length=length)
    try:
        stated = binascii.a2b_base64(sig[b"bh"])
    except binascii.Error as error:
        raise dkim.MessageFormatError("bh= cannot be read") from error
    if found != stated:
        raise BodyChangedError
