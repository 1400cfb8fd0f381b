"""A source coded as a whole is decoded, unless the codes are a sender's, who would hide something by them."""

from __future__ import annotations

import quopri
from html import escape

import pytest

from keshiin.message.copied.coded_whole import shown_page, whole_quoted_printable
from keshiin.message.intake.single import message_in
from keshiin.message.model import Message, SourceKind
from slowness import within

TOP = (
    "Return-Path: %s\r\n"
    "Received: from mail.example.com (mail.example.com [203.0.113.9])\r\n"
    "\tby mx.example.jp (Postfix) with ESMTP id 4A1B2C3D4E; Tue, 6 Jan 2026 10:00:05 +0900 (JST)\r\n"
)
HTML = "From: info@example.com\r\nContent-Type: text/html\r\n\r\n"
LINK = '<a href="https://real.example.net/login">https://www.example.com/</a>'
PARTS = (
    TOP % "<info@example.com>"
    + "From: <info@example.com>\r\nContent-Type: multipart/mixed; boundary=\"b=1\"\r\n\r\n"
    + "--b=1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    + f'<p class="a">日本語のおしらせです</p>{LINK}<p>https://www.example.org/a/long/path/to/break/at/76</p>\r\n'
    + "--b=1\r\nContent-Type: text/plain\r\n\r\n"
    + f"{'a' * 50} https://www.very-long-name-of-a-host.example.org/\r\n"
    + '--b=1\r\nContent-Type: application/zip; name="a.zip"\r\n'
    + "Content-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n"
    + "--b=1--\r\n"
)  # fmt: skip


def read(data: bytes, kind: SourceKind = "file") -> Message:
    return message_in(data, "x.eml", kind)


@pytest.mark.parametrize("kind", ["file", "paste"])
@pytest.mark.parametrize(
    ("path", "field", "body"),
    [
        ("<info@example.com>", "X-A: =3D=3D", f"<p>=3C!--</p>{LINK}--=3E"),
        ("<info@example.com>", "X-A: =3D=3D", f'<p title=3D"x>{LINK}<p title=3D">'),
        ("<info@example.com>", "X-A: =3D=3D", f"=3Cscript>{LINK}=3C/script>"),
        ("info@example.com", "X-A: &lt;a@example.com&gt;", f"<p>&lt;!--</p>{LINK}--&gt;"),
    ],
)
def test_codes_of_the_sender_hide_no_link(kind: SourceKind, path: str, field: str, body: str) -> None:
    message = read(f"{TOP % path}{field}\r\n{HTML}{body}\r\n".encode(), kind)
    assert [(link.kind, link.host) for link in message.links] == [("a", "real.example.net")]


def test_codes_of_the_sender_hide_no_words() -> None:
    words = "Pay within two days. " * 9
    message = read(f"{TOP % 'a@b.example'}X-A: =3D=3D\r\n{HTML}Hello =3Cscript>{words}\r\n".encode())
    assert "=3Cscript" in (message.parts[0].text or "")
    assert message.source.exact


def test_codes_of_the_sender_hide_no_attachment() -> None:
    source = PARTS.replace("From:", "X-A: =3D=3D\r\nFrom:").replace("b=1", "b1").replace('class="a"', "")
    source = source.replace("--b1\r\nContent-Type: application", "=\r\n--b1\r\nContent-Type: application")
    source = source.replace("UEsDBA==", "UEsDBAAA")
    assert [file.name for file in read(source.encode()).attachments] == ["a.zip"]


def test_a_message_as_delivered_gains_no_field_by_its_codes() -> None:
    forged = (
        "=0AReceived: from mail.example.org ([198.51.100.7]) by b.example; Tue, 6 Jan 2026 10:00:05 +0900"
    )
    source = f"{TOP % '<info@example.com>'}X-A: =3D=3D{forged}\r\n{HTML}Hello\r\n".encode()
    assert [field.key for field in read(source).fields].count("received") == 1


def test_what_is_coded_as_a_whole_is_decoded_with_its_parts() -> None:
    plain = read(PARTS.encode())
    for coded in (quopri.encodestring(PARTS.encode()), escape(PARTS).encode()):
        message = read(coded)
        assert not message.source.exact
        assert message.links == plain.links
        assert [part.text for part in message.parts] == [part.text for part in plain.parts]
        assert message.attachments == plain.attachments


def test_decoding_is_fast_whatever_is_coded() -> None:
    head = TOP.replace("<", "&lt;") % "&lt;info@example.com&gt;" + "X-A: =3D=3D\r\n\r\n"

    for coded in (b"&lt;", b"&amp;lt;", b"=3D", b"=\r\n"):
        data = head.encode() + coded * (19_000_000 // len(coded))
        within(2.0, lambda data=data: (shown_page(data), whole_quoted_printable(data)))
