"""Texts that deceive the eye, made class by class, and a message with one wherever a sender can write."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from keshiin.judge.names.lettering import LOOKS_LIKE

BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
WIDTHLESS = (
    0xAD,
    0x34F,
    0x180E,
    0x200B,
    0x200C,
    0x200D,
    *range(0x2060, 0x2065),
    *range(0x206A, 0x2070),
    0xFEFF,
)
SHAPELESS = (0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x2028, 0x2029, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE)
CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
SURROGATES = (0xD800, 0xDBFF, 0xDC00, 0xDFFF, *range(0xDC80, 0xDD00, 24))
TAGS = (0xE0001, *range(0xE0020, 0xE0080, 8), 0xE007F)
SELECTORS = (*range(0xFE00, 0xFE10, 3), 0xE0100, 0xE01EF)
PRIVATE = (0xE000, 0xE63E, 0xF8FF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD)
RARE = (
    0x600,
    0x605,
    0x6DD,
    0x70F,
    0x890,
    0x8E2,
    0x110BD,
    0x13430,
    0x1BCA0,
    0x1D173,
    0x1D17A,
    0xFDD0,
    0x1FFFE,
)
REORDERED = (
    "invoice\u202efdp.exe",
    "\u2067moc.knab\u2069",
    "a\u2066\u202eb\u2069c",
    "\u202emoc.elppa\u202c@x",
)
"""Whole phrases that a reordering turns into something else."""


def _around(codes: tuple[int, ...]) -> Iterator[str]:
    """Each character inside a word, where it divides, and the class as a run at the end of one."""
    yield from (f"pay{chr(code)}ment" for code in codes)
    yield "payment" + "".join(map(chr, codes))


def _homographs() -> Iterator[str]:
    """A host for each letter, with the first letter of another alphabet that looks like it."""
    for latin, others in LOOKS_LIKE.items():
        yield f"b{others[0]}nk-{latin}.example"


CLASSES: dict[str, tuple[str, ...]] = {
    "bidi": (*_around(BIDI), *REORDERED),
    "widthless": tuple(_around(WIDTHLESS)),
    "shapeless": tuple(_around(SHAPELESS)),
    "control": (*_around(CONTROLS), "a\x1b]0;title\x07b", "\x1b[2Jgone", "\x9b31mred", "a\r\nX-Injected: b"),
    "surrogate": tuple(_around(SURROGATES)),
    "tag": (*_around(TAGS), "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
    "selector": tuple(_around(SELECTORS)),
    "private": tuple(_around(PRIVATE)),
    "rare": tuple(_around(RARE)),
    "homograph": tuple(_homographs()),
}
TEXTS = tuple(text for texts in CLASSES.values() for text in texts)


def bytes_of(text: str) -> bytes:
    """The text as a sender writes it: UTF-8, a lone surrogate as three bytes, U+DC80 and on as one."""
    return b"".join(
        bytes((ord(char) - 0xDC00,))
        if 0xDC80 <= ord(char) < 0xDD00
        else char.encode("utf-8", "surrogatepass")
        for char in text
    )


def planted(text: str) -> bytes:
    """A message with the text in each place that a sender can write, raw, or in code where it is allowed."""
    raw = bytes_of(text)
    line = raw.replace(b"\r", b"").replace(b"\n", b"")
    word = b"=?utf-8?B?" + base64.b64encode(raw) + b"?="
    percent = b"".join(b"%%%02X" % byte for byte in raw)
    lines = (
        b"Return-Path: <bounce@" + line + b">",
        b"Received: from " + line + b" (" + line + b" [203.0.113.5]) by mx.example.jp (" + line + b")",
        b" with ESMTP id " + line + b" for <" + line + b"@example.jp>; Tue, 6 Jan 2026 10:00:00 +0900",
        b"Received: from " + line + b" by " + line + b" with " + line + b"; Tue, 6 Jan 2026 09:59:00 +0900",
        b"Authentication-Results: mx.example.jp; dkim=pass header.d=" + line + b" (" + line + b")",
        b"DKIM-Signature: v=1; d=" + line + b"; s=" + line + b"; b=" + line,
        b'From: "' + line + b'" <a@' + line + b">",
        b"Reply-To: " + word + b" <" + line + b"@" + line + b">",
        b"To: " + word + b" <reader@example.jp>",
        b"Subject: " + line + b" " + word,
        b"Message-ID: <" + line + b"@" + line + b">",
        b"Date: Tue, 6 Jan 2026 09:59:00 +0900 (" + line + b")",
        b"MIME-Version: 1.0",
        b"Content-Type: multipart/mixed; boundary=b",
        b"",
        b"--b",
        b"Content-Type: text/html; charset=utf-8",
        b"",
        b'<a href="http://' + line + b"/" + line + b'">https://' + line + b"/ " + line + b"</a>",
        b'<a href="http://' + percent + b'.example.net/">' + raw + b"</a>",
        b"--b",
        b"Content-Type: application/" + line + b"; name*=utf-8''" + percent,
        b'Content-Disposition: attachment; filename="' + word + b'.exe"',
        b"",
        b"MZ" + raw,
        b"--b",
        b"Content-Type: message/rfc822",
        b"",
        b"Received: from " + line + b" by " + line + b"; Tue, 6 Jan 2026 09:58:00 +0900",
        b"Subject: " + word + b"\r\nFrom: " + word + b" <c@" + line + b">",
        b"X-" + line + b": " + line + b"\r\n\r\n" + raw,
        b"--b--",
        b"",
    )
    return b"\r\n".join(lines)
