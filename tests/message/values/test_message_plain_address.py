"""Mailboxes of the usual form are read in one match each, and as the careful reading reads them."""

from __future__ import annotations

import pytest

from keshiin.message.field import Field
from keshiin.message.values.addresses import _mailboxes
from keshiin.message.values.plain_address import plain_mailboxes
from keshiin.span import Span

PLAIN = (
    b" a@example.jp",
    b"a@Example.JP\r",
    b" <a.b+c@example.jp>",
    b' "Shop, of (all) things: " <a@example.jp>',
    b" Taro Yamada <a@example.jp>\r\n ",
    b"\r\n\tTaro<a@sub.example.jp.>",
    b" O'Neil & Sons <o'neil@example.jp>",
    b" Ready or not? <back=to=a@example.jp>",
    b' "1 < 2 = yes" <a@example.jp> , b@example.jp,\r\n\t<c@example.jp>',
    b" a@example.jp,b@example.jp",
    b" <>\r\n",
)
UNUSUAL = (
    b"",
    b" a@example.jp,, b@example.jp",
    b" a@example.jp, b@example.jp,",
    b" a@example.jp; b@example.jp",
    b" a@example.jp, group: b@example.jp;",
    b" Taro  Yamada <a@example.jp>",
    b" =?utf-8?q?a?= <a@example.jp>",
    b' "=?utf-8?q?a?=" <a@example.jp>',
    b' "a\\"b" <a@example.jp>',
    b" b@example.jp <a@example.jp>",
    b" <@x.example:a@example.jp>",
    b" <a@example.jp> (comment)",
    b" \xe3\x81\x82 <a@example.jp>",
    b" <a@[192.0.2.1]>",
    b" <a@b@example.jp>",
    b" group: a@example.jp;",
    b" < a@example.jp>",
    b" nobody",
)


def field(value: bytes) -> Field:
    raw = b"From:" + value
    return Field("From", 1, Span(7, 7 + len(raw)), raw, 4)


@pytest.mark.parametrize("value", PLAIN)
def test_the_usual_form_is_read_as_the_careful_reading_reads_it(value: bytes) -> None:
    assert plain_mailboxes(field(value)) == list(_mailboxes(field(value)))


@pytest.mark.parametrize("value", UNUSUAL)
def test_anything_else_is_left_to_the_careful_reading(value: bytes) -> None:
    assert plain_mailboxes(field(value)) is None


def test_no_more_are_read_than_were_asked_for() -> None:
    value = b" a@example.jp, b@example.jp, <c"
    assert [box.address for box in plain_mailboxes(field(value), 2) or ()] == ["a@example.jp", "b@example.jp"]
    assert plain_mailboxes(field(value), 3) is None
