"""A header as a list of names and values in JSON, as the interfaces of Gmail and Microsoft 365 give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keshiin import limits
from keshiin.late import late
from keshiin.message.copied.escaped import ESCAPE, meant
from keshiin.message.given import TOLD_BYTES, Converted, Edit, edited
from keshiin.message.header.field_names import is_known

_PAIR = late(
    rb"\"name\"\s{0,20}:\s{0,20}\"([A-Za-z][A-Za-z0-9-]{0,60})\"\s{0,20},\s{0,80}"
    rb"\"value\"\s{0,20}:\s{0,20}\"((?>(?:[^\"\\]{1,4096}|\\.)*))\"",
    re.DOTALL,
)
_FIELDS = 3


def listed_fields(data: bytes) -> Converted | None:
    """The first header that stands so in a text, None where no list has three known fields."""
    if data.lstrip()[:1] not in (b"{", b"[") or len(data) > limits.COPIED_BYTES:
        return None
    pairs = next(filter(_is_header, _lists(data)), None)
    return edited(data, _lines(data, pairs)) if pairs else None


def _lists(data: bytes) -> Iterator[list[re.Match[bytes]]]:
    """The pairs of each list: behind the message's own stand those of its parts, or of another message."""
    pairs: list[re.Match[bytes]] = []
    for pair in _PAIR.finditer(data, 0, TOLD_BYTES):
        if pairs and data.find(b"]", pairs[-1].end(), pair.start()) >= 0:
            yield pairs
            pairs = []
        pairs.append(pair)
    yield pairs


def _is_header(pairs: Sequence[re.Match[bytes]]) -> bool:
    return sum(map(is_known, {pair[1].decode("ascii").lower() for pair in pairs})) >= _FIELDS


def _lines(data: bytes, pairs: Sequence[re.Match[bytes]]) -> Iterator[Edit]:
    """A line for each pair, whose value goes on behind a blank where it has lines of its own."""
    at = 0
    for pair in pairs:
        yield at, pair.start(1), b"\n" if at else b""
        yield pair.end(1), pair.start(2), b": "
        for found in ESCAPE.finditer(data, *pair.span(2)):
            text = meant(found, as_bytes=False)
            yield *found.span(), text.replace(b"\r", b"").replace(b"\n", b"\n ")
        at = pair.end(2)
    yield at, len(data), b"\n"
