"""A letter as a draft that a mail program opens: an .eml with ``X-Unsent: 1``, or a mailto link."""

from __future__ import annotations

from email.header import Header
from hashlib import sha256
from textwrap import wrap
from urllib.parse import quote

from keshiin.report.letters.attachment import Enclosure
from keshiin.report.letters.writer import Letter

# Longer links are cut by Windows and by some mail programs.
LONGEST_LINK = 1_900
_EOL = b"\r\n"


def draft(letter: Letter, enclosed: Enclosure | None = None) -> bytes:
    """The bytes of the file; it has no sender and no date, which the mail program gives it."""
    text = text_part(letter.text)
    head = head_of(letter)
    if enclosed is None:
        return _EOL.join([*head, b"MIME-Version: 1.0", text])
    return parts(head, b"multipart/mixed", [text, enclosed_part(enclosed)])


def parts(head: list[bytes], kind: bytes, pieces: list[bytes]) -> bytes:
    """A message of several parts, with a boundary that stands in none of them."""
    boundary = _boundary(b"".join(pieces))
    opened = [
        *head,
        b"MIME-Version: 1.0",
        b"Content-Type: " + kind + b'; boundary="' + boundary + b'"',
        b"",
    ]
    body = b"".join(b"--" + boundary + _EOL + piece + _EOL for piece in pieces)
    return _EOL.join(opened) + _EOL + body + b"--" + boundary + b"--" + _EOL


def mailto(letter: Letter) -> str | None:
    """The letter as a link, where it is short enough for one."""
    link = f"mailto:{quote(letter.to, safe='@')}?subject={quote(letter.subject, safe='')}"
    link += f"&body={quote(letter.text.replace(chr(10), chr(13) + chr(10)), safe='')}"
    return link if len(link) <= LONGEST_LINK else None


def head_of(letter: Letter) -> list[bytes]:
    """The fields that the letter itself has: receiver and subject, and that nobody has sent it."""
    head = [b"X-Unsent: 1"]
    if letter.to:
        head.append(b"To: " + letter.to.encode("ascii"))
    subject = " ".join(letter.subject.split())
    written = (
        subject
        if subject.isascii() and len(subject) < 70
        else Header(subject, "utf-8", 66, "Subject").encode()
    )
    return [*head, b"Subject: " + written.replace("\n", "\r\n").encode("ascii")]


def text_part(text: str) -> bytes:
    """The letter's text as a part, its lines no longer than RFC 5322 allows."""
    lines = [piece for line in text.split("\n") for piece in (wrap(line, 900) if len(line) > 900 else [line])]
    body = "\r\n".join(lines).encode("utf-8", "replace")
    return b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body


def enclosed_part(enclosed: Enclosure) -> bytes:
    """The message, or its header, as an attached part."""
    coding = b"7bit" if enclosed.data.isascii() and b"\0" not in enclosed.data else b"8bit"
    name = b"message.eml" if enclosed.whole else b"header.txt"
    return (
        b"Content-Type: " + enclosed.content_type.encode() + b"\r\nContent-Transfer-Encoding: " + coding
        + b'\r\nContent-Disposition: attachment; filename="' + name + b'"\r\n\r\n' + enclosed.data
    )  # fmt: skip


def _boundary(data: bytes) -> bytes:
    made = b"keshiin-" + sha256(data).hexdigest()[:24].encode()
    while made in data:
        made = b"keshiin-" + sha256(made).hexdigest()[:24].encode()
    return made
