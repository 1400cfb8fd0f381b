"""Sources that were saved as something else than a message: as a web page, as a text with a margin."""

from __future__ import annotations

import time
from html import escape
from pathlib import Path

import pytest

from keshiin.message import refusals
from keshiin.message.intake import Unreadable, messages
from keshiin.message.model import Message

SOURCE = (
    "Return-Path: <info@shop.example>\nReceived: from mx.shop.example (mx.shop.example [198.51.100.7])\n"
    "\tby mail.example; Mon, 6 May 2024 10:00:02 +0900\nFrom: Shop <info@shop.example>\n"
    "Subject: Tea & cake\nMessage-ID: <1@shop.example>\n\n1 < 2\nhttps://shop.example/a?b=1&c=2\n"
)
SHOWN = escape(SOURCE, quote=False)
LINES = SHOWN.split("\n")
PAGES = {
    "a view of the source": f"<html><head><title>x</title></head><body><pre>{SHOWN}</pre></body></html>",
    "a page with a table above": "<!DOCTYPE html>\n<html><body><table><tr><th>From:</th><td>Shop</td></tr>"
    f'</table><pre class="raw">{SHOWN}</pre><p>Privacy</p></body></html>',
    "each line marked": "<html><body><pre>"
    + "\n".join(f'<span id="line{number}">{line}</span>' for number, line in enumerate(LINES))
    + "</pre></body></html>",
    "each line broken": "<body>" + "<br>".join(line.replace("\t", "&nbsp; ") for line in LINES) + "</body>",
    "the page's own text": SHOWN,
}
TEXTS = {
    "a blank before each line": "\n".join(" " + line for line in SOURCE.split("\n")),
    "a margin": "\n".join("    " + line for line in SOURCE.split("\n")),
    "quoted": "\n".join("> " + line for line in SOURCE.split("\n")),
    "an empty line behind each": SOURCE.replace("\n", "\n\n"),
}


def _read(path: Path, text: str | bytes) -> Message:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    (message,) = messages(str(path))
    assert isinstance(message, Message)
    return message


@pytest.mark.parametrize("name", [*PAGES, *TEXTS])
def test_the_message_is_read_as_its_source_would_be(name: str, tmp_path: Path) -> None:
    message = _read(tmp_path / "saved.txt", {**PAGES, **TEXTS}[name])
    whole = _read(tmp_path / "whole.eml", SOURCE)
    assert [each.key for each in message.fields] == [each.key for each in whole.fields]
    assert message.claims.subject == "Tea & cake"
    assert [sender.address for sender in message.claims.from_] == ["info@shop.example"]
    assert [link.url for link in message.links] == ["https://shop.example/a?b=1&c=2"]
    assert whole.source.exact
    assert not message.source.exact


@pytest.mark.parametrize(
    "text",
    [
        SOURCE + "<html><body><pre>" + SHOWN + "</pre></body></html>",
        SOURCE.replace("Tea &", "&lt;a@b.example&gt; Tea &"),
        "Subject: only this\n\n" + TEXTS["quoted"],
        "From: a@b.example\nSubject: only this\n\n" + SHOWN,
    ],
)
def test_a_message_that_only_holds_such_a_text_is_left_as_it_is(text: str, tmp_path: Path) -> None:
    message = _read(tmp_path / "message.eml", text)
    assert message.source.data == text.encode()
    assert message.source.exact


@pytest.mark.parametrize(
    ("before", "why"), [(b"PK\3\4", refusals.ARCHIVE), (b"{\\rtf1\\ansi ", refusals.DOCUMENT)]
)
def test_a_header_within_a_file_of_another_kind_is_not_read_there(
    before: bytes, why: str, tmp_path: Path
) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(before + b"\0 name\n" + SOURCE.encode())
    with pytest.raises(Unreadable) as refused:
        list(messages(str(path)))
    assert refused.value.sentence == why


@pytest.mark.parametrize("piece", ["<", "<pre ", "&lt;", "&lt;a@b", "<br", " \n"])
def test_a_hostile_page_is_answered_at_once(piece: str, tmp_path: Path) -> None:
    for before in ("<html><pre>", "<html>", ""):
        path = tmp_path / "page.txt"
        path.write_text(before + piece * (2_000_000 // len(piece)))
        started = time.process_time()
        with pytest.raises(Unreadable):
            list(messages(str(path)))
        assert time.process_time() - started < 1.5, (before, piece)
