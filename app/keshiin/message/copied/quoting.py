"""What stands before every line of a copied message, as a quoting or an indent, and how it is taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from keshiin.late import late
from keshiin.message.given import Edit, told_until
from keshiin.message.header.field_names import names_field

_MARK = late(rb"[^ \t]")
_BEHIND = rb"(?:([ \t]*)(?=\r?$)|(?=([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,20}:))?"


def marks(dress: bytes) -> bytes:
    """The marks of a quoting, whatever blanks stand between them; of an indent the whole."""
    return dress.translate(None, b" \t") or dress


def taken_off(dresses: list[bytes], data: bytes) -> Iterator[Edit]:
    """What is taken off each line, known what stands before each field: the usual of it.

    Of an indent it can be less. Behind a quoting every blank goes before a field and in an empty line: of one
    message some lines are quoted with a blank and some without.
    """
    usual = Counter(dresses).most_common(1)[0][0]
    cut = told_until(data)
    if usual.strip():
        yield from sorted([*_quoting(usual, dresses, data, cut), *_frame(usual, data, cut)])
    else:
        for found in re.finditer(rb"(?m)^[ \t]{1,%d}" % len(usual), data[:cut]):
            yield *found.span(), b""
    yield cut, len(data), (b"\n" + data[cut:]).replace(b"\n" + usual, b"\n")[1:]


def _quoting(usual: bytes, dresses: list[bytes], data: bytes, cut: int) -> Iterator[Edit]:
    quoting = usual.rstrip(b" \t")
    blanks = len(usual) - len(quoting)
    most = max(len(each) - len(each.rstrip(b" \t")) for each in dresses)
    signs = rb"[ \t]{0,2}".join(re.escape(mark) for mark in _MARK.findall(quoting))
    for found in re.finditer(rb"(?m)^[ \t]{0,40}" + signs + rb"([ \t]{0,%d})" % most + _BEHIND, data[:cut]):
        empty, name = found[2] is not None, found[3] or b""
        whole = empty or names_field(name)
        yield found.start(), found.end() if whole else min(found.start(1) + blanks, found.end(1)), b""


def _frame(usual: bytes, data: bytes, cut: int) -> Iterator[Edit]:
    """The mark at the right of each line, where one stands at its left as well: of a table, a string."""
    mark = re.escape(usual.strip().split()[-1])
    framed = late(rb"(?m)(?<![ \t])[ \t]*+" + mark + rb"[ \t]*+(?=\r?$)")
    found = list(framed.finditer(data, 0, cut))
    if 4 * len(found) >= 3 * data.count(b"\n", 0, cut):
        yield from ((*each.span(), b"") for each in found if data[each.start() - 1 : each.start()] != b"\n")
