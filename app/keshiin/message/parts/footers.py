"""Lines in clear behind a text in base64: lists and gateways put their footer there, whatever the coding."""

from __future__ import annotations

import re

from keshiin.span import Span

_LONGEST = 8192
_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=\s]")
_BLANK_LINE = re.compile(rb"\n[ \t]*\r?\n")
_NO_LETTER = bytes(byte for byte in range(256) if not chr(byte).isalnum() or byte > 127)
_CAPITAL = bytes(byte for byte in range(128) if chr(byte).isupper() or chr(byte).isdigit())
_FEW = 24
_MOST_CAPITALS = 0.4


def clear_footer(data: bytes, body: Span) -> Span | None:
    """The lines in clear behind the coded ones, None where there are none.

    A program that reads on would decode them too. Of what was coded about half the letters are capitals and
    digits, of words few are: where they are many, somebody may have hidden there what such a program shows.
    """
    foreign = _FOREIGN.search(data, body.start, body.end)
    if foreign is None or body.end - foreign.start() > _LONGEST:
        return None
    start = _end_of_coded(data, body, foreign.start())
    if start is None:
        return None
    letters = data[start : body.end].translate(None, _NO_LETTER)
    capitals = len(letters) - len(letters.translate(None, _CAPITAL))
    return Span(start, body.end) if len(letters) < _FEW or capitals < _MOST_CAPITALS * len(letters) else None


def _end_of_coded(data: bytes, body: Span, before: int) -> int | None:
    """Where the coded lines end: behind their padding, else at the last blank line, or a line's beginning."""
    padding = data.find(b"=", body.start, before)
    if padding >= 0:
        end = data.find(b"\n", padding, before) + 1
        return end or None
    blank = data[body.start : before].lstrip()
    if not blank:
        return None
    coded = before - len(blank)
    gap = _BLANK_LINE.search(data, coded, before)
    end = gap.end() if gap else data.rfind(b"\n", coded, before) + 1
    return end or None
