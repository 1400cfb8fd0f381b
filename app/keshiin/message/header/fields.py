"""The header block: bytes split into fields with spans, damaged text repaired and told."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.field import Field
from keshiin.message.header.joined_fields import split_joined
from keshiin.message.header.page_blanks import broken, unbroken_indents
from keshiin.message.header.plain_header import plain_header
from keshiin.message.header.prelude import read_prelude
from keshiin.message.header.walk import Walk
from keshiin.message.lines import line_style
from keshiin.message.model import Repair


@dataclass(frozen=True, slots=True)
class Header:
    """A header block: its fields, where the body starts, what was repaired, what was cut.

    ``end`` is the offset behind the blank line; ``body`` that of the body, which differs only where the text
    behind the header is no body. ``stray`` tells that lines which are no fields stood between them.
    """

    fields: tuple[Field, ...]
    end: int
    body: int
    repairs: tuple[Repair, ...]
    cuts: tuple[Cut, ...]
    stray: bool = False


_NONE = Header((), 0, 0, (), ())


def split_header(data: bytes, *, paste: bool = False) -> Header:
    """The header block at the start of ``data``; no field at all where there is none."""
    if paste:
        data = broken(data)
    prelude = read_prelude(data, paste=paste)
    if not paste and (plain := plain_header(data, prelude.end, data.count(b"\n", 0, prelude.end) + 1)):
        fields, end = plain
        return Header(tuple(fields), end, end, prelude.repairs, ()) if _is_mail(fields) else _NONE
    indents = [] if paste else unbroken_indents(data, prelude.end)
    if indents:
        data = broken(data)
    style = line_style(data, prelude.end)
    walk = Walk(data, style, prelude.end, style.count(data[: prelude.end]) + 1, paste)
    walk.run()
    fields = walk.fields
    if not _is_mail(fields):
        return _NONE
    repairs = [*prelude.repairs, *indents, *walk.repairs]
    # A fold that survived shows a text as delivered: there every byte of a line may be the peer's HELO.
    if walk.copied and not walk.folded:
        fields = [part for each in fields for part in split_joined(each, repairs)][: limits.FIELDS]
    repairs.sort(key=lambda repair: repair.span)
    return Header(tuple(fields), walk.end, walk.body, tuple(repairs), tuple(walk.cuts), walk.stray)


def _is_mail(fields: list[Field]) -> bool:
    """Whether any field has the name of one."""
    return any(_plausible(each.name) for each in fields)


def _plausible(name: str) -> bool:
    return name[0].isalpha() and name.replace("-", "").replace("_", "").replace(".", "").isalnum()
