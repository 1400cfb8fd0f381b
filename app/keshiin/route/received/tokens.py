"""The words, brackets, comments and semicolons of a Received line (RFC 5321 4.4, RFC 5322 3.2.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.limits import RECEIVED_CLAUSES
from keshiin.visible import visible

_LEXEME = re.compile(
    r"""[^\s\0();"\[<]+               # a word
      | [();]
      | \[[^\[\];\r\n]{0,255}\]      # an address literal
      | "[^"\r\n]{0,255}"
      | <(?>(?:"[^"<>\r\n]{0,255}+"|[^<>\s();])*)>
      | [^\s\0]                      # one of the signs above without its partner, read as a word
    """,
    # Bytes stand as Latin-1 here: A0 and 85 are no blanks, but the middle of a letter of UTF-8.
    re.VERBOSE | re.ASCII,
)
_ENCLOSED = {"[": "bracket", '"': "quoted", "<": "angle"}


def lowered(text: str) -> str:
    """Bytes that stand as Latin-1 with their ASCII letters in lower case; others are pieces of UTF-8."""
    return text.lower() if text.isascii() else text.encode("latin-1").lower().decode("latin-1")


def on_one_line(text: str) -> str:
    """A text that its line folded with a blank in place of each fold."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def shown(value: str | None) -> str | None:
    """What was read byte for byte as text, its invisible characters visible."""
    if value is None or value.isascii():
        return value if value is None or value.isprintable() else visible(value)
    return visible(value.encode("latin-1", "replace").decode("utf-8", "replace"))


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
    """A tokenized line: tokens at depth 0, how many comments, whether a parenthesis may lack its partner."""

    tokens: tuple[Token, ...]
    comments: int
    unbalanced: bool = False


def _may_hide(kind: str, written: str) -> bool:
    """Whether a quotation may have begun in one word of the peer's and ended in another."""
    if kind == "quoted":
        return "(" in written or ")" in written
    return kind == "angle" and written.count('"') % 2 == 1


def tokenize(text: str, begin: int = 0, stop: int | None = None) -> Line:
    """Split a line, or what stands of it between two offsets, in time linear in its length.

    A parenthesis without its partner is passed over. Beyond ``RECEIVED_CLAUSES`` comments further ones are
    dropped; the caller tells so from ``comments``.
    """
    stack: list[tuple[int, list[Token]]] = [(-1, [])]
    comments = 0
    unbalanced = False
    for lexeme in _LEXEME.finditer(text, begin, len(text) if stop is None else stop):
        start, end = lexeme.span()
        written = text[start:end]
        if written == "(":
            stack.append((start, []))
        elif written == ")":
            if len(stack) == 1:
                unbalanced = True
                continue
            opened, inner = stack.pop()
            comments += 1
            if comments <= RECEIVED_CLAUSES:
                stack[-1][1].append(Token("comment", text[opened + 1 : start], opened, end, tuple(inner)))
        elif written == ";":
            stack[-1][1].append(Token("semicolon", written, start, end, ()))
        else:
            kind = _ENCLOSED.get(written[0], "word") if end - start > 1 else "word"
            unbalanced = unbalanced or _may_hide(kind, written)
            stack[-1][1].append(Token(kind, written, start, end, ()))
    unbalanced = unbalanced or len(stack) > 1
    return Line(tuple(token for _, level in stack for token in level), comments, unbalanced)
