"""The lines of a header that some mail program takes for its From."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from keshiin import limits
from keshiin.identity.sender.model import DoubtId
from keshiin.message.field import Field
from keshiin.message.lines import BLANK_LINE
from keshiin.message.model import Message
from keshiin.span import Span

_FROM = rb"([ \t]*+)[Ff][Rr][Oo][Mm]([ \t]*(?:\r*\n[ \t]+)?):([^\r\n]*(?:\r*\n[ \t][^\r\n]*)*)"
_BEHIND_ANY = re.compile(rb"[\r\n]" + _FROM)
_BARE_CR = re.compile(rb"\r[^\n]")
# In a header without a bare CR the same, and several times as fast.
_BEHIND_LF = re.compile(rb"\n" + _FROM)

# What stands behind a header that ended without a blank line; enough for the one field that ended it.
_BEHIND = 2000


@dataclass(frozen=True, slots=True)
class FromLine:
    """A From field, or text like one; ``value`` starts at ``start`` in ``field``, or in the source."""

    value: bytes
    span: Span
    start: int
    field: Field | None = None
    doubt: DoubtId | None = None

    def at(self, start: int, end: int) -> Span:
        """The source's span for ``value[start:end]``."""
        if self.field is not None:
            return self.field.at(self.start + start, self.start + end)
        return Span(self.start + start, self.start + end)


def from_lines(message: Message) -> Iterator[FromLine]:
    """Every From of the message in the order of the source, up to the limits of parameters and of bytes."""
    lines = [*_fields(message), *_hidden(message)]
    left = limits.SENDER_BYTES
    for line in sorted(lines, key=lambda line: line.span)[: limits.PARAMETERS]:
        if left <= 0:
            return
        yield line if len(line.value) <= left else replace(line, value=line.value[:left])
        left -= len(line.value)


def _fields(message: Message) -> Iterator[FromLine]:
    for field in message.all("from"):
        doubt: DoubtId | None = "blank_before_colon" if field.colon > len(field.name) else None
        yield FromLine(field.value, field.span, field.colon + 1, field, doubt)


def _hidden(message: Message) -> Iterator[FromLine]:
    """Lines with blanks before the name, with the name and the colon on two lines, or behind a bare CR.

    A server that puts its own fields on top makes such a line the end of its last field, so that it stands
    inside one here. Without an address (as in the ``h=`` list of a signature) it is nobody's From.
    """
    known = {field.span.start for field in message.all("from")}
    # With a line end in front, each line is found by one; asking for the start of a line is far slower.
    header = b"\n" + _header(message)
    for found in (_BEHIND_ANY if _BARE_CR.search(header) else _BEHIND_LF).finditer(header):
        start, end = found.start(1) - 1, found.end() - 1
        indented, folded, bare = bool(found[1]), b"\n" in found[2], found[0].startswith(b"\r")
        if start in known or b"@" not in found[3] or not (indented or folded or bare):
            continue
        doubt: DoubtId = "blank_before_name" if indented else "folded_name" if folded else "bare_return"
        yield FromLine(found[3], Span(start, end), found.start(3) - 1, None, doubt)


def _header(message: Message) -> bytes:
    """The header, up to its limit: a server's own fields, below which such a line stands, are shorter."""
    data = message.source.data
    last = message.fields[-1].span.end if message.fields else 0
    blank = BLANK_LINE.search(data, last, last + _BEHIND)
    return data[: min(blank.start() if blank else last + _BEHIND, limits.HEADER_BYTES)]
