"""An address field that holds one mailbox in its usual form, as nearly all do: read in one match."""

from __future__ import annotations

import re

from keshiin.message.model import Field, Mailbox

# Names and addresses of which no byte has a meaning of its own; whatever else stands there is read with care.
_ATOM = rb"[A-Za-z0-9!#$%&'*+/^_`{|}~.-]"
_ADDRESS = rb"(" + _ATOM + rb"+@[A-Za-z0-9._-]+)"
_WORD = rb"[A-Za-z0-9!#$%&'*+/^_`{|}~.-]+"
_NAME = rb'(?:"([ !#-;>-\[\]-~]+)"|(' + _WORD + rb"(?: " + _WORD + rb")*)) ?"
_ONE = re.compile(rb"\s*+(?:(?:" + _NAME + rb")?<" + _ADDRESS + rb">|" + _ADDRESS + rb")")


def plain_mailbox(source: Field) -> Mailbox | None:
    """The only mailbox of a field; None where there are more, or anything unusual stands there."""
    found = _ONE.match(source.raw, source.colon + 1)
    if found is None or source.raw[found.end() :].strip():
        return None
    quoted, bare, angled, lone = found.groups(b"")
    address = (angled or lone).decode("ascii")
    domain = address.rpartition("@")[2].lower().rstrip(".")
    start = found.end() - len(found[0].lstrip())
    return Mailbox((quoted or bare).decode("ascii").strip(), address, domain, source.at(start, found.end()))
