"""Hostile input: everything is answered, and the time grows with the size, not with its square."""

import time

import pytest

from keshiin.message import read
from slowness import within

HEAD = b"From: a@b.example\r\n"
HTML = HEAD + b"Content-Type: text/html\r\n\r\n"
CONTAINER = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
FILE = HEAD + b"Content-Type: image/x\r\nContent-Transfer-Encoding: base64\r\n\r\n"
GROWING = {
    "semicolons": lambda n: HEAD + b"Content-Type: text/plain" + b";" * n + b"\r\n\r\nx",
    "parameters": lambda n: HEAD + b"Content-Type: a/b" + b";a=b" * (n // 4) + b"\r\n\r\nx",
    "open-parentheses": lambda n: b"From: " + b"(" * n + b"\r\n\r\n",
    "open-angles": lambda n: b"From: " + b"<" * n + b"\r\n\r\n",
    "open-quotes": lambda n: b"From: " + b'<"' * (n // 2) + b"\r\n\r\n",
    "at-signs": lambda n: b"From: " + b"@ " * (n // 2) + b"\r\n\r\n",
    "dots": lambda n: b"From: " + b"." * n + b"\r\n\r\n",
    "words": lambda n: b"Subject: " + b"=?utf-8?q?a?= " * (n // 14) + b"\r\n\r\n",
    "broken-words": lambda n: b"Subject: " + b"=?a?q?" * (n // 6) + b"\r\n\r\n",
    "dates": lambda n: b"Date: " + b"1 jan " * (n // 6) + b"\r\n\r\n",
    "fields": lambda n: b"A: b\r\n" * (n // 6),
    "folds": lambda n: b"A: b\r\n" + b" c\r\n" * (n // 4),
    "lost-lines": lambda n: b"Received: from a\n" + b"by b\n" * (n // 5),
    "joints": lambda n: b"Received: " + b"(a) Received: " * (n // 14),
    "carriage-returns": lambda n: b"\r" * n + b"A: b",
    "returns-in-a-value": lambda n: b"A: b\nB: c\nSubject: a" + b"\r" * n + b"b\n\n",
    "line-feeds": lambda n: HEAD + b"\r\n" + b"\n" * n,
    "nuls": lambda n: HEAD + b"\r\n" + b"\0" * n,
    "parts": lambda n: CONTAINER + b"--b\r\n\r\nx\r\n" * (n // 10),
    "dashes": lambda n: CONTAINER + b"\r\n--" * (n // 4),
    "paddings": lambda n: FILE + b"QQ==" * (n // 4),
    "tags": lambda n: HTML + b"<a " * (n // 3),
    "open-attributes": lambda n: HTML + b'<a href="' * (n // 9),
    "ends-in-quotes": lambda n: HTML + b'<a ">"' * (n // 6),
    "pictures-in-links": lambda n: HTML + (b"<a href=http://a.example/>" + b"<img>" * 25) * (n // 150),
    "comments": lambda n: HTML + b"<!--" * (n // 4),
    "styles": lambda n: HTML + b"<style>" * (n // 7),
    "hidden": lambda n: HTML + b"display:none " * (n // 13),
    "styles-behind-quotes": lambda n: (
        HTML + (b"<" + b" style=" * 70 + b'"' + b"display:none " * 35 + b">") * (n // 1000)
    ),
    "entities": lambda n: HTML + b'<a href="' + b"&amp;" * (n // 5) + b'">x</a>',
    "links": lambda n: HEAD + b"\r\n" + b"http://a.example/ " * (n // 18),
    "brackets": lambda n: HEAD + b"\r\nhttp://a.example/" + b")" * n,
    "labels": lambda n: HEAD + b"\r\nhttp://" + b"a." * (n // 2),
    "kana": lambda n: HEAD + b"\r\nhttp://a.b" + "あ".encode() * (n // 3),
    "escapes": lambda n: HEAD + b"\r\n" + b"\x1b$B\x2d\x21\x1b(B" * (n // 8),
}


@pytest.mark.parametrize("name", GROWING)
def test_ten_times_the_size_takes_about_ten_times_the_time(name):
    small, large = GROWING[name](20_000), GROWING[name](200_000)
    assert _time(large) < 40 * max(_time(small), 0.002)


def _time(data):
    times = []
    for _ in range(2):
        started = time.process_time()
        read(data)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize(
    "header",
    [
        b'To: "',
        b"To: (c):",
        b"Content-Type: text/plain; name*",
        b"Message-ID: <[83c4d00c@microsoft.example]>",
        b"From: a:b:;;",
        b"From: !an??:=m==fr2@[C",
        b"Date: Mon, 20 Nov 9999999999 12:00:00 +0000",
        b"From: =?utf-8?q?=0A?= <x@y>",
        b'Content-Type: a/b; filename*="x"; filename*0*="utf-8\'\'foo"',
        b"Content-Type: text/plain; charset=punycode",
        b"Content-Type: text/html; charset=\0",
        b"Content-Type: multipart/mixed",
        b"Content-Type: multipart/mixed; boundary=",
        b'Content-Type: multipart/mixed; boundary="',
        b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: x-uuencode",
    ],
)
@pytest.mark.parametrize(
    "body", [b"", b"x" * 1000, b"--\r\n--", b"<![=\nendif]--><a href='http://a.example/'>x</a>"]
)
def test_what_brings_down_others_is_answered(header, body):
    message = read(header + b"\r\n\r\n" + body)
    assert len(message.fields) == header.count(b"\r\n") + 1


def test_every_prefix_of_a_message_is_answered():
    data = CONTAINER.replace(b"b.example", "花@b.example".encode("cp932")) + (
        b"--b\r\nContent-Type: text/html\r\n\r\n<a href='http://a.example/'>x</a>\r\n"
        b"--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: =?utf-8?b?5raI?= <a@b>\r\n\r\nhi\r\n--b--"
    )
    for end in range(len(data)):
        message = read(data[:end])
        for field in message.fields:
            assert data[slice(*field.span)] == field.raw


QUOTED = HEAD + b"Content-Type: a/b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
WITHIN = HEAD + b"Content-Type: message/rfc822\r\n\r\n"


@pytest.mark.parametrize(
    ("top", "unit", "kind"),
    [
        (b"", b"\n", "paste"),
        (b"", b"\r", "paste"),
        (b"", b"<", "file"),
        (b"", b"A", "file"),
        (WITHIN, b"\r", "file"),
        (WITHIN, b"\r\n", "file"),
        (QUOTED, b"> \n", "file"),
        (QUOTED, b"x \r\n", "file"),
        (HEAD + b"\r\n", b"begin 644 a\n", "file"),
    ],
)
def test_forty_megabytes_of_one_thing_are_answered_at_once(top, unit, kind):
    data = top + unit * (40_000_000 // len(unit))
    within(1, lambda: read(data, kind=kind))
