"""Outlook's own file format (.msg): its transport headers as the source, body and files set behind them."""

from __future__ import annotations

import struct
from base64 import encodebytes
from collections.abc import Iterator
from email.header import Header
from typing import TYPE_CHECKING

from keshiin import limits

if TYPE_CHECKING:
    from oxmsg import Message as OutlookMessage
    from oxmsg.attachment import Attachment

TRANSPORT_HEADERS = 0x007D
LARGEST_NAME = 200
# No line of base64 has a blank, so no part holds it.
BOUNDARY = "=_keshiin outlook parts_="
# What the two libraries raise on damaged files; what they hold is whatever a stranger wrote.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)
_REPLACED = frozenset(("content-type", "content-transfer-encoding", "mime-version", "content-disposition"))


def outlook_source(data: bytes) -> bytes | None:
    """The message as a source with the parts that Outlook keeps apart; None where it has no internet headers.

    Raises ValueError where the file cannot be read as what it says it is.
    """
    from oxmsg import Message as OutlookMessage
    from oxmsg.storage import Storage

    from keshiin.message.compound import BoundedFile

    try:
        with BoundedFile(data) as file:
            message = OutlookMessage(Storage.from_ole(file))
        headers = message.properties.str_prop_value(TRANSPORT_HEADERS) or ""
        if not headers.strip():
            return None
        return _assembled(headers, tuple(_parts(message)))
    except DAMAGE as error:
        raise ValueError(str(error)) from error


def _parts(message: OutlookMessage) -> Iterator[bytes]:
    for kind, text in (("plain", message.body), ("html", message.html_body)):
        if text:
            yield _part(f"text/{kind}; charset=utf-8", text.encode("utf-8", "replace"))
    for attachment in message.attachments[: limits.PARTS]:
        content = _content(attachment)
        if content is not None:
            name = Header((attachment.file_name or "")[:LARGEST_NAME], "utf-8").encode(linesep="\n")
            kind = "".join((attachment.mime_type or "").split()) or "application/octet-stream"
            yield _part(f'{kind}; name="{name}"', content, "attachment")


def _content(attachment: Attachment) -> bytes | None:
    """The bytes of a file; one that stands elsewhere, or a message kept in parts, has none here."""
    try:
        return attachment.file_bytes
    except DAMAGE:
        return None


def _part(kind: str, content: bytes, disposition: str = "inline") -> bytes:
    head = f"Content-Type: {kind}\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n\n"
    return head.encode("utf-8", "replace") + encodebytes(content)


def _assembled(headers: str, parts: tuple[bytes, ...]) -> bytes:
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
