"""A message copied into the text."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.mail_kinds import forwarded_inline


def test_a_copied_message_is_told() -> None:
    made = case(TOP + FIELDS + "\nLook at this.\n\n---------- Forwarded message ---------\nFrom: Bank\n")
    (finding,) = found(forwarded_inline, made)
    assert finding.weight == "neutral"
    assert "Forwarded message" in pointed(made, finding)[0]


def test_a_plain_letter_is_left_alone() -> None:
    assert found(forwarded_inline, case(TOP + FIELDS + "\nI forwarded the message to him.\n")) == []


def test_what_a_servers_report_copies_is_told_as_returned_alone() -> None:
    copied = "\nNot delivered.\n\n----- Original message -----\nFrom: me@example.jp\n"
    notice = "Return-Path: <>\n" + TOP + FIELDS.replace("Our meeting", "Undelivered mail")
    assert found(forwarded_inline, case(notice + copied)) == []
    assert len(found(forwarded_inline, case(TOP + FIELDS + copied))) == 1
