"""The messages of these tests: each with something that a careless way from Thunderbird would change."""

from __future__ import annotations

import base64
import random


def mail(subject: str, body: bytes, *fields: bytes, kind: bytes = b"text/plain; charset=us-ascii") -> bytes:
    """A message with that subject and body, with CRLF at the end of each line."""
    head = [
        b"Received: from mail.sender.example (mail.sender.example [192.0.2.7])",
        b"\tby mx.reader.example (Postfix) with ESMTPS id 4CfX2m0Zz1",
        b"  for <hanako@reader.example>; Sun, 22 Nov 2026 10:00:00 +0900 (JST)",
        b'From: "Taro" <taro@sender.example>',
        b"To: hanako@reader.example",
        b"Subject: " + subject.encode(),
        b"Date: Sun, 22 Nov 2026 09:59:58 +0900",
        b"Message-ID: <" + subject.lower().replace(" ", ".").encode() + b"@sender.example>",
        b"MIME-Version: 1.0",
        b"Content-Type: " + kind,
        *fields,
    ]
    return b"\r\n".join(head) + b"\r\n\r\n" + body


QUOTED = mail("Quoted lines", b"From here on\r\n>From there\r\n>>From everywhere\r\nthe end\r\n")
BYTES = mail(
    "Raw bytes",
    b"".join(bytes([letter]) for letter in range(0x80, 0x100)) + b"\r\n",
    b"X-Folded:  two  blanks\r\n\t\tand two tabs",
    kind=b"text/plain; charset=iso-8859-1",
)
LARGE = mail(
    "Three megabytes",
    b"\r\n".join(
        base64.b64encode(random.Random(9).randbytes(57)) for _ in range(40_000)
    ) + b"\r\n",
    b"Content-Transfer-Encoding: base64",
    kind=b"application/octet-stream",
)  # fmt: skip
JAPANESE = mail(
    "Notice in Japanese",
    "消印を調べてください。\r\n".encode("iso-2022-jp"),
    kind=b"text/plain; charset=iso-2022-jp",
)
FILED = mail("In a file of its own", "ファイルから\r\n".encode(), kind=b"text/plain; charset=utf-8")
FORWARDED = mail(
    "Forwarded whole",
    b"--part\r\nContent-Type: text/plain\r\n\r\nPlease look.\r\n"
    b'--part\r\nContent-Type: message/rfc822; name="inner.eml"\r\n'
    b'Content-Disposition: attachment; filename="inner.eml"\r\n\r\n' + JAPANESE + b"\r\n--part--\r\n",
    kind=b'multipart/mixed; boundary="part"',
)
