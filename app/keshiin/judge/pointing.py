"""Evidence: the ways in which a rule points at what it saw, and quotes it."""

from __future__ import annotations

from keshiin.judge.model import Evidence
from keshiin.message.field import Field
from keshiin.route.model import Hop

EXCERPT = 80
"""Letters of the message's words that a card shows: enough to find them again."""


def at_hop(hop: Hop) -> Evidence:
    """The whole hop."""
    return Evidence("hop", hop.index)


def at_mark(hop: Hop, kind: str, contradicted: bool = False) -> Evidence:
    """A marked piece of the hop's line ("helo", "ip", "time"), or the line where it has no such mark."""
    return Evidence("span", hop.mark(kind) or hop.span, contradicted)


def at_field(field: Field, contradicted: bool = False) -> Evidence:
    """A header field, from its name to its last byte."""
    return Evidence("span", field.span, contradicted)


def at_text(field: Field, text: str, contradicted: bool = False) -> Evidence:
    """The first place at which ASCII text stands in a field's value, or the field where it does not."""
    wanted = text.encode("ascii", "replace")
    found = field.raw.lower().find(wanted.lower(), field.colon + 1) if wanted else -1
    if found < 0:
        return at_field(field, contradicted)
    return Evidence("span", field.at(found, found + len(wanted)), contradicted)


def excerpt(text: str) -> str:
    """The beginning of words of the message, as much as a card shows of them."""
    return text[:EXCERPT]
