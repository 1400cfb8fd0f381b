"""A source copied out of data or a program, where line ends stand as two signs, is read as what it means."""

from __future__ import annotations

import base64
import json
from time import process_time

import pytest

from keshiin.message import read
from keshiin.message.model import Message
from slowness import within

SOURCE = (
    "Return-Path: <a@shop.example>\r\n"
    "Received: from mail.shop.example (mail.shop.example [192.0.2.9])\r\n"
    "\tby mx.example.jp (Postfix) with ESMTP id 4F3D2; Mon, 2 Jun 2025 17:00:00 +0900\r\n"
    'From: "山田 😀 \\"Shop\\"" <a@shop.example>\r\n'
    "Subject: It's here\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "\r\n"
    "C:\\new\\table & こんにちは\r\n"
)
PLAIN = json.dumps(SOURCE)


def told(message: Message) -> tuple[object, ...]:
    claims = message.claims
    names = [field.key for field in message.fields]
    return names, claims.from_[0].name, claims.from_[0].address, claims.subject, message.parts[0].text


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN[1:-1],
        json.dumps(SOURCE, ensure_ascii=False),
        PLAIN.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"),
        json.dumps({"id": "7", "raw": SOURCE, "labels": ["From: x"]}),
        json.dumps({"id": "7", "raw": SOURCE, "from": "b@other.example"}, indent=2),
        repr(SOURCE),
        repr(SOURCE.encode()),
        f"raw = {SOURCE.encode()!r}\nprint(raw)\n",
    ],
    ids=[
        "json", "without marks", "json in utf-8", "json for pages", "member", "member on lines",
        "text", "bytes", "program",
    ],
)  # fmt: skip
def test_a_string_is_read_as_the_text_it_means(text: str) -> None:
    assert told(read(text.encode(), kind="paste")) == told(read(SOURCE.encode(), kind="paste"))


def test_what_is_told_points_into_what_was_pasted() -> None:
    data = PLAIN.encode()
    message = read(data, kind="paste")
    sender = message.first("subject")
    assert sender is not None
    start, end = message.source.given.span(sender.span) if message.source.given else (0, 0)
    assert data[start:end] == b"Subject: It's here"


@pytest.mark.parametrize(
    "text",
    [
        SOURCE.replace("mail.shop.example (", "x\\r\\nFrom:\\nTo:\\nSubject:\\nDate: ("),
        SOURCE + PLAIN,
        "The line ends stand as \\r\\n in it.\n",
    ],
)
def test_a_text_with_lines_of_its_own_stays_as_it_is(text: str) -> None:
    message = read(text.encode(), kind="paste")
    assert message.source.data == text.encode()


@pytest.mark.parametrize(
    "tail", ["hello\\r\\n", "\\u3042 ", "\\x41 ", "\\\\", '\\"', "\\u3042", "\\", "\\x", "\\n: "]
)
def test_long_ones_are_read_at_once(tail: str) -> None:
    data = (PLAIN[:-1] + tail * (15_000_000 // len(tail))).encode()
    within(2.0, lambda: read(data, kind="paste"), process_time)


def test_beyond_the_limit_a_copy_keeps_its_dress() -> None:
    data = PLAIN.encode() + b" " * 20_000_000
    assert read(data, kind="paste").fields == ()


@pytest.mark.parametrize("quoting", ["> ", ">", "| ", ">> ", "> > "])
def test_a_quoted_source_in_base64_is_read(quoting: str) -> None:
    lines = base64.encodebytes(SOURCE.encode()).decode().splitlines()
    message = read("".join(f"{quoting}{line}\n" for line in lines).encode(), kind="paste")
    assert told(message) == told(read(SOURCE.encode(), kind="paste"))


@pytest.mark.parametrize("dress", ["\u3000", "\u3000\u3000", "\u00a0", "＞", "＞ ", "＞\u3000", "｜"])
def test_a_source_behind_wide_signs_is_read(dress: str) -> None:
    message = read("".join(dress + line + "\n" for line in SOURCE.split("\r\n")).encode(), kind="paste")
    assert told(message)[:4] == told(read(SOURCE.encode(), kind="paste"))[:4]
    assert "こんにちは" in (message.parts[0].text or "")
