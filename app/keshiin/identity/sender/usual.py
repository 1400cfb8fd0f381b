"""A From of the usual form, as nearly all are: one address, perhaps a name before it, in one match."""

from __future__ import annotations

import re

from keshiin.identity.sender.gathered import Found

# Characters that no reading takes for anything but a part of a name or an address; "%" and "!" before
# the @ sign can name another domain.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+"
_LOCAL = r"[A-Za-z0-9#$&'*+/=?^_`{|}~.-]+"
_ADDRESS = _LOCAL + r"@[A-Za-z0-9._-]+"
_NAME = rf'(?:"[ !#-?A-\[\]-~]*"|{_ATOM}(?: ++{_ATOM})*) *+'
_COMMENT = r"\((?!\.)[ -'*-?A-\[\]-~]*\)"
_USUAL = re.compile(rf" *+(?:(?:{_NAME})?(<{_ADDRESS}>)|({_ADDRESS})) *+(?:{_COMMENT} *+)?")


def usual_sender(value: str) -> Found | None:
    """The only address that a From's value can be read as; None where another reading is possible."""
    found = None if "=?" in value else _USUAL.fullmatch(value)
    if found is None or found.lastindex is None:
        return None
    address = found[found.lastindex].strip("<>")
    return Found(address, "address", *found.span(found.lastindex))
