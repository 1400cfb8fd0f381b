"""An address field that holds mailboxes in their usual form, as nearly all do: read in one match each."""

from __future__ import annotations

import re

from keshiin.domains import domain_part
from keshiin.message.field import Field
from keshiin.message.model import Mailbox

# Names and addresses of which no byte has a meaning of its own; whatever else stands there is read with care.
_ADDRESS = rb"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9._-]+"
_WORD = rb"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+"
_NAME = rb'(?:"([ !#-\[\]-~]+)"|(' + _WORD + rb"(?: " + _WORD + rb")*)) ?"
_ONE = re.compile(
    rb"\s*+((?:" + _NAME + rb")?<(" + _ADDRESS + rb")>|(" + _ADDRESS + rb"))\s*+(,|\Z)",
)
_EMPTY = re.compile(rb"\s*+<>\s*+\Z")


def plain_mailboxes(source: Field, most: int | None = None) -> list[Mailbox] | None:
    """The mailboxes of a field, or the first ``most``; None where anything unusual stands among them."""
    raw = source.raw
    at = source.colon + 1
    # Encoded words are the careful reading's.
    if b"=?" in raw:
        return None
    found = _ONE.match(raw, at)
    if found is None:
        return [] if _EMPTY.match(raw, at) else None
    boxes = []
    while found:
        _, quoted, bare, angled, lone, mark = found.groups()
        address = (angled or lone).decode("ascii")
        domain = domain_part(address).lower().rstrip(".")
        name = (quoted or bare or b"").decode("ascii").strip()
        start, end = found.span(1)
        boxes.append(Mailbox(name, address, domain, source.at(start, end)))
        if not mark or len(boxes) == most:
            return boxes
        found = _ONE.match(raw, found.end())
    return None
