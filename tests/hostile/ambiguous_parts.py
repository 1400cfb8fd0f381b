"""What ambiguous messages are made of: their header, a file that is a program, parts that hold it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

TOP = b"From: a@example.jp\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
EVIL = b"MZ" + b"\x90\0\x03" + b"\0" * 60 + b"This program cannot be run"
CODED = b64encode(EVIL)
PARTS = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A message, the sign that it must carry, and a file's name or a part's type that must be listed."""

    data: bytes
    sign: str
    listed: str


def file_part(*header: bytes, body: bytes = CODED) -> bytes:
    """A message of one text and one part with that header."""
    part = b"--b\r\n" + b"\r\n".join(header) + b"\r\n\r\n" + body + b"\r\n"
    return TOP + PARTS + b"--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n" + part + b"--b--\r\n"


TYPE = b"Content-Type: application/octet-stream"
BASE = b"Content-Transfer-Encoding: base64"
NAME = b"Content-Disposition: attachment; filename=run.exe"
INNER = b"--i\r\n" + TYPE + b"\r\n" + BASE + b"\r\n" + NAME + b"\r\n\r\n" + CODED + b"\r\n--i--\r\n"
OTHER = INNER.replace(b"--i", b"--j")
PAGE = b'<a href=3D"http://other.example/=\r\nlogin">here</a> =E3=81=AF\r\n'
UU = b"begin 644 run.exe\r\n#0V%T\r\n`\r\nend\r\n"


def container(header: bytes, body: bytes) -> bytes:
    """A message whose own header has these fields of MIME."""
    return TOP + header + b"\r\n\r\n" + body


def yenc(content: bytes) -> bytes:
    """A file in yEnc (draft 1.3): bytes and 42; of these NUL, LF, CR and ``=`` and 64, behind a mark."""
    coded = bytes((byte + 42) & 0xFF for byte in content)
    for critical in b"=\0\n\r":
        coded = coded.replace(bytes([critical]), b"=" + bytes([critical + 64]))
    return b"=ybegin line=128 size=%d name=run.exe\r\n%s\r\n=yend\r\n" % (len(content), coded)
