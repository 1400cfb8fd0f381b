"""The fields that a signature covers, in canonical form (RFC 6376, section 3.4), and their hash."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from keshiin.message.field import Field

_LINE_END = re.compile(rb"(?<!\r)\r*+\n")
_BLANKS = re.compile(rb"[ \t]+")
_SIGNED_VALUE = re.compile(rb"((?:\A|;)[ \t\r\n]*b[ \t\r\n]*=)[^;]*")


def covered(names: Iterable[bytes], fields: Sequence[Field], signature: Field) -> list[Field]:
    """The fields that a list of names means, of each name the lowest first, never the signature itself.

    A name without a field left stands for nothing (section 5.4.2).
    """
    left: dict[bytes, list[Field]] = {}
    for field in fields:
        if field is not signature:
            left.setdefault(_name(field), []).append(field)
    return [left[name].pop() for name in names if left.get(name)]


def hashed(fields: Iterable[Field], signature: Field, *, relaxed: bool) -> Any:
    """The SHA-256 hash of these fields and of the signature without its own value (section 3.7)."""
    found = hashlib.sha256()
    for field in fields:
        found.update(_form(field, field.value, relaxed=relaxed) + b"\r\n")
    unsigned = _SIGNED_VALUE.sub(rb"\1", signature.value, count=1)
    found.update(_form(signature, unsigned, relaxed=relaxed))
    return found


def _form(field: Field, value: bytes, *, relaxed: bool) -> bytes:
    if not relaxed:
        return field.raw[: field.colon + 1] + _LINE_END.sub(b"\r\n", value)
    unfolded = _LINE_END.sub(b"", value)
    return _name(field) + b":" + _BLANKS.sub(b" ", unfolded).strip(b" \t")


def _name(field: Field) -> bytes:
    return field.raw[: field.colon].rstrip(b" \t").lower()
