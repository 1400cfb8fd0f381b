"""Seals of the writer himself are named, not checked."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, TOP, case

from keshiin.judge.rules import signed_mail


def test_a_signed_message_is_told() -> None:
    kind = 'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="b"'
    parts = (
        "\n\n--b\nContent-Type: text/plain\n\nHello\n"
        "--b\nContent-Type: application/pkcs7-signature\n\nAA==\n--b--\n"
    )
    text = TOP + FIELDS + kind + parts
    made = case(text)
    (finding,) = found(signed_mail, made)
    assert (finding.weight, finding.values["type"]) == ("neutral", "multipart/signed")
    assert pointed(made, finding) == [kind]


def test_a_plain_letter_is_left_alone() -> None:
    assert found(signed_mail, case(TOP + FIELDS)) == []
