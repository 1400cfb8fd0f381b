"""Sources that were saved as something else than a message: as a web page, as a text with a margin."""

from __future__ import annotations

import re
from base64 import b64encode, encodebytes, urlsafe_b64encode
from contextlib import suppress
from html import escape
from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.message.intake import refusals
from keshiin.message.intake.messages import messages
from keshiin.message.model import Message
from slowness import within

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
    "numbers of a listing": "\n".join(f"{n:6}\t{line}" for n, line in enumerate(SOURCE.split("\n"), 1)),
    "numbers of a viewer": "\n".join(f"{n:2} | {line}" for n, line in enumerate(SOURCE.split("\n"), 98)),
    "numbers and colons": "\n".join(f"{n}:{line}" for n, line in enumerate(SOURCE.split("\n"), 1)),
    "numbers, blanks cut": "\n".join(f"{n} {line}".rstrip() for n, line in enumerate(SOURCE.split("\n"))),
    "base64": b64encode(SOURCE.encode()).decode(),
    "lines of base64": encodebytes(SOURCE.encode()).decode(),
    "base64 of the web": urlsafe_b64encode(f"{SOURCE}???>>>~~~".encode()).decode(),
    "a table": re.sub(r"(?m)^([A-Z][\w-]+): ", r"\1\t", SOURCE),
    "a table below a title": "Details\n\n" + re.sub(r"(?m)^([A-Z][\w-]+): ", r"\1 ", SOURCE),
    "a table that lost its indents": re.sub(r"(?m)^([A-Z][\w-]+): ", r"\1 ", SOURCE).replace("\n\t", "\n"),
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
        "Subject: only this\n\n" + TEXTS["numbers of a viewer"],
        "Subject: only this\n\n" + TEXTS["a table"],
        "Received: from &lt;a@b.example&gt;&#10;From:&#32;x (192.0.2.1) by mx.example; " + SOURCE[60:],
        "Received: from &lt;a@b.example&gt; (192.0.2.1) by mx.example\nSubject: x\nFrom: a@b.example\n"
        "Message-ID: <1@b.example>\n\nx\n",
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


@pytest.mark.parametrize(
    "text",
    [
        "Received 3 boxes\nFrom Osaka\nTo Tokyo\nDate 6 May\n",
        b64encode(b"a letter of forty letters and more, but of no fields").decode(),
        "1 Received: a box\n2 from Osaka\n",
        "1 Received: from a\n7 From: b\n9 To: c\n",
    ],
)
def test_a_text_of_labels_or_numbers_is_no_message(text: str, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(text)
    with pytest.raises(Unreadable):
        list(messages(str(path)))


HOSTILE = [
    "QUJD",
    "QUJD\n",
    "<",
    "<pre ",
    "&lt;",
    "&lt;a@b",
    "<br",
    " \n",
    "1 ",
    "1\n",
    "1 To: a\n",
    "Received by \nTo \t \nFrom a\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_page_is_answered_at_once(piece: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"

    def answered() -> None:
        with suppress(Unreadable):
            list(messages(str(path)))

    for before in ("<html><pre>", "<html>", ""):
        path.write_text(before + piece * (2_000_000 // len(piece)))
        within(1.5, answered)
