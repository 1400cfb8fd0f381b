"""Received-SPF (RFC 7208, section 9.1) as the many servers write it."""

from __future__ import annotations

import re

from keshiin.identity.reported.result import (
    COMMENT_CHARACTERS,
    Stated,
    Statement,
    address,
    address_in,
    domain_in,
    domain_of,
    shortened,
)
from keshiin.identity.reported.tokens import Token, tokens
from keshiin.identity.text import as_text

_HOST_IN_COMMENT = re.compile(r"([a-z0-9_-]+(?:\.[a-z0-9_-]+){1,10}):\s", re.IGNORECASE)

# Cisco's and Courier's: whom the message itself names as its sender, which SPF does not judge (RFC 7208, 2).
_OTHER_IDENTITIES = ("pra", "from")


def read_received_spf(text: str) -> Statement:
    """What a Received-SPF field states: ``text`` is its value, one character a byte."""
    found = list(tokens(text))
    first = next((token for token in found if token.kind in ("word", "pair")), None)
    if first is None or first.kind == "pair":
        return Statement(())
    properties: dict[str, str] = {}
    certain = True
    for token in found:
        if token.kind == "pair":
            value = as_text(token.value)
            # Of two that differ, the sender wrote one: ``helo=x;envelope-from=a@other.example``.
            certain = certain and properties.setdefault(token.text, value) == value
    identity = (properties.get("identity") or properties.get("spf") or "").lower()
    if identity in _OTHER_IDENTITIES:
        return Statement(())
    comments = [as_text(token.text) for token in found if token.kind == "comment"]
    comment = next(iter(comments), "")[:COMMENT_CHARACTERS]
    ip = address(properties.get("client-ip") or properties.get("remoteip")) or address_in(comment)
    domain, by_greeting = _domain(identity, properties, comment) if certain else (None, False)
    stated = Stated(
        method="spf",
        result=as_text(first.text),
        start=first.start,
        end=_end(found),
        domain=domain,
        ip=ip,
        reason=shortened(comment),
        by_greeting=by_greeting,
    )
    return Statement(
        (stated,),
        host=_host(properties, comment),
        addresses=frozenset((ip,) if ip else ()),
    )


def _host(properties: dict[str, str], comment: str) -> str | None:
    named = _HOST_IN_COMMENT.match(comment)
    return domain_of(properties.get("receiver")) or (named[1] if named else None)


def _end(found: list[Token]) -> int:
    return max(token.end for token in found if token.kind != "end")


def _domain(identity: str, properties: dict[str, str], comment: str) -> tuple[str | None, bool]:
    """The domain that was judged, and whether it was only that of the greeting.

    Courier writes a field for each of the two, as ``SPF=HELO; sender=...``.
    """
    greeting = domain_of(properties.get("helo"))
    if identity == "helo":
        return greeting or domain_in(comment), True
    courier = properties.get("sender") if "spf" in properties else None
    envelope = properties.get("envelope-from") or properties.get("mailfrom") or courier
    if domain := domain_of(envelope) or domain_in(comment):
        return domain, False
    return greeting, greeting is not None
