"""What stands in the service's own rows and is yet the sending side's word."""

from __future__ import annotations

from made_mail import GMAIL, message, received

from keshiin.route import trace
from keshiin.route.quoted import quoted


def said(*lines: str) -> list[str]:
    mail = message(*lines)
    data = mail.source.data
    return [data[span.start : span.end].decode() for span in quoted(mail, trace(mail))]


def test_the_return_path_and_the_greeting_of_the_border_are_the_senders_words() -> None:
    top, border = received(*GMAIL)
    found = said("Return-Path:  <a@b.example> ", top, border)
    assert found[0] == "<a@b.example>"
    assert len(found) == 2
    assert f"from {found[1]} " in border


def test_a_return_path_below_the_border_is_a_claim_as_a_whole() -> None:
    assert "<a@b.example>" not in said(*received(*GMAIL), "X-A: b", "Return-Path: <a@b.example>")


def test_without_a_border_nothing_is_taken_out_of_its_row() -> None:
    assert said("Return-Path: <a@b.example>") == []
