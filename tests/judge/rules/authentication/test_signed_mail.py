"""Seals of the writer himself are named, not checked."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.authentication import signed_mail


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


PGP = "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"
MIME = "Content-Type: "
ENVELOPED = "MIAGCSqGSIb3DQEHA6CABAA="


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            f"Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n{ENVELOPED}\n",
            "S/MIME",
        ),
        (f"{MIME}text/plain\n\nHello\n{PGP}", "OpenPGP"),
        (
            f'{MIME}multipart/encrypted; boundary="b"\n\n--b\n{MIME}application/octet-stream\n\n{PGP}--b--\n',
            "OpenPGP",
        ),
    ],
)
def test_what_is_encrypted_is_told_as_not_read(text: str, kind: str) -> None:
    (finding,) = found(signed_mail, case(TOP + FIELDS + text))
    assert (finding.weight, finding.variant, finding.values) == ("neutral", "encrypted", {"type": kind})


def test_a_letter_that_quotes_an_encrypted_one_is_not_encrypted() -> None:
    quoted = "".join(f"> {line}\n" for line in PGP.splitlines())
    assert found(signed_mail, case(TOP + FIELDS + "Content-Type: text/plain\n\n" + quoted)) == []


def test_a_plain_letter_is_left_alone() -> None:
    assert found(signed_mail, case(TOP + FIELDS)) == []
