"""What stands before the first field: byte order mark, mbox line, X-Mozilla lines, text of a copied page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from keshiin import limits
from keshiin.message.header.field_names import names_field
from keshiin.message.lines import BLANK_LINE, FIELD_NAME, line_style
from keshiin.message.model import Repair, RepairKind
from keshiin.span import Span

_NAMED = rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:)"
_UNSEEN = rb"(?=[^!-~\r\n]{0,20}[^ \t!-~\r\n])[^!-~\r\n]{1,21}" + _NAMED
# A byte order mark; and what nobody sees before the first name: the field would be lost with it.
_MARKS = re.compile(_UNSEEN + rb"|\xef\xbb\xbf")
# A copy can begin with a blank; a delivered message does not, so that programs read such a line differently.
_MARKS_COPIED = re.compile(
    rb"[^!-~\r\n]{1,21}" + _NAMED + rb"|[\"'`]{1,3}" + _NAMED + rb"(?=[^\r\n]{0,2000}\r?\n)|\xef\xbb\xbf"
)
# A blank may stand before the colon of a field (RFC 5322, 4.5): ``From : `` begins no mailbox.
_MBOX = re.compile(rb">?From (?![ \t]*:)[^\r\n]*(?:\r*\n|\r|\Z)")
_MOZILLA = re.compile(rb"(?:X-Mozilla-[A-Za-z0-9-]+:[^\r\n]*(?:\r*\n|\r|\Z))+", re.IGNORECASE)
_BLANK = re.compile(rb"[ \t\r\n]*[\r\n]")
_NAME = re.compile(FIELD_NAME)
_RESULT_ROW = re.compile(rb"\n(?:SPF|DKIM|DMARC):[ \t]*'?(?:PASS|FAIL|NEUTRAL|SOFTFAIL|NONE)\b")
_TABLE_BYTES = 4096
# What programs print above a source that they show, and what they show first of it.
_PRINTED = re.compile(
    rb"(?:(from|subject|date|to|cc|reply-to):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n)+){2,10}"
    rb"(?=(?:received|return-path|delivered-to|x-[a-z0-9-]{1,60}):)",
    re.IGNORECASE,
)
_PRINTED_BYTES = 16_384
_NAMES = re.compile(rb"(?m)^([A-Za-z][A-Za-z-]{1,20}):")


@dataclass(frozen=True, slots=True)
class Prelude:
    """Where the first field starts, and what was taken off before it."""

    end: int
    repairs: tuple[Repair, ...]


def read_prelude(data: bytes, *, paste: bool = False) -> Prelude:
    """Take off what stands before the header; nothing where the source starts with a field."""
    repairs: list[Repair] = []
    at = 0

    def take(kind: RepairKind, end: int) -> None:
        nonlocal at
        if end > at:
            repairs.append(Repair(kind, data.count(b"\n", 0, at) + 1, Span(at, end)))
            at = end

    if marked := (_MARKS_COPIED if paste else _MARKS).match(data):
        take("text-before", marked.end())
    if blank := _BLANK.match(data, at):
        take("text-before", blank.end())
    if mbox := _MBOX.match(data, at):
        take("mbox-line", mbox.end())
    if mozilla := _MOZILLA.match(data, at):
        take("mozilla-lines", mozilla.end())
    if paste and (printed := _PRINTED.match(data, at, at + _PRINTED_BYTES)) and _is_again(data, printed):
        take("text-before", printed.end())
    if at < len(data) and not _NAME.match(data, at):
        take("text-before", _first_field(data, at))
    return Prelude(at, tuple(repairs))


def _is_again(data: bytes, printed: re.Match[bytes]) -> bool:
    """Whether the fields that are printed stand in the source below them, which a server took, once more."""
    blank = BLANK_LINE.search(data, printed.end(), printed.end() + limits.HEADER_BYTES)
    stop = blank.start() if blank else min(len(data), printed.end() + limits.HEADER_BYTES)
    names = {name.lower() for name in _NAMES.findall(data[printed.end() : stop])}
    return b"received" in names and {name.lower() for name in _NAMES.findall(printed[0])} <= names


def _is_table(data: bytes, start: int) -> bool:
    """Whether rows of results stand with these fields, as above the source that Gmail's page shows."""
    blank = BLANK_LINE.search(data, start, start + _TABLE_BYTES)
    return _RESULT_ROW.search(data, start, blank.start() if blank else start + _TABLE_BYTES) is not None


def _first_field(data: bytes, start: int) -> int:
    """Where two known fields stand one below the other, or one Received; ``start`` where none do.

    A page that shows a source has a table of some fields above it, whose cells come with tabs between them:
    that counts only where nothing else does.
    """
    style = line_style(data, start)
    stop = min(len(data), start + limits.HEADER_BYTES)
    at = start
    first: int | None = None
    table: int | None = None
    while at < stop:
        found = style.field.match(data, at, stop)
        known = found is not None and names_field(found[1])
        cell = found is not None and data.startswith(b"\t", found.end(1) + 1)
        if known and first is not None:
            if not cell and not _is_table(data, first):
                return first
            table = first if table is None else table
        if known and found and found[1].lower() == b"received":
            return at
        first = at if known and (not cell or table is None) else None
        at = style.end(data, found.end() if found else at, stop)[1]
    return start if table is None else table
