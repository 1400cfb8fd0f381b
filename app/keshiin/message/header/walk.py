"""One pass over a header block, and what it makes of each line that is no field."""

from __future__ import annotations

import re
from collections import Counter

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.field import Field
from keshiin.message.header.growing import Growing
from keshiin.message.header.late_fields import late_fields
from keshiin.message.header.repair import Damage, glue
from keshiin.message.lines import LineStyle
from keshiin.message.model import Repair, RepairKind
from keshiin.span import Span

_TELLING = frozenset(
    b"from sender reply-to to cc subject date message-id mime-version"
    b" content-type content-transfer-encoding content-disposition".split()
)
_MOST_TELLING = 8
"""How many of each such name are read: more of one must not hide another."""
_SHOWN_FIELD = re.compile(rb"(?im)^(?:from|sender|reply-to|to|cc|subject|date|message-id)[ \t]*:")
_CLEAR_BLANK = re.compile(rb"\n\r?\n")
_LONGEST_TELLING = 16 * 1024


class Walk:
    """One pass over a header block, line by line only where a line is no field."""

    def __init__(self, data: bytes, style: LineStyle, start: int, line: int, paste: bool) -> None:
        self.data = data
        self.style = style
        self.at = self.start = start
        self.line = line
        self.stop = min(len(data), start + limits.HEADER_BYTES)
        self.end = self.body = len(data)
        self.fields: list[Field] = []
        self.growing: Growing | None = None
        self.repairs: list[Repair] = []
        self.cuts: list[Cut] = []
        self.count = 0
        self.telling: Counter[bytes] = Counter()
        self.last_shown = -1
        self.folded = self.stray = False
        blank = style.blank_line(data, start)
        # A delivered message has a blank line behind its header; a copied header often has none.
        self.copied = paste or blank is None
        self.blank = blank
        if blank is not None and data.endswith((b"\r", b"\r\r\n"), start, blank):
            # Such an empty line is none for some programs: they read on as far as one that all know.
            further = _CLEAR_BLANK.search(data, blank - 1, blank + limits.HEADER_BYTES)
            blank = further.end() if further else blank
        self.damage = Damage(data, style, self.stop if blank is None else min(blank, self.stop), self.copied)

    def run(self) -> None:
        while self.at < self.stop and self._step():
            pass
        self._finish_growing()
        if self.at >= self.stop < len(self.data) and self.end == len(self.data):
            self._end_beyond()
            self._read_beyond()
        if self.count > limits.FIELDS:
            self.cuts.append(Cut("fields", limits.FIELDS, self.count))

    def _end_beyond(self) -> None:
        """Find the end of a block that fills the limit; the empty line behind it is none of its bytes."""
        line_ends = self.data[self.stop - 1 : self.stop] in {b"\n", b"\r"}
        before, after = self.style.end(self.data, self.stop, len(self.data))
        if before == self.at == self.stop and line_ends and self.data[self.stop - 1 : after] != b"\r\n":
            self.end = self.body = after
            return
        # Of a header of many megabytes the search took most of the time.
        before_limit = self.blank is not None and self.blank < self.stop
        behind = self.style.blank_line(self.data, max(self.stop - 3, 0)) if before_limit else self.blank
        self.end = self.body = behind or len(self.data)
        empty_line = 0 if behind is None else 2 if self.data.endswith(b"\r\n", 0, behind) else 1
        self.cuts.append(Cut("header_bytes", limits.HEADER_BYTES, self.end - empty_line - self.start))

    def _read_beyond(self) -> None:
        """Read those fields beyond the limit that say what everybody is shown."""
        cr = self.style.cr
        for at, _ in late_fields(self.data, self.stop, self.end, _TELLING, _MOST_TELLING, cr=cr):
            found = self.style.field.match(self.data, at, min(at + _LONGEST_TELLING, self.end))
            if not self.fields or not found or not self._tells(found[1]):
                continue
            before = self.fields[-1]
            self.line = before.line + self.style.count(self.data[before.span.start : at])
            self._take(found[1], found[0].rstrip(b"\r"), at)

    def _step(self) -> bool:
        """Read one field or one line; False at the end of the block."""
        found = self.style.field.match(self.data, self.at, self.stop)
        if found and not (self.fields and self.damage.looks_lost(found, self.fields[-1], self._last())):
            self._add(found)
            return True
        before, after = self.style.end(self.data, self.at, self.stop)
        if before == self.at:
            disputed = self.style.is_disputed(self.data, self.start, self.at, after)
            if disputed and self._shown_follows():
                self._pass_over(after)
                return True
            self.end = self.body = after
            return False
        if before == self.stop < len(self.data):
            before, after = self.style.end(self.data, self.at, self.stop + 1)
            if before == self.at < self.stop:
                # The empty line alone reaches over the limit: what stands before it is whole.
                self.end = self.body = after
                return False
            # The limit cut this line, so that nothing tells whether it is a field.
            self.at = self.stop
            return False
        if self._repair(before, after):
            return True
        # A line that begins as a URL can be a field.
        if found is None and self._hides_others():
            found = self.style.like_url.match(self.data, self.at, self.stop)
        if found:
            self._add(found)
            return True
        if self._hides_others():
            self._pass_over(after)
            return True
        self.end = self.body = self.at
        if self.copied and self.fields:
            self._tell("text-after", self.at, len(self.data))
            self.body = len(self.data)
            if self.stop < len(self.data) and not any(field.key == "from" for field in self.fields):
                # What looks like text was looked through for fields up to the limit alone.
                self.cuts.append(Cut("header_bytes", limits.HEADER_BYTES, len(self.data) - self.start))
        return False

    def _pass_over(self, after: int) -> None:
        self.stray = True
        self.at = after
        self.line += 1

    def _hides_others(self) -> bool:
        """Whether a line of a delivered message that is no field stands before fields of its header.

        Mail programs read those. A line like the delimiter of a part begins the body where only a part's
        own fields stand below it.
        """
        if self.copied or not self.fields:
            return False
        if self.data.startswith(b"--", self.at):
            return self._shown_follows()
        return self.damage.field_follows(self.at)

    def _shown_follows(self) -> bool:
        """Whether a field that only a message has stands below this line and above the blank line."""
        if self.last_shown < self.at:
            found = _SHOWN_FIELD.search(self.data, self.at, self.damage.stop)
            self.last_shown = found.start() if found else -1
        return self.last_shown > self.at

    def _add(self, found: re.Match[bytes]) -> None:
        if self.growing:
            self._finish_growing()
        raw = found[0].rstrip(b"\r")
        folds = self.style.count(raw)
        self.count += 1
        if self.count <= limits.FIELDS or self._tells(found[1]):
            self._take(found[1], raw, self.at)
        self.folded = self.folded or folds > 0
        self.line += folds + 1
        self.at = self.style.behind(self.data, found.end(), self.stop)

    def _tells(self, name: bytes) -> bool:
        """Whether a field beyond the limit is one of those that are read all the same."""
        if name.lower() not in _TELLING:
            return False
        self.telling[name.lower()] += 1
        return self.telling[name.lower()] <= _MOST_TELLING

    def _take(self, written: bytes, raw: bytes, at: int) -> None:
        colon = raw.index(b":", len(written))
        self.fields.append(Field(written.decode("ascii"), self.line, Span(at, at + len(raw)), raw, colon))

    def _repair(self, before: int, after: int) -> bool:
        """Join the line to the field before it where that is plainly its place."""
        if not self.fields:
            return False
        field = self.fields[-1]
        text = self.data[self.at : before]
        kind = self.damage.kind(field.key, self._last(), text, self.at)
        if kind is None:
            return False
        if len(self.repairs) >= limits.REPAIRS:
            self.cuts.append(Cut("repairs", limits.REPAIRS, limits.REPAIRS + 1))
            return False
        if self.count <= limits.FIELDS:
            self.growing = self.growing or Growing(field)
            self.growing.grow(glue(kind), text, self.at)
            self._tell(kind, self.at, before)
        self.at = after
        self.line += 1
        return True

    def _last(self) -> bytes:
        """The last piece of the field before."""
        return self.growing.last if self.growing else self.fields[-1].raw

    def _finish_growing(self) -> None:
        if self.growing:
            self.fields[-1] = self.growing.finish()
            self.growing = None

    def _tell(self, kind: RepairKind, start: int, end: int) -> None:
        self.repairs.append(Repair(kind, self.line, Span(start, end)))
