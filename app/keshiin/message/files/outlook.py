"""Outlook's own file format (.msg): its transport headers as the source, body and files set behind them."""

from __future__ import annotations

import struct
from binascii import b2a_base64
from collections.abc import Iterator, Mapping
from email.header import Header
from itertools import islice

from oxmsg.storage import Storage

from keshiin import limits
from keshiin.message.charset.decoding import decode
from keshiin.message.files.compound import BoundedFile, Room, TooManyEntries
from keshiin.message.files.packed_rtf import unpacked
from keshiin.message.files.rtf_page import page_in

# The numbers of properties, whose values stand in streams named by them (MS-OXMSG, 2.1.3).
TRANSPORT_HEADERS = 0x007D
BODY, HTML, RICH = 0x1000, 0x1013, 0x1009
FILE, LONG_NAME, SHORT_NAME, MIME_TYPE = 0x3701, 0x3707, 0x3704, 0x370E
WIDE, NARROW, BINARY, OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
EMBEDDED_DEPTH = 3
"""Each depth makes what lies there a third longer."""
LARGEST_NAME = 200
LONGEST_HEADER = 4 * limits.HEADER_BYTES
"""Enough for the limit of a header to cut it, and to tell so."""
LINE = 684
"""Of so many bytes, since short lines take ten times as long; coded they are no longer than lines may be."""
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
_Streams = Mapping[str, bytes]


def outlook_source(data: bytes, room: Room | None = None) -> bytes | None:
    """The message as a source with the parts that Outlook keeps apart; None where it has no internet headers.

    Several files together have one ``room``, of which each takes its share, whatever comes of it. Raises
    TooManyEntries where it needs more, ValueError where the file cannot be read as what it says it is.
    """
    room = room or Room()
    try:
        with BoundedFile(data, room) as file:
            storage = Storage.from_ole(file)
    except TooManyEntries:
        raise
    except DAMAGE as error:
        raise ValueError(str(error)) from error
    return _source(storage, EMBEDDED_DEPTH, room)


def _source(storage: Storage, deeper: int, room: Room) -> bytes | None:
    streams = _streams(storage)
    headers = _text(streams, TRANSPORT_HEADERS, LONGEST_HEADER)
    if not headers.strip():
        return None
    files = islice(storage.iter_attachment_storages(), limits.PARTS)
    attached = (part for each in files for part in _attached(each, deeper, room))
    return _assembled(headers, (*_texts(streams, room), *attached))


def _streams(storage: Storage) -> _Streams:
    return {stream.name: stream.bytes_ for stream in storage.streams}


def _name(number: int, kind: int) -> str:
    return f"__substg1.0_{number:04X}{kind:04X}"


def _text(streams: _Streams, number: int, most: int | None = None) -> str:
    """A text of the file, or so many characters of it, whatever the code page that the file names for it."""
    wide = streams.get(_name(number, WIDE))
    if wide is not None:
        return wide[: most and 2 * most].decode("utf-16-le", "replace")
    return decode(streams.get(_name(number, NARROW), b"")[:most], None).text


def _texts(streams: _Streams, room: Room) -> Iterator[bytes]:
    yield from _letter(streams, BODY, "text/plain")
    pages = [_part("text/html", page)] if (page := streams.get(_name(HTML, BINARY))) else []
    yield from pages or [*_letter(streams, HTML, "text/html")] or _page_of_rich_text(streams, room)


def _page_of_rich_text(streams: _Streams, room: Room) -> Iterator[bytes]:
    """The page that stands within rich text, as far as there is room for it."""
    rich = unpacked(streams.get(_name(RICH, BINARY), b""), room.rich)
    room.rich -= len(rich)
    if page := page_in(rich):
        yield _part("text/html; charset=utf-8", page.encode("utf-8", "replace"))


def _letter(streams: _Streams, number: int, kind: str) -> Iterator[bytes]:
    """A text of the letter; one in an unnamed code page as it is, since reading it has its limit."""
    if wide := streams.get(_name(number, WIDE)):
        text = wide.decode("utf-16-le", "replace")
        yield _part(f"{kind}; charset=utf-8", text.encode("utf-8", "replace"))
    elif narrow := streams.get(_name(number, NARROW)):
        yield _part(kind, narrow)


def _attached(storage: Storage, deeper: int, room: Room) -> Iterator[bytes]:
    """The part of an attached file, or of a message, which has a storage of its own (MS-OXMSG, 2.2.2.1)."""
    streams = _streams(storage)
    content = streams.get(_name(FILE, BINARY))
    if content is not None:
        called = _text(streams, LONG_NAME) or _text(streams, SHORT_NAME)
        name = Header(called[:LARGEST_NAME], "utf-8").encode(linesep="\n")
        kind = "".join(_text(streams, MIME_TYPE).split()) or "application/octet-stream"
        yield _part(f'{kind}; name="{name}"', content, "attachment")
    for each in storage.storages if deeper else ():
        if each.name == _name(FILE, OBJECT) and (source := _source(each, deeper - 1, room)):
            yield _part("message/rfc822", source, "attachment")


def _part(kind: str, content: bytes, disposition: str = "inline") -> bytes:
    head = f"Content-Type: {kind}\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n\n"
    lines = (b2a_base64(content[at : at + LINE]) for at in range(0, len(content), LINE))
    return head.encode("utf-8", "replace") + b"".join(lines)


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
