"""The whole line in one call."""

from __future__ import annotations

from keshiin.analysis import analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings

HOP = (
    b"Received: from a.example.org ([9.9.9.9]) by %s (Postfix) with ESMTP id 1;"
    b" Fri, 10 Jan 2025 00:12:31 +0000\r\n"
)


def test_border_told_for_a_message_is_not_told_for_the_message_inside() -> None:
    inside = HOP % b"inner.example.net" + HOP % b"older.example.net" + b"From: a@example.org\r\n\r\ntext\r\n"
    outside = HOP % b"mx.example.jp" + HOP % b"out.example.org" + b"From: b@example.org\r\n"
    message = read(outside + b"Content-Type: message/rfc822\r\n\r\n" + inside)
    found = analyze(message, Places.bundled(), Settings(border_hop=2))
    assert found.route.border.hop == 2
    assert found.inner[0].analysis.route.border.hop == 1
