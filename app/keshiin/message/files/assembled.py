"""A source made of what Outlook keeps apart: the header as it was, texts and files as parts behind it."""

from __future__ import annotations

from binascii import b2a_base64
from collections.abc import Iterable
from urllib.parse import quote

LINE = 684
"""Of so many bytes, since short lines take ten times as long; coded they are no longer than lines may be."""
# No line of base64 has a blank, so no part holds it.
BOUNDARY = "=_keshiin outlook parts_="
LARGEST_NAME = 200
_REPLACED = frozenset(("content-type", "content-transfer-encoding", "mime-version", "content-disposition"))


def text_part(kind: str, content: bytes) -> bytes:
    """A text of the letter, of a type with its charset."""
    return _part(kind, content, "inline")


def file_part(kind: str, name: str, content: bytes) -> bytes:
    """A file or a message under its name."""
    called = f"; filename*=utf-8''{quote(name[:LARGEST_NAME], safe='', errors='replace')}" if name else ""
    return _part("".join(kind.split()) or "application/octet-stream", content, f"attachment{called}")


def _part(kind: str, content: bytes, disposition: str) -> bytes:
    head = f"Content-Type: {kind}\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n\n"
    lines = (b2a_base64(content[at : at + LINE]) for at in range(0, len(content), LINE))
    return head.encode("utf-8", "replace") + b"".join(lines)


def assembled(headers: str, parts: Iterable[bytes]) -> bytes:
    """The headers as they are, but for the fields that told how the body was packed."""
    kept = []
    wanted = True
    for line in headers.replace("\r\n", "\n").strip("\n").split("\n"):
        if not line:
            break
        if line[0] not in " \t":
            wanted = line.partition(":")[0].strip().lower() not in _REPLACED
        if wanted:
            kept.append(line)
    kept += ["MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{BOUNDARY}"', "", ""]
    mark = b"\n--" + BOUNDARY.encode()
    body = b"".join(mark + b"\n" + part for part in parts)
    return "\n".join(kept).encode("utf-8", "replace") + body + mark + b"--\n"
