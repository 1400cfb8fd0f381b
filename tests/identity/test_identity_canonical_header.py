"""Which fields a signature covers, and the canonical form in which they are hashed (RFC 6376, 3.4)."""

from __future__ import annotations

import hashlib

import pytest

from keshiin.identity.check.header import covered, hashed
from keshiin.message import read
from keshiin.message.field import Field


def _fields(header: bytes) -> tuple[Field, ...]:
    return read(header + b"\r\nbody\r\n").fields


def _form(header: bytes, *, relaxed: bool, form: bytes) -> bool:
    """Whether what is hashed of a header, its last field the signature, is that text."""
    *fields, signature = _fields(header)
    return bool(hashed(fields, signature, relaxed=relaxed).digest() == hashlib.sha256(form).digest())


@pytest.mark.parametrize(
    ("header", "simple", "relaxed"),
    [
        # The example of section 3.4.5, with a signature behind it.
        (
            b"A: X\r\nB : Y\t\r\n\tZ  \r\nD: b=QUJD\r\n",
            b"A: X\r\nB : Y\t\r\n\tZ  \r\nD: b=",
            b"a:X\r\nb:Y Z\r\nd:b=",
        ),
        (b"D: b=QUJD\r\n\tQUJD ; d=x \r\n", b"D: b=; d=x ", b"d:b=; d=x"),
        (b"D: a=b; b = QUJD; bh=b=c\r\n", b"D: a=b; b =; bh=b=c", b"d:a=b; b =; bh=b=c"),
        # Blanks are spaces and tabs, nothing else.
        (b"A:\x0c a\x0b \r\nD: b=\r\n", b"A:\x0c a\x0b \r\nD: b=", b"a:\x0c a\x0b\r\nd:b="),
        (b"A: a\nD: b=\n", b"A: a\r\nD: b=", b"a:a\r\nd:b="),
    ],
)
def test_the_canonical_header_is_the_standards(header: bytes, simple: bytes, relaxed: bytes) -> None:
    assert _form(header, relaxed=False, form=simple)
    assert _form(header, relaxed=True, form=relaxed)


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (["a", "b"], [b" 3", b" 2"]),
        (["a", "a", "a"], [b" 3", b" 1"]),
        (["nothing", "b"], [b" 2"]),
        # The signature itself is not one of those that it may cover.
        (["dkim-signature", "dkim-signature"], [b" other"]),
    ],
)
def test_of_each_name_the_lowest_field_is_meant_first(names: list[str], values: list[bytes]) -> None:
    fields = _fields(b"A: 1\r\nDKIM-Signature: other\r\nB : 2\r\nDKIM-Signature: own\r\nA: 3\r\n")
    signature = next(field for field in fields if field.value == b" own")
    found = covered([name.encode() for name in names], fields, signature)
    assert [field.value for field in found] == values
