"""Lines of a header that lost their place: which field they belong to."""

from __future__ import annotations

import re

from keshiin.message.field import Field
from keshiin.message.header.field_names import TAGGED, names_field
from keshiin.message.lines import LineStyle
from keshiin.message.model import RepairKind
from keshiin.message.values.dates import find_date

_OPEN_ADDRESS = re.compile(rb"<[^<>@\s]{1,320}@\s*\Z")
_REST_OF_ADDRESS = re.compile(rb"[A-Za-z0-9.-]{1,253}>")
_CLAUSE = re.compile(rb"(?:by|with|id|for|via|from|envelope-from)\s|[(;]", re.IGNORECASE)
_PARAMETER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}\*?\d{0,3}\*?\s?=")
_LIST_END = re.compile(rb"=\s*(?:[A-Za-z0-9-]{1,60}\s*:\s*){1,200}\Z")
_LIST = re.compile(rb"[A-Za-z0-9-]{1,60}:[A-Za-z0-9-]{1,60}\s*[:;]")
_SIGNATURE = re.compile(rb"[A-Za-z0-9+/=:;.\s-]+\Z")
_TAIL = 400
_LONGEST_LIST = 2000


def glue(kind: RepairKind) -> bytes:
    """What stands between a field and the line that is joined to it."""
    return b"" if kind == "broken-address" else b"\n "


class Damage:
    """Judges which lines of one header block are pieces of the field before them.

    ``copied`` tells that the text is a paste, or a header without a blank line behind it.
    """

    def __init__(self, data: bytes, style: LineStyle, stop: int, copied: bool) -> None:
        self._data = data
        self._style = style
        self.stop = stop
        self._copied = copied
        self._last_known: int | None = None

    def looks_lost(self, found: re.Match[bytes], field: Field, last: bytes) -> bool:
        """Whether a line that reads as a field is rather a piece of the one before (``h=from:to``).

        ``last`` is that field's last piece.
        """
        name = found[1]
        if not self._data[found.end(1) + 1 : found.end(1) + 2].isspace():
            if field.key in TAGGED and _LIST_END.search(last[-_LONGEST_LIST:]) and _LIST.match(found[0]):
                return True  # In the midst of a signature's list of fields (``h=From:``).
            if b"-" not in name and self._follows_nothing(found, field, last):
                return True
        if name.replace(b"-", b"").isalpha():
            return False
        bracketed = name.startswith((b"<", b"("))
        return bracketed or name.isdigit() or (b"=" in name and field.key in TAGGED)

    def _follows_nothing(self, found: re.Match[bytes], field: Field, last: bytes) -> bool:
        """Whether the field before is empty, and this name unknown (``CIP:``)."""
        if last is not field.raw or field.value.strip():
            return False
        return not names_field(found[1])

    def kind(self, key: str, before: bytes, line: bytes, at: int) -> RepairKind | None:
        """The repair that joins ``line`` (at offset ``at``) to the field ``key``, or None.

        ``before`` is that field's last piece.
        """
        tail = before[-_TAIL:].rstrip()
        if _OPEN_ADDRESS.search(tail) and _REST_OF_ADDRESS.match(line):
            return "broken-address"
        if key == "received" and self._continues_received(tail, line):
            return "lost-indent"
        if key in TAGGED and (_PARAMETER.match(line) or (key != "content-type" and _SIGNATURE.match(line))):
            return "lost-indent"
        if tail.endswith((b",", b";")) and self.field_follows(at):
            return "lost-indent"
        if tail.endswith(b"?=") and line.startswith(b"=?"):
            return "lost-indent"
        return "lost-indent" if self._copied and self.field_follows(at) else None

    def _continues_received(self, tail: bytes, line: bytes) -> bool:
        dated = find_date(tail.decode("latin-1")) is not None
        if _CLAUSE.match(line):
            return not dated or line.startswith(b"(")
        found = None if dated else find_date(line[:_TAIL].decode("latin-1"))
        return found is not None and found[0] == 0

    def field_follows(self, at: int) -> bool:
        """Whether a known field stands below ``at`` and above the blank line."""
        if self._last_known is None:
            self._last_known = self._find_last_known(at)
        return at < self._last_known

    def _find_last_known(self, at: int) -> int:
        last = 0
        while at < self.stop:
            found = self._style.field.match(self._data, at, self.stop)
            if found and names_field(found[1]):
                last = at
            at = self._style.end(self._data, found.end() if found else at, self.stop)[1]
        return last
