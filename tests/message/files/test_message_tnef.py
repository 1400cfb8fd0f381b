"""The letter within Outlook's winmail.dat, in its code page or as rich text, and messages attached to it."""

from __future__ import annotations

import base64
import struct

import pytest

from keshiin import limits
from keshiin.attachment_files import contents
from keshiin.message import read
from keshiin.message.model import Message
from slowness import within

RICH = (
    rb"{\rtf1\ansi\ansicpg932\deff0{\fonttbl{\f0\fcharset128 Gothic;}}{\field"
    rb'{\*\fldinst HYPERLINK "https://evil.example/"}{\fldrslt bank.example}}\par \f0 \'8f\'c1\'88\'f3}'
)
HEADERS = (
    "Received: from a.example.com ([192.0.2.1]) by mx.example.jp; 1 Jan 2024 00:00:00 +0900\r\n"
    "Subject: Inner\r\n"
)


def attribute(tag: int, data: bytes) -> bytes:
    return struct.pack("<BII", 1, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def value(key: int, data: bytes, kind: int = 0x0102) -> bytes:
    return struct.pack("<HHII", kind, key, 1, len(data)) + data + bytes(-len(data) % 4)


def wide(key: int, text: str) -> bytes:
    return value(key, (text + "\0").encode("utf-16-le"), 0x1F)


def number(key: int, given: int) -> bytes:
    return struct.pack("<HHI", 3, key, given)


def listed(*values: bytes) -> bytes:
    return struct.pack("<I", len(values)) + b"".join(values)


def packed(rich: bytes) -> bytes:
    return struct.pack("<IIII", len(rich) + 12, len(rich), 0x414C454D, 0) + rich


def tnef(*values: bytes, body: bytes = b"", page: int = 932, files: bytes = b"") -> bytes:
    made = struct.pack("<IH", 0x223E9F78, 1) + attribute(0x00069007, struct.pack("<II", page, 0))
    made += attribute(0x0002800C, body) if body else b""
    return made + (attribute(0x00069003, listed(*values)) if values else b"") + files


def file(title: bytes, content: bytes | None, *values: bytes) -> bytes:
    made = attribute(0x00069002, bytes(14)) + attribute(0x00018010, title + b"\0")
    made += b"" if content is None else attribute(0x0006800F, content)
    return made + (attribute(0x00069005, listed(*values)) if values else b"")


def attached(inner: bytes, title: bytes = b"Inner") -> bytes:
    kind = bytes.fromhex("0703020000000000c000000000000046")
    return file(title, None, value(0x3701, kind + inner, 0x000D))


def mail(*envelopes: bytes) -> Message:
    parts = b"".join(
        b"--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(envelope)
        for envelope in envelopes
    )
    return read(b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + parts + b"--b--\n")


def texts(message: Message) -> list[str]:
    return [part.text.strip() for part in message.parts if part.text and part.text.strip()]


MANY = struct.pack("<HHI", 0x101F, 0x8001, 2)[:4]
NAMED = MANY + bytes(16) + struct.pack("<II", 0, 7) + struct.pack("<I", 2)
NAMED += struct.pack("<I", 4) + "a\0".encode("utf-16-le") + struct.pack("<I", 4) + "b\0".encode("utf-16-le")
NUMBERS = struct.pack("<HHIII", 0x1003, 0x6001, 2, 1, 2)


@pytest.mark.parametrize(
    ("envelope", "text"),
    [
        (tnef(body="お支払いのお知らせ".encode("cp932") + b"\0"), "お支払いのお知らせ"),
        (tnef(body="Żółć".encode("cp1250"), page=1250), "Żółć"),
        (tnef(NAMED, NUMBERS, wide(0x1000, "消印 letter")), "消印 letter"),
        (tnef(wide(0x1013, "<p>消印</p>")), "<p>消印</p>"),
        (tnef(value(0x1013, "<p>Пароль</p>".encode("koi8-r")), number(0x3FDE, 20866)), "<p>Пароль</p>"),
        (
            tnef(value(0x1013, '<meta charset="utf-8">é'.encode()), number(0x3FDE, 932)),
            '<meta charset="utf-8">é',
        ),
    ],
)
def test_a_letter_in_its_code_page(envelope: bytes, text: str) -> None:
    assert texts(mail(envelope)) == [text]


def test_a_letter_in_rich_text_with_its_links() -> None:
    message = mail(tnef(value(0x1009, packed(RICH))))
    assert texts(message) == ['<a href="https://evil.example/">bank.example</a><br>\r\n消印']
    assert [(link.text, link.host) for link in message.links] == [("bank.example", "evil.example")]


def test_a_page_of_its_own_counts_before_rich_text() -> None:
    assert texts(mail(tnef(value(0x1009, packed(RICH)), value(0x1013, b"<p>own</p>")))) == ["<p>own</p>"]


def test_the_name_of_a_file_in_the_code_page_and_its_type() -> None:
    kept = file("請求書.exe".encode("cp932"), b"MZ", value(0x370E, b"image/png\0", 0x1E))
    message = mail(tnef(files=kept))
    assert [(each.name, each.declared_type) for each in message.attachments[1:]] == [
        ("請求書.exe", "image/png")
    ]


def test_a_message_that_was_attached_is_one_of_its_own() -> None:
    inner = tnef(wide(0x007D, HEADERS), wide(0x1000, "inside"), files=file(b"a.exe", b"MZ"))
    (first,) = mail(tnef(files=attached(inner))).inner
    assert (first.role, first.message.claims.subject, texts(first.message)) == (
        "attached",
        "Inner",
        ["inside"],
    )
    assert [each.key for each in first.message.fields][:2] == ["received", "subject"]
    assert [each.name for each in first.message.attachments] == ["a.exe"]


def test_one_without_internet_headers_is_an_envelope_of_its_own() -> None:
    inner = tnef(wide(0x1000, "https://a.example/ inside"), files=file(b"a.exe", b"MZ"))
    message = mail(tnef(files=attached(inner, b"Letter")))
    assert message.inner == ()
    assert [each.name for each in message.attachments] == ["winmail.dat", "Letter", "a.exe"]
    assert [link.host for link in message.links] == ["a.example"]
    assert contents(message, message.attachments[2]) == b"MZ"


def test_envelopes_within_one_another_and_their_rich_text_have_a_bound() -> None:
    rich = value(0x1009, packed(b"{\\rtf1 a" + b"b{" * (limits.RICH_BYTES // 4)))
    deep = tnef(wide(0x007D, HEADERS), rich)
    for _ in range(5):
        deep = tnef(wide(0x007D, HEADERS), rich, files=attached(deep))
    within(4, lambda: mail(*[deep] * 3))


@pytest.mark.parametrize("envelope", [tnef(NAMED[:cut]) for cut in range(1, len(NAMED), 3)])
def test_damaged_values_are_no_letter(envelope: bytes) -> None:
    assert texts(mail(envelope)) == []
