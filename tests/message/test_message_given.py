"""What was converted before it could be read: every place that is told lies in the bytes that were given."""

from __future__ import annotations

import base64
import json
import quopri
import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.given import Given, edited
from keshiin.message.intake.messages import messages
from keshiin.message.model import Message
from keshiin.report.json import as_object
from keshiin.span import Span
from message.made_outlook import outlook_file

HEADER = (
    "Return-Path: <info@example.com>\r\n"
    "Received: from mail.example.com (mail.example.com [203.0.113.9])\r\n"
    " by mx.example.jp (Postfix) with ESMTPS id 4A1B2C3D4E\r\n"
    " for <you@example.jp>; Tue, 6 Jan 2026 10:00:05 +0900 (JST)\r\n"
    "From: 日本 & 😀 <info@example.com>\r\n"
    "Subject: お知らせ\r\n"
    "Date: Tue, 6 Jan 2026 10:00:00 +0900\r\n"
)
WHOLE = HEADER + "\r\nHello\r\n"
LINES = WHOLE.split("\r\n")
IN_ONE_LINE = HEADER.replace("\r\n ", " ")
ESCAPED = WHOLE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;")
NAMES = ["Return-Path", "Received", "From", "Subject", "Date"]
LIST = '<?xml version="1.0"?>\n<!DOCTYPE plist>\n<plist version="1.0"><dict/></plist>\n'


PAIRS = [
    dict(zip(("name", "value"), line.split(": ", 1), strict=True))
    for line in HEADER.replace("\r\n ", " ").splitlines()
]
WEB = base64.urlsafe_b64encode(WHOLE.encode()).decode()


def coded(width: int) -> bytes:
    letters = base64.b64encode(WHOLE.encode())
    return b"\r\n".join(letters[at : at + width] for at in range(0, len(letters), width))


FORMS = {
    "utf-16.eml": (("\ufeff" + WHOLE).encode("utf-16-le"), [1, 2, 5, 6, 7]),
    "utf-16-without-mark.eml": (WHOLE.encode("utf-16-be"), [1, 2, 5, 6, 7]),
    "utf-32.eml": (("\ufeff" + WHOLE).encode("utf-32-be"), [1, 2, 5, 6, 7]),
    "quoted.txt": ("".join(f"> {line}\n" for line in LINES).encode(), [1, 2, 5, 6, 7]),
    "quoted-utf-16.txt": (("\ufeff" + "".join(f"> {each}\n" for each in LINES)).encode("utf-16-le"), None),
    "numbered.txt": ("".join(f"{n}: {line}\n" for n, line in enumerate(LINES, 1)).encode(), [1, 2, 5, 6, 7]),
    "string.txt": (json.dumps(WHOLE, ensure_ascii=False).encode(), None),
    "wide-indent.txt": ("".join(f"\u3000{line}\n" for line in LINES).encode(), [1, 2, 5, 6, 7]),
    "spaced.txt": (WHOLE.replace("\r\n", "\n\n").encode(), [1, 3, 9, 11, 13]),
    "table.txt": (re.sub("(?m)^([A-Za-z-]+): ", r"\1\t", IN_ONE_LINE).encode(), [1, 2, 3, 4, 5]),
    "page.html": (f"<html><body><pre>\n<b>{ESCAPED}</b></pre></body></html>".encode(), None),
    "lines.html": (b"<html>" + IN_ONE_LINE.replace("<", "&lt;").replace("\r\n", "<br>").encode(), None),
    "escaped.eml": (WHOLE.replace("<", "&lt;").replace(">", "&gt;").encode(), [1, 2, 5, 6, 7]),
    "apple.emlx": (f"{len(WHOLE.encode())}\n{WHOLE}{LIST}".encode(), [2, 3, 6, 7, 8]),
    "base64-76.eml": (coded(76), None),
    "base64-75.eml": (coded(75), None),
    "fields.json": (json.dumps({"payload": {"headers": PAIRS}}, ensure_ascii=False, indent=1).encode(), None),
    "base64-web.json": (json.dumps({"snippet": "Hello", "raw": WEB}, indent=1).encode(), None),
    "base64-within.json": (
        json.dumps({"of": json.dumps({"content": WEB})}).replace("/", "\\/").encode(),
        None,
    ),
}


def one(folder: Path, name: str, data: bytes) -> tuple[Message, dict[str, Any]]:
    file = folder / name
    file.write_bytes(data)
    (message,) = messages(str(file))
    assert isinstance(message, Message)
    return message, told(message)


def told(message: Message) -> dict[str, Any]:
    analysis = analyze(message, Places.bundled())
    return as_object(analysis, explain(analysis, "en"))


def as_text(name: str, data: bytes) -> str:
    """What bytes of a form are to somebody who reads it."""
    if name.startswith("base64"):
        return base64.urlsafe_b64decode(data.replace(b"\r\n", b"")).decode("utf-8", "replace")
    if "utf-" in name:
        return data.decode("utf-32-be" if "32" in name else "utf-16-be" if "without" in name else "utf-16-le")
    return unescape(data.decode())


@pytest.mark.parametrize("name", FORMS)
def test_fields_hops_and_findings_are_found_again_in_what_was_given(tmp_path: Path, name: str) -> None:
    data, lines = FORMS[name]
    message, shown = one(tmp_path, name, data)
    assert shown["source"]["size"] == len(data)
    assert shown["source"]["sha256"] == sha256(data).hexdigest()
    fields = [as_text(name, data[slice(*field["span"])]) for field in shown["fields"]]
    assert [field["name"] for field in shown["fields"]] == NAMES
    for found, own in zip(fields, message.fields, strict=True):
        assert own.name in found
        if not name.startswith("base64"):
            last = own.raw.decode().rpartition("\n")[2].partition(": ")[2] or own.raw.decode()[-20:]
            assert found.startswith(own.name)
            assert found.endswith(last[-12:])
    assert shown["hops"][0]["span"] == shown["fields"][1]["span"]
    if lines:
        assert [field["line"] for field in shown["fields"]] == lines
        assert shown["hops"][0]["line"] == lines[1]
    address = [each for each in shown["findings"] if each["rule"] == "peer_handover"]
    places = [as_text(name, data[slice(*each["span"])]) for each in address[0]["evidence"] if "span" in each]
    assert any("203.0.113.9" in place for place in places)


def test_a_file_in_quoted_printable_as_a_whole_is_decoded(tmp_path: Path) -> None:
    source = HEADER + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n1=1\r\n"
    message, shown = one(tmp_path, "quoted.eml", quopri.encodestring(source.encode()))
    assert [field["name"] for field in shown["fields"]] == [*NAMES, "Content-Type"]
    assert message.parts[0].text == "1=1\r\n"
    assert not message.source.exact
    half, _ = one(tmp_path, "half.eml", source.replace("flowed", "flowed; a=3D").encode())
    assert half.source.exact


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
def test_a_wide_letter_cut_by_the_end_lies_within_the_file(tmp_path: Path, codec: str) -> None:
    data = HEADER.strip().encode(codec)[:-1]
    _, shown = one(tmp_path, "wide.txt", data)
    assert shown["fields"][-1]["span"][1] == len(data)


def test_of_a_message_in_json_no_header_of_a_part_or_of_another_message_is_taken(tmp_path: Path) -> None:
    other = [{"name": name, "value": "x@other.example"} for name in ("From", "To", "Subject", "Received")]
    of_part = [{"name": "Content-Type", "value": "text/plain"}]
    parts = {"labels": [{"name": "a", "value": "b"}], "headers": PAIRS, "parts": [{"headers": of_part}]}
    data = json.dumps([{"payload": parts}, {"payload": {"headers": other}}]).encode()
    _, shown = one(tmp_path, "list.json", data)
    assert [field["name"] for field in shown["fields"]] == NAMES


@pytest.mark.parametrize(("attached", "lines"), [(False, 1), (True, 0)])
def test_of_json_the_whole_message_is_taken_and_no_attached_one(
    tmp_path: Path, attached: bool, lines: int
) -> None:
    other = WHOLE.replace("info@", "other@").replace("10:00:00", "11:00:00")
    content = base64.b64encode((other if attached else WHOLE).encode()).decode()
    message, _ = one(tmp_path, "a.json", json.dumps({"headers": PAIRS, "content": content}).encode())
    assert message.claims.from_[0].address == "info@example.com"
    assert (message.parts[0].text or "").count("Hello") == lines if message.parts else not lines


def test_pasted_quotation_is_pointed_at_as_it_was_pasted() -> None:
    data = "".join(f"> > {line}\n" for line in LINES).encode()
    shown = told(read(data, kind="paste"))
    assert shown["source"]["sha256"] == sha256(data).hexdigest()
    assert data[slice(*shown["fields"][2]["span"])].startswith(b"From: ")
    assert data[slice(*shown["fields"][1]["span"])].count(b"\n> > ") == 2


def test_message_that_nothing_was_done_to_has_nothing_else_that_was_given(tmp_path: Path) -> None:
    message, shown = one(tmp_path, "as-delivered.eml", WHOLE.encode())
    assert message.source.given is None
    assert message.source.original is message.source.data
    assert [field["line"] for field in shown["fields"]] == [1, 2, 5, 6, 7]


def test_outlooks_file_is_told_as_the_source_that_was_taken_out_of_it(tmp_path: Path) -> None:
    data = outlook_file(HEADER, "Hello")
    message, shown = one(tmp_path, "kept.msg", data)
    assert message.source.given is not None
    assert message.source.given.data == data
    assert shown["source"]["sha256"] == sha256(message.source.data).hexdigest()
    assert message.source.data[slice(*shown["fields"][2]["span"])].startswith(b"From: ")


def test_way_back_leads_around_what_was_left_out_and_to_all_of_what_was_replaced() -> None:
    data = b"> a &amp; b\n> c"
    text, way = edited(data, ((0, 2, b""), (4, 9, b"&"), (12, 14, b"")))
    assert text == b"a & b\nc"
    given = Given(data).then(way)
    assert [data[slice(*given.span(Span(*span)))] for span in ((0, 1), (2, 3), (4, 5), (4, 6), (6, 7))] == [
        b"a",
        b"&amp;",
        b"b",
        b"b\n",
        b"c",
    ]
    assert given.span(Span(6, 6)) == (14, 14)
    assert given.line(6) == 2


def test_long_page_keeps_the_way_back_to_its_header_and_says_the_same_as_a_short_one(tmp_path: Path) -> None:
    """Behind the first megabyte the text is converted in one piece, which takes a fifth of the time."""
    line = b"<b>a &lt;&nbsp;b</b><br>\n"
    data = b"<pre>" + ESCAPED.encode() + line * 90_000 + b"</pre>"
    message, shown = one(tmp_path, "long.html", data)
    assert message.source.data.endswith(b"Hello\r\n" + b"a < b\n" * 90_000)
    assert data[slice(*shown["fields"][4]["span"])].startswith(b"Date: ")
    assert message.source.given is not None
    assert message.source.given.span(Span(0, len(message.source.data))) == (5, len(data) - 6)
