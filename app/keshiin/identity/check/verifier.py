"""dkimpy with its traps taken out: bodies hashed in linear time, keys found beforehand.

dkimpy answers plain False for a key that is gone, an empty key, a time-out and a bad signature alike, and its
patterns take the square of the length of a run of blanks. So the key is judged before it is asked, a body
that differs is told by name, and a signature that could cost too much is not shown to it.
"""

from __future__ import annotations

import binascii
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

import dkim  # type: ignore[import-untyped]
from dkim.util import parse_tag_value  # type: ignore[import-untyped]

from keshiin.identity.check.body import Body
from keshiin.message.model import Field

FindKey = Callable[..., bytes]

_SIGNATURE_BYTES = 8_192
_SIGNED_NAMES = 256
_CLOCK_ERROR = 36_000
_SECONDS = re.compile(rb"\d{1,12}")
_LONG_BLANK = re.compile(rb"\s{80}")
_LINE_END = re.compile(rb"(?<!\r)\r*+\n")
_SIGNED_VALUE = re.compile(rb"((?:\A|;)[ \t\r\n]*b[ \t\r\n]*=)[^;]*")


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
        # dkimpy leaves the blanks behind the value, and a value at the very start (RFC 6376, 3.7).
        header = (header[0], _SIGNED_VALUE.sub(rb"\1", header[1], count=1))
        return bool(super().verify_sig(rest, names, header, dnsfunc))  # type: ignore[misc]


class Signatures(_OurBody, dkim.DKIM):  # type: ignore[misc]
    """The DKIM signatures of one message."""

    def holds(self, field: Field, tags: dict[bytes, bytes], find_key: FindKey) -> bool:
        """Whether the signature in that field, with those tags, holds; raises as `verify_sig` does."""
        tags = _by_dns(tags)
        dkim.validate_signature_fields(tags)
        names = _listed(tags[b"h"].lower())
        return self.verify_sig(tags, names, (field.raw[: field.colon], _value(field)), find_key)


class Chain(_OurBody, dkim.ARC):  # type: ignore[misc]
    """The signatures and seals of one message's ARC sets; the methods raise as `verify_sig` does."""

    def signature_holds(self, field: Field, find_key: FindKey) -> bool:
        """Whether an ARC-Message-Signature holds (RFC 8617, section 4.1.2)."""
        tags = _by_dns(parse_tag_value(field.value))
        _validate_arc(tags, [b"i", b"a", b"b", b"bh", b"d", b"h", b"s"])
        names = _listed(tags[b"h"].lower())
        if b"from" not in names or b"arc-seal" in names:
            return False
        header = (field.raw[: field.colon], _value(field))
        # Without c= it is DKIM's simple form; the drafts of the standard had the relaxed one.
        forms = [tags[b"c"]] if b"c" in tags else [b"simple/simple", b"relaxed/relaxed"]
        return any(self._holds({**tags, b"c": form}, names, header, find_key) for form in forms)

    def seal_holds(self, sets: Sequence[Sequence[Field]], find_key: FindKey) -> bool:
        """Whether the seal that ends the last of these sets holds, over all of them (section 5.1.1)."""
        field = sets[-1][-1]
        tags = parse_tag_value(field.value)
        _validate_arc(tags, [b"i", b"a", b"b", b"cv", b"d", b"s"])
        if b"h" in tags or tags[b"cv"] != (b"pass" if len(sets) > 1 else b"none"):
            return False
        sealed = [each for fields in sets for each in fields]
        # dkimpy takes the lowest of each name first.
        self.headers = [(each.raw[: each.colon].rstrip(), _value(each)) for each in reversed(sealed)]
        names = [name.lower() for name, _ in reversed(self.headers)][:-1]
        tags = {**tags, b"c": b"relaxed/relaxed"}
        return self.verify_sig(tags, names, (b"ARC-Seal", _value(field)), find_key)

    def _holds(self, tags: dict[bytes, bytes], names: list[bytes], header: Any, find_key: FindKey) -> bool:
        try:
            return self.verify_sig(tags, [*names], header, find_key)
        except BodyChangedError:
            return False


def is_affordable(field: Field) -> bool:
    """Whether a signature's field is of a size that dkimpy reads in no time."""
    value = field.value
    plain = len(value) <= _SIGNATURE_BYTES and not _LONG_BLANK.search(value)
    return plain and value.count(b":") <= _SIGNED_NAMES


def is_expired(tags: dict[bytes, bytes]) -> bool:
    """Whether the time that a signature gives itself is over (RFC 6376, 3.5, ``x=``)."""
    expiry = tags.get(b"x", b"")
    return bool(_SECONDS.fullmatch(expiry)) and int(expiry) < time.time() - _CLOCK_ERROR


def _validate_arc(tags: dict[bytes, bytes], needed: list[bytes]) -> None:
    """Look whether the tags of a set are sound; raises as `verify_sig` does.

    ARC has the algorithms of DKIM (RFC 8617, section 4.1), of which dkimpy knows only the first here.
    """
    known = tags.get(b"a") == b"ed25519-sha256"
    dkim.validate_signature_fields({**tags, b"a": b"rsa-sha256"} if known else tags, needed, True)


def _listed(value: bytes) -> list[bytes]:
    """What stands between the colons of a tag, without the blanks around it."""
    return [each.strip() for each in value.split(b":")]


def _by_dns(tags: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """The tags without other ways to a key, or capitals (RFC 6376, 3.5, ``q=``): dkimpy would stop there."""
    named = _listed(tags.get(b"q", b"").lower())
    return {**tags, b"q": b"dns/txt"} if b"dns/txt" in named else tags


def _value(field: Field) -> bytes:
    return _LINE_END.sub(b"\r\n", field.value) + b"\r\n"


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
