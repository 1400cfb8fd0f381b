"""Physical lines of a source, whatever ends them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = rb"([!-9;-~]++)[ \t]*+:"
FIELD_NAME = _NAME + rb"(?!//)"
"""A field's name and colon, blanks between them too (RFC 5322, 4.5); a URL at a line's start is none."""

BLANK_LINE = re.compile(rb"\n\r*\n")
"""What parts header and body of a source whose lines end in LF or CRLF."""

_BLANK_ANY = re.compile(rb"\r\n?\r\n?|\n\r?\n|\r\n\n")
_BLANK_CR = re.compile(rb"\r\r(?![\r\n])")
_LINE_END_ANY = re.compile(rb"\r\n?|\n")
_SNIFF = 256 * 1024


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How the lines of one source end, with the patterns that follow from it: one field, a run of fields.

    ``like_url`` is one field whose value begins as that of a URL does.
    ``cr`` tells that a bare CR ends a line. In a source of LF or CRLF lines it does not: there it is only a
    character that somebody put inside a line, and must not start a new field.
    """

    cr: bool
    field: re.Pattern[bytes]
    fields: re.Pattern[bytes]
    like_url: re.Pattern[bytes]

    def end(self, data: bytes, start: int, stop: int) -> tuple[int, int]:
        """Where the line at ``start`` ends, without and with its line end."""
        if self.cr:
            found = _LINE_END_ANY.search(data, start, stop)
            return found.span() if found else (stop, stop)
        after = data.find(b"\n", start, stop)
        if after < 0:
            return stop, stop
        before = after
        while before > start and data[before - 1] == 0x0D:
            before -= 1
        return before, after + 1

    def behind(self, data: bytes, at: int, stop: int) -> int:
        """Where the line behind the line end at ``at`` starts."""
        if not self.cr:
            return min(at + 1, stop)
        found = _LINE_END_ANY.match(data, at, stop)
        return found.end() if found else stop

    def count(self, text: bytes) -> int:
        """How many line ends there are in a text."""
        ends = text.count(b"\n")
        return ends + text.count(b"\r") - text.count(b"\r\n") if self.cr else ends

    def is_disputed(self, data: bytes, start: int, at: int, after: int) -> bool:
        """Whether some programs see no empty line in the one at ``at``, which ends before ``after``.

        A bare CR makes it, or more CRs than end the first line, which begins at ``start``.
        """
        if self.cr:
            return data[at:after] == b"\r"
        first = data.find(b"\n", start)
        return data.startswith(b"\r\r", at, after) and not data.endswith(b"\r\r", start, first)

    def blank_line(self, data: bytes, start: int) -> int | None:
        """Where the text behind the next blank line starts, or None without one."""
        found = (_BLANK_ANY if self.cr else BLANK_LINE).search(data, start)
        return found.end() if found else None


_LF_REST = rb"[^\n]*(?:\n[ \t][^\n]*)*"
_ANY_REST = rb"[^\r\n]*(?:(?:\r\n?|\n)[ \t][^\r\n]*)*"
_LF = LineStyle(
    False,
    re.compile(FIELD_NAME + _LF_REST),
    re.compile(rb"(?>(?:" + FIELD_NAME + _LF_REST + rb"(?:\n|\Z))*)"),
    re.compile(_NAME + _LF_REST),
)
ANY = LineStyle(
    True,
    re.compile(FIELD_NAME + _ANY_REST),
    re.compile(rb"(?>(?:" + FIELD_NAME + _ANY_REST + rb"(?:\r\n?|\n|\Z))*)"),
    re.compile(_NAME + _ANY_REST),
)


def line_style(data: bytes, start: int) -> LineStyle:
    """The style of the header block at ``start``.

    A bare CR ends a line where no LF comes before the CR's own blank line, or where all kinds are mixed.
    """
    first_lf = data.find(b"\n", start)
    if first_lf >= 0 and data.find(b"\r", start, start + _SNIFF) < 0:
        return _LF
    if first_lf < 0 or _BLANK_CR.search(data, start, first_lf + 1):
        return ANY
    blank = BLANK_LINE.search(data, start, start + _SNIFF)
    block = data[start : blank.end() if blank else start + _SNIFF]
    both, cr, lf = block.count(b"\r\n"), block.count(b"\r"), block.count(b"\n")
    return ANY if 0 < both < min(cr, lf) and b"\r\r\n" not in block else _LF
