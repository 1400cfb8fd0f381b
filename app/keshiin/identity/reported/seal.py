"""The word of an ARC-Seal (RFC 8617, section 4.1.3) on the chain below it."""

from __future__ import annotations

from keshiin.identity.reported.result import Stated, Statement, domain_of
from keshiin.identity.reported.tokens import Token, tokens
from keshiin.identity.text import as_text

_WANTED = frozenset(("cv", "d", "s"))


def read_seal(text: str) -> Statement:
    """What ``cv=`` states, in the name of the seal's ``d=``; ``text`` is its value, one character a byte."""
    tags: dict[str, Token] = {}
    for token in tokens(text):
        if token.kind == "pair":
            tags.setdefault(token.text, token)
            if tags.keys() >= _WANTED:
                break
    verdict = tags.get("cv")
    if verdict is None or not verdict.value:
        return Statement(())
    domain = domain_of(as_text(tags["d"].value)) if "d" in tags else None
    stated = Stated(
        method="arc",
        result=as_text(verdict.value),
        start=verdict.start,
        end=verdict.end,
        domain=domain,
        selector=as_text(tags["s"].value) or None if "s" in tags else None,
    )
    return Statement((stated,), host=domain)
