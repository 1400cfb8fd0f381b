"""A header block whose every line is a field or the continuation of one, as nearly all are: read at once."""

from __future__ import annotations

import re
from functools import lru_cache

from keshiin import limits
from keshiin.message.field import Field
from keshiin.message.lines import BLANK_LINE
from keshiin.span import Span

# A name that could be the rest of a broken line (``h=from:to``, ``23:59``) needs a closer look.
_NAME = rb"(?m)^(([A-Za-z][!-9;<>-~]*+):(?!//)"
_FIELD_LF = re.compile(_NAME + rb"[^\n]*+(?:\n[ \t][^\n]*+)*)\n")
_FIELD_CRLF = re.compile(_NAME + rb"[^\r]*+(?:\r\n[ \t][^\r]*+)*)\r\n")


def plain_header(data: bytes, start: int, line: int) -> tuple[list[Field], int] | None:
    """The fields from ``start``, which is in line ``line``, and the offset behind the blank line.

    None where any line is something else, no blank line follows or one that some programs take for none,
    or a limit is passed.
    """
    blank = BLANK_LINE.search(data, start, start + limits.HEADER_BYTES)
    if blank is None or blank.end() - blank.start() > len(b"\n\r\n"):
        return None
    block = data[start : blank.start() + 1]
    ends = 1 if b"\r" not in block else 2
    # A lone CR ends a field of the pattern, so that the sum of their lengths tells.
    if ends == 2 and block.count(b"\r\n") != block.count(b"\n"):
        return None
    found = (_FIELD_LF if ends == 1 else _FIELD_CRLF).findall(block)
    if len(found) > limits.FIELDS:
        return None
    fields = []
    at = start
    for raw, written in found:
        name, key = _name(written)
        end = at + len(raw)
        span = Span(at, end)
        fields.append(Field(name, line, span, raw, len(written), (), key))
        line += 1 + raw.count(b"\n")
        at = end + ends
    return (fields, blank.end()) if at == blank.start() + 1 else None


@lru_cache(maxsize=4096)
def _name(written: bytes) -> tuple[str, str]:
    """A field's name, and the same in lower case."""
    name = written.decode("ascii")
    return name, name.lower()
