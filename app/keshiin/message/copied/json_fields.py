"""A header as a list of names and values in JSON, as the interfaces of Gmail and Microsoft 365 give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keshiin import limits
from keshiin.message.copied.escaped import ESCAPE, meant
from keshiin.message.given import TOLD_BYTES, Converted, Edit, edited
from keshiin.message.header.field_names import is_known

_PAIR = re.compile(
    rb"\"name\"\s{0,20}:\s{0,20}\"([A-Za-z][A-Za-z0-9-]{0,60})\"\s{0,20},\s{0,80}"
    rb"\"value\"\s{0,20}:\s{0,20}\"((?>(?:[^\"\\]|\\.)*))\"",
    re.DOTALL,
)
_FIELDS = 3


def listed_fields(data: bytes) -> Converted | None:
    """The header that stands so in a text, None where fewer than three known fields do."""
    if data.lstrip()[:1] not in (b"{", b"[") or len(data) > limits.COPIED_BYTES:
        return None
    pairs = list(_PAIR.finditer(data, 0, TOLD_BYTES))
    names = {pair[1].decode("ascii").lower() for pair in pairs}
    return edited(data, _lines(data, pairs)) if sum(map(is_known, names)) >= _FIELDS else None


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
