"""The canonical body of RFC 6376, its hash, and the pieces that it is read in."""

from __future__ import annotations

import base64
import hashlib

import pytest

from keshiin.identity.check.body import Body


@pytest.mark.parametrize(
    ("body", "relaxed", "form"),
    [
        # The example of section 3.4.5, and the empty bodies of 3.4.3 and 3.4.4.
        (b" C \r\nD \t E\r\n\r\n\r\n", True, b" C\r\nD E\r\n"),
        (b" C \r\nD \t E\r\n\r\n\r\n", False, b" C \r\nD \t E\r\n"),
        (b"", True, b""),
        (b"", False, b"\r\n"),
        (b"\r\n\r\n", True, b""),
        (b"\r\n\r\n", False, b"\r\n"),
        (b" \t\r\n", True, b""),
        (b"a", True, b"a\r\n"),
        (b"a", False, b"a\r\n"),
        (b"a \t", True, b"a\r\n"),
        (b"a\r\n\r\n \t", True, b"a\r\n"),
        (b" ", True, b""),
        (b"a \t", False, b"a \t\r\n"),
        (b"a\r", False, b"a\r\r\n"),
        (b"a\r\r\n\r\n", False, b"a\r\r\n"),
        (b"a\nb\n", False, b"a\r\nb\r\n"),
        (b"a \t b\t\r\n", True, b"a b\r\n"),
        (b"x" * 1_200_000 + b" \t y \r\n" * 3, True, b"x" * 1_200_000 + b" y\r\n y\r\n y\r\n"),
    ],
)
def test_the_canonical_body_is_the_standards(body: bytes, relaxed: bool, form: bytes) -> None:
    assert Body(body).form(relaxed=relaxed) == form


@pytest.mark.parametrize(
    ("relaxed", "printed"),
    [
        (False, "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY="),
        (True, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ],
)
def test_the_hash_of_an_empty_body_is_the_one_that_the_standard_prints(relaxed: bool, printed: str) -> None:
    found = Body(b"").hash(relaxed=relaxed, length=None)
    assert base64.b64encode(found).decode() == printed


def test_a_body_is_cut_into_pieces_without_a_trace() -> None:
    for unit in (b"a \t\r\n", b" ", b"\r\n", b"\r", b"\n", b"\t x"):
        body = unit * (2_500_000 // len(unit)) + b"end"
        whole = hashlib.sha256(b" ".join(body.replace(b"\r\n", b"\n").split(b"\n"))).hexdigest()
        form = Body(body).form(relaxed=False)
        assert hashlib.sha256(b" ".join(form[:-2].split(b"\r\n"))).hexdigest() == whole
