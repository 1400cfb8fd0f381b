"""One result as a field states it, before anybody asks whose word it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.domains import domain_part, is_address, normal
from keshiin.identity.model import Method
from keshiin.identity.text import QUOTED

REASON_CHARACTERS = 200
COMMENT_CHARACTERS = 2000

_ADDRESS_IN_COMMENT = re.compile(
    r"(?:sender ip is|designates?|discourages use of|client-ip[=:])[ \t]*([0-9a-f:.]{2,45})(?![0-9a-z.-])",
    re.IGNORECASE,
)

_BEFORE_ADDRESS = ("designate", "client-ip", "sender ip is", "discourages use of")
_AFTER_DOMAIN = frozenset(("does", "designates", "discourages", "used", "dns"))


class Stated(NamedTuple):
    """A result and what stands beside it; ``start`` and ``end`` count in the field's value.

    ``by_greeting`` tells that SPF judged the name in HELO, not the envelope sender (RFC 7208, 2.3 and 2.4).
    ``policy`` is what the owner of the domain asks for where DMARC fails: "none", "quarantine", "reject".
    """

    method: Method
    result: str
    start: int
    end: int
    domain: str | None = None
    selector: str | None = None
    signature: str | None = None
    ip: str | None = None
    reason: str | None = None
    by_greeting: bool = False
    policy: str | None = None


class Statement(NamedTuple):
    """What one field states, in whose name (``host`` where no authserv-id tells it), of which peers."""

    results: tuple[Stated, ...]
    authserv_id: str | None = None
    host: str | None = None
    addresses: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The hosts that the field claims to be written by."""
        return tuple(name for name in (self.authserv_id, self.host) if name)


def domain_of(text: str | None) -> str | None:
    """The domain of an address, a path or a bare name, in A-labels; None for none."""
    if not text:
        return None
    bare = domain_part(text.strip("<>\"' \t")).strip("<>\"' \t,.")
    return None if bare.lower() in ("", "none", "null", "unknown") else normal(bare)


def address_in(comment: str) -> str | None:
    """The client's address that a comment names in one of the known phrases."""
    comment = _servers_words(comment)
    # Asked for first: the pattern takes ten times as long. It takes some letters of other scripts for ours.
    if comment.isascii() and not any(map(comment.lower().__contains__, _BEFORE_ADDRESS)):
        return None
    found = _ADDRESS_IN_COMMENT.search(comment)
    return address(found[1]) if found else None


def domain_in(comment: str) -> str | None:
    """The domain whose SPF record a comment speaks of: ``domain of DOMAIN designates ...`` and the like."""
    words = _servers_words(comment).split()
    for place, word in enumerate(words[1:], 1):
        if word.lower() in _AFTER_DOMAIN:
            host_only = place == 1 and words[0].endswith(":")
            return None if host_only else domain_of(words[place - 1].rstrip(":"))
    # "neither permitted nor denied by ... domain of DOMAIN"
    for one, other, word in zip(words, words[1:], words[2:], strict=False):
        if (one, other) == ("domain", "of") and "." in word:
            return domain_of(word)
    return None


def _servers_words(comment: str) -> str:
    """A comment without what the sender's quoted local part says in it."""
    comment = comment[:COMMENT_CHARACTERS]
    return QUOTED.sub('""', comment) if '"' in comment else comment


def address(text: str | None) -> str | None:
    """An IP address in its one form, or None when the text is none."""
    if not text:
        return None
    bare = text.strip("[]<>() \t,")
    return normal(bare) if is_address(bare) else None


def shortened(text: str | None) -> str | None:
    """A reason, cut to what is worth showing; None for none."""
    return text.strip()[:REASON_CHARACTERS] or None if text else None
