"""The DKIM signatures that stand in the header, by which a result without a selector finds its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from keshiin import limits
from keshiin.identity.reported.result import Stated, domain_of
from keshiin.identity.reported.tokens import tokens
from keshiin.identity.text import as_text
from keshiin.message.field import Field

# RFC 6008 wants header.b to hold eight characters at least.
_PREFIX = 8
_WANTED = frozenset(("s", "d", "b"))


@dataclass(frozen=True, slots=True)
class Signatures:
    """Selectors by the beginning of the signature, and by domain where a domain signed once."""

    by_value: dict[str, str]
    by_domain: dict[str, str | None]

    def selector_of(self, stated: Stated) -> str | None:
        """The selector of the signature that the result speaks of, where that is certain."""
        if stated.selector or stated.method != "dkim":
            return stated.selector
        if stated.signature:
            return self.by_value.get(stated.signature[:_PREFIX])
        return self.by_domain.get(stated.domain) if stated.domain else None


def signatures(fields: Iterable[Field]) -> Signatures:
    """The signatures among a message's fields, as many as ``limits.SIGNATURE_BYTES`` allow."""
    found = Signatures({}, {})
    left = limits.SIGNATURE_BYTES
    for field in fields:
        if field.key == "dkim-signature" and len(field.raw) <= left:
            left -= len(field.raw)
            _note(found, field)
    return found


def _note(found: Signatures, field: Field) -> None:
    text = field.value.decode("latin-1")
    tags: dict[str, str] = {}
    for token in tokens(text):
        if token.kind == "pair":
            tags.setdefault(token.text, as_text(token.value))
            # The first of each counts, and the long signature mostly stands last.
            if tags.keys() >= _WANTED:
                break
    selector, domain = tags.get("s"), domain_of(tags.get("d"))
    if not selector:
        return
    if value := tags.get("b"):
        found.by_value.setdefault(value[:_PREFIX], selector)
    if domain:
        once = domain not in found.by_domain
        found.by_domain[domain] = selector if once else None
