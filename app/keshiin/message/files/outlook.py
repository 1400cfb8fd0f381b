"""Outlook's own file format (.msg): its transport headers as the source, body and files set behind them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from oxmsg.storage import Storage

from keshiin import limits
from keshiin.message.files import mapi
from keshiin.message.files.assembled import assembled, file_part, text_part
from keshiin.message.files.compound import PROPERTIES, BoundedFile, Room, TooManyEntries

EMBEDDED_DEPTH = 3
"""Each depth makes what lies there a third longer."""
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
_ENTRY = struct.Struct("<HHIII")
_HEADS = (24, 32)
"""What stands before the entries of an attached message, and of the file itself (MS-OXMSG, 2.4.1)."""


class _Stored(NamedTuple):
    """The values of a storage by the names of their streams, the code pages of its texts and its page."""

    streams: dict[str, bytes]
    label: str
    html_label: str

    def text(self, number: int, most: int | None = None) -> str:
        """A text of the file, or so many characters of it."""
        wide = self.streams.get(_name(number, mapi.WIDE))
        if wide is not None:
            return mapi.text_of(mapi.WIDE, wide[: most and 2 * most], "")
        return mapi.text_of(mapi.NARROW, self.streams.get(_name(number, mapi.NARROW), b"")[:most], self.label)


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
    stored = _stored(storage, _HEADS[deeper == EMBEDDED_DEPTH])
    headers = stored.text(mapi.TRANSPORT_HEADERS, mapi.LONGEST_HEADER)
    if not headers.strip():
        return None
    files = islice(storage.iter_attachment_storages(), limits.PARTS)
    attached = (part for each in files for part in _attached(each, stored.label, deeper, room))
    return assembled(headers, (*_texts(stored, room), *attached))


def _stored(storage: Storage, head: int) -> _Stored:
    streams = _streams(storage)
    entries = streams.get(PROPERTIES, b"")
    pages = dict.fromkeys((mapi.CODE_PAGE, mapi.HTML_CODE_PAGE), 0)
    for at in range(head, len(entries) - _ENTRY.size + 1, _ENTRY.size):
        kind, number, _, value, _ = _ENTRY.unpack_from(entries, at)
        if kind == mapi.NUMBER and number in pages:
            pages[number] = value
    return _Stored(streams, *map(mapi.label_of, pages.values()))


def _streams(storage: Storage) -> dict[str, bytes]:
    return {stream.name: stream.bytes_ for stream in storage.streams}


def _name(number: int, kind: int) -> str:
    return f"__substg1.0_{number:04X}{kind:04X}"


def _texts(stored: _Stored, room: Room) -> Iterator[bytes]:
    yield from _letter(stored, mapi.BODY, "text/plain")
    page = stored.streams.get(_name(mapi.HTML, mapi.BINARY))
    if page:
        yield text_part(mapi.typed("text/html", page, stored.html_label), page)
    elif pages := [*_letter(stored, mapi.HTML, "text/html")]:
        yield from pages
    elif rich := room.rich.page_in(stored.streams.get(_name(mapi.RICH, mapi.BINARY), b"")):
        yield text_part("text/html; charset=utf-8", rich.encode("utf-8", "replace"))


def _letter(stored: _Stored, number: int, kind: str) -> Iterator[bytes]:
    wide, narrow = (stored.streams.get(_name(number, each)) for each in (mapi.WIDE, mapi.NARROW))
    return mapi.letter(kind, wide, narrow, stored.label)


def _attached(storage: Storage, label: str, deeper: int, room: Room) -> Iterator[bytes]:
    """The part of an attached file, or of a message, which has a storage of its own (MS-OXMSG, 2.2.2.1)."""
    stored = _Stored(_streams(storage), label, "")
    content = stored.streams.get(_name(mapi.FILE, mapi.BINARY))
    if content is not None:
        name = stored.text(mapi.LONG_NAME) or stored.text(mapi.SHORT_NAME)
        yield file_part(stored.text(mapi.MIME_TYPE), name, content)
    for each in storage.storages if deeper else ():
        if each.name == _name(mapi.FILE, mapi.OBJECT) and (source := _source(each, deeper - 1, room)):
            yield file_part("message/rfc822", "", source)
