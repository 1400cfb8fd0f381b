"""The HELO of a ``from`` clause where the line marks it as such."""

from __future__ import annotations

import re

from keshiin.route.received.clauses import Clause
from keshiin.route.received.tokens import Token

GREETING = re.compile(r"^(?:helo|ehlo|lhlo)$", re.IGNORECASE)


def greets(token: Token) -> bool:
    """Whether the peer's greeting follows a word, or stands in it behind ``helo=``."""
    return bool(GREETING.match(token.text)) or token.text[:5].lower() == "helo="


def find_greeting(clause: Clause) -> tuple[str, int, int] | None:
    """The HELO where the line names it as such: ``(HELO x)``, ``helo=x``, ``"EHLO x"``."""
    for comment in clause.comments:
        tokens = comment.inner
        for place, token in enumerate(tokens):
            lower = token.text.lower()
            if GREETING.match(token.text):
                if place + 1 == len(tokens):
                    return "", token.start, token.end
                given = tokens[place + 1]
                return given.text, given.start, given.end
            # Behind an address: of a client's certificate the name stands between such signs too.
            if token.kind == "quoted" and lower[1:6] in {"ehlo ", "helo "} and tokens[0].kind == "bracket":
                return token.text[5:].strip('" '), token.start, token.end
            if lower.startswith("helo="):
                return _assigned(tokens, place)
    words = clause.words
    for place, token in enumerate(words[:-1]):
        if token.kind == "quoted" and place and words[place - 1].text.lower() == "be":
            return token.text.strip('"'), token.start, token.end
    if words and words[-1].kind == "quoted" and any(w.text.lower() == "claiming" for w in words):
        return words[-1].text.strip('"'), words[-1].start, words[-1].end
    return None


def _assigned(tokens: tuple[Token, ...], place: int) -> tuple[str, int, int]:
    token = tokens[place]
    value = token.text[5:]
    if not value and place + 1 < len(tokens) and tokens[place + 1].start == token.end:
        following = tokens[place + 1]
        return following.text, following.start, following.end
    return value, token.start + 5, token.end
