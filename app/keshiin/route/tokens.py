"""The words, brackets, comments and semicolons of a Received line (RFC 5321 4.4, RFC 5322 3.2.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.limits import RECEIVED_CLAUSES

_LEXEME = re.compile(
    r"""[\s\0]*+(?:
        (?P<word>[^\s\0();"\[<]+)
      | (?P<open>\()
      | (?P<close>\))
      | (?P<semicolon>;)
      | (?P<bracket>\[[^\[\];\r\n]{0,255}\])
      | (?P<quoted>"[^"\r\n]{0,255}")
      | (?P<angle><[^<>\s();]{0,998}>)
      | (?P<other>.)
    )""",
    re.VERBOSE | re.DOTALL,
)

_KINDS = ("", *("word" if name == "other" else name for name in _LEXEME.groupindex))


class Token(NamedTuple):
    """``kind`` is "word", "bracket", "quoted", "angle", "semicolon" or "comment".

    ``start`` and ``end`` are offsets in the text given; a comment holds its ``inner`` tokens.
    """

    kind: str
    text: str
    start: int
    end: int
    inner: tuple[Token, ...] = ()


class Line(NamedTuple):
    """A tokenized line: tokens at depth 0, how many comments, whether a parenthesis lacks its partner."""

    tokens: tuple[Token, ...]
    comments: int
    unbalanced: bool = False


def tokenize(text: str) -> Line:
    """Split a line in time linear in its length.

    A parenthesis without its partner is passed over. Beyond ``RECEIVED_CLAUSES`` comments further ones are
    dropped; the caller tells so from ``comments``.
    """
    stack: list[tuple[int, list[Token]]] = [(-1, [])]
    comments = 0
    unbalanced = False
    for lexeme in _LEXEME.finditer(text):
        group = lexeme.lastindex or 0
        start, end = lexeme.span(group)
        kind = _KINDS[group]
        if kind == "open":
            stack.append((start, []))
        elif kind == "close":
            if len(stack) == 1:
                unbalanced = True
                continue
            opened, inner = stack.pop()
            comments += 1
            if comments <= RECEIVED_CLAUSES:
                stack[-1][1].append(Token("comment", text[opened + 1 : start], opened, end, tuple(inner)))
        else:
            stack[-1][1].append(Token(kind, text[start:end], start, end))
    unbalanced = unbalanced or len(stack) > 1
    return Line(tuple(token for _, level in stack for token in level), comments, unbalanced)
