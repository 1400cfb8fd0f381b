"""A message inside a message."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.mail_kinds import forwarded_original

INNER = (
    TOP + FIELDS + 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
    "--b\nContent-Type: text/plain\n\nPlease look.\n--b\nContent-Type: message/rfc822\n\n"
    "From: Bank <service@bank.example>\nSubject: Notice\n\nText.\n--b--\n"
)


def test_an_attached_message_is_told() -> None:
    made = case(INNER)
    (finding,) = found(forwarded_original, made)
    assert (finding.weight, finding.values["count"]) == ("neutral", "1")
    assert "From: Bank" in pointed(made, finding)[0]


def test_a_plain_letter_is_left_alone() -> None:
    assert found(forwarded_original, case(TOP + FIELDS)) == []
