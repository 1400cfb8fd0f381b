"""A From of the usual form is read in one match, and as the careful reading reads it."""

from __future__ import annotations

import pytest

from keshiin.identity.sender.entries import entries
from keshiin.identity.sender.tokens import tokens
from keshiin.identity.sender.usual import usual_sender

USUAL = (
    " a@example.jp",
    "a@Example.JP  ",
    " <a.b+c=d@example.jp>",
    ' "Shop, of (all) things: <x>" <a@example.jp>',
    " Taro Yamada <a@example.jp>",
    "Taro<a@sub.example.jp.>",
    " O'Neil & Sons? <o'neil@example.jp>",
    "   Taro  Yamada  <a@example.jp>",
    ' a@example.jp (Taro "T." Yamada)',
    " <a@example.jp> (comment)",
)
UNUSUAL = (
    "",
    " nobody",
    " a@example.jp, b@example.jp",
    " b@example.jp <a@example.jp>",
    ' "b@example.jp" <a@example.jp>',
    " =?utf-8?q?a?= <a@example.jp>",
    " <a@b@example.jp>",
    " <@x.example:a@example.jp>",
    " <a@example.jp> (b@example.jp)",
    " <a@example.jp> (a (comment) in a comment)",
    " <a@example.jp> more",
    " group: a@example.jp;",
    " あ <a@example.jp>",
    " Taro\t<a@example.jp>",
    ' "a\\"b" <a@example.jp>',
    " <a@[192.0.2.1]>",
)


@pytest.mark.parametrize("value", USUAL)
def test_the_usual_form_is_read_as_the_careful_reading_reads_it(value: str) -> None:
    (entry,) = entries(list(tokens(value)))
    assert (entry.found, entry.doubts) == ([usual_sender(value)], [])


@pytest.mark.parametrize("value", UNUSUAL)
def test_anything_else_is_left_to_the_careful_reading(value: str) -> None:
    assert usual_sender(value) is None
