"""Words, ``key=value`` pairs and comments of an authentication field, one by one or clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.identity.reported.scanner import Scanner, Token

__all__ = ["Token", "clauses", "tokens"]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a field's value (RFC 8601, section 2.2, read with tolerance); linear in its length."""
    return Scanner(text).run()


def clauses(text: str) -> Iterator[list[Token]]:
    """The tokens between semicolons, comments among them; empty clauses are left out."""
    clause: list[Token] = []
    for token in tokens(text):
        if token.kind != "end":
            clause.append(token)
        elif clause:
            yield clause
            clause = []
    if clause:
        yield clause
