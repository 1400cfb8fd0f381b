"""What stands in the service's own rows and is yet the sending side's word."""

from __future__ import annotations

from keshiin.explain.quoted import quoted
from keshiin.message import read
from keshiin.route import trace

BORDER = (
    "Received: from greeting.example (looked.up.example. [8.8.4.4]) by mx.google.com with ESMTPS id "
    "a1si2; Mon, 1 Jan 2024 10:00:00 -0800 (PST)"
)


def said(*lines: str) -> list[str]:
    data = "\r\n".join((*lines, "From: a@b.example", "", "")).encode()
    mail = read(data)
    return [data[span.start : span.end].decode() for span in quoted(mail, trace(mail))]


def test_the_return_path_and_the_greeting_of_the_border_are_the_senders_words() -> None:
    assert said("Return-Path:  <a@b.example> ", BORDER) == ["<a@b.example>", "greeting.example"]


def test_a_return_path_below_the_border_is_a_claim_as_a_whole() -> None:
    assert said(BORDER, "X-A: b", "Return-Path: <a@b.example>") == ["greeting.example"]


def test_without_a_border_nothing_is_taken_out_of_its_row() -> None:
    assert said("Return-Path: <a@b.example>") == []
