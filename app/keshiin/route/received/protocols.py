"""The ``with`` clause: by which protocol, or by which product in its place, a server took the mail."""

from __future__ import annotations

import re

from keshiin.route.received.clauses import Clauses
from keshiin.route.received.tokens import Token

_PROTOCOL = re.compile(
    r"smtp|lmtp|http|imap|pop3|mapi|local|qmqp|uucp|bsmtp|nnfmp|ngmta|rest|thrift|mail|spool|pipe|ecartis"
    r"|resubmission|apop|bizsmtp|asap|scanner|sendmail|mms",
    re.IGNORECASE,
)
LONG_NAMES = frozenset({"microsoft", "internet", "mail2000", "mailenable", "ibm", "gmx"})
"""The first words, in lower case, of names that hold a protocol's beside their own."""


def find_protocol(clauses: Clauses) -> tuple[str | None, tuple[int, int] | None]:
    """The words of the first ``with`` that names a protocol, else of the first one."""
    candidates = [clause.words for clause in clauses.all("with") if clause.words]
    chosen = next((words for words in candidates if _names_protocol(words)), None)
    chosen = chosen or next(iter(candidates), None)
    if chosen is None:
        return None, None
    kept = chosen[: _length(chosen)]
    return " ".join(_unbracketed(token) for token in kept), (kept[0].start, kept[-1].end)


def is_protocol(word: str) -> bool:
    """Whether a word names a protocol, or a program that stands for one."""
    return _PROTOCOL.search(word) is not None


def _names_protocol(words: list[Token]) -> bool:
    return any(is_protocol(token.text) for token in words)


def _length(words: list[Token]) -> int:
    """How many words belong to the protocol's name: a product's name has several, a bare protocol one."""
    if words[0].text.lower() in LONG_NAMES:
        return next((n + 1 for n, token in enumerate(words) if token.text.endswith(":")), len(words))
    # MessageLabs puts the cipher before it: "ECDHE-RSA-AES256-GCM-SHA384 encrypted SMTP".
    if len(words) > 2 and words[1].text.lower() == "encrypted":
        return 3
    if is_protocol(words[0].text):
        return 1
    return next((n for n, token in enumerate(words) if n and not token.text[0].isalpha()), len(words))


def _unbracketed(token: Token) -> str:
    return token.text[1:-1] if token.kind in {"bracket", "quoted"} else token.text.rstrip(",:")
