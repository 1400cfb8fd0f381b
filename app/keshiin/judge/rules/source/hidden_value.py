"""Values that whoever posted the header masked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.message.field import Field
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "coverage"
SHOWN, LOOKED_AT = 8, 2000
_MASKS = {
    (b".x", b".X", b"*"): re.compile(
        rb"(?<![\w.-])\d{1,3}(?:\.(?:\d{1,3}|[xX*]{1,3})){2}\.[xX*]{1,3}(?![\w.-])"
    ),
    (b"xxx.",): re.compile(rb"(?<![\w.-])(?:[\w-]{0,60}\.){0,6}x{3,40}(?:\.[\w-]{1,60}){1,6}", re.ASCII),
    (b"???", b"*"): re.compile(rb"<?[?*]{3,60}@[\w.*-]{1,200}"),
    (b"*",): re.compile(rb"[\w.+-]{1,64}@\*{2,20}(?:\.[\w*]{1,20}){0,3}"),
}
"""By the signs of which one stands in whatever the mask finds; asking for them first is ten times as fast."""

_FIELDS = frozenset(("received", "from", "to", "cc", "return-path", "message-id", "reply-to"))
_FIELDS |= frozenset(("x-rocket-spam", "x-yahoofilteredbulk", "x-originating-ip"))
WORDS = {
    "": Words(
        N_("Somebody hid parts of this header"),
        N_("Masked with signs: {listed}."),
        N_("Whoever posted the header put signs in place of names or addresses. They cannot be looked up."),
        N_("It was done to protect somebody. It says nothing about the message."),
        "",
        "",
        N_("What the masked places said. Whoever posted this hid it."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all masked values of fields that name hosts or addresses."""
    spans, values = [], []
    named = [field for field in case.message.fields if field.key in _FIELDS]
    for field in named if _masks_of(b"\n".join([field.raw for field in named])) else ():
        end = 0
        for start, stop in sorted(_masked(field)):
            if start >= end:
                spans.append(Evidence("span", field.at(start, stop)))
                values.append(field.raw[start:stop].decode("ascii", "replace").strip("<> "))
                end = stop
    if spans:
        shown = "\n".join(dict.fromkeys(values[:SHOWN]))
        yield Seen("neutral", tuple(spans[:SHOWN]), {"listed": shown})


def _masks_of(header: bytes) -> list[re.Pattern[bytes]]:
    """The masks that can be found in a header or in one field of it."""
    return [mask for signs, mask in _MASKS.items() if any(map(header.__contains__, signs))]


def _masked(field: Field) -> Iterator[tuple[int, int]]:
    for mask in _masks_of(field.raw):
        for found in mask.finditer(field.raw[: field.colon + LOOKED_AT], field.colon + 1):
            yield found.span()
