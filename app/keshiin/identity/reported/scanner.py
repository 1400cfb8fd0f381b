"""The pass over an authentication field that takes words, pairs and comments apart, and refuses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from keshiin.identity.text import comment_end

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"\d{1,9}(?![^ \t\r\n(=])")
_WORD = re.compile(r'[^ \t\r\n;()"=]+')
_VALUE = re.compile(r'[^ \t\r\n;()"]+')
_QUOTED = re.compile(r'"((?>(?:[^"\\]|\\.)*))"', re.DOTALL)
# A sender chooses his domains: ``smtp.mailfrom=good.example(.bad.example`` must not end at the parenthesis.
_PROPERTY_VALUE = re.compile(r"[^ \t\r\n;]+")

# What most fields are made of, in one match: pair, a property (its key has a dot), a word, a simple comment,
# the end of a clause. What else there is, the scanner takes apart.
_PLAIN = re.compile(
    r'[ \t\r\n]*+(?:([^ \t\r\n;()"=.]++)=([^ \t\r\n;()"]++)'
    r'|((?=[^ \t\r\n;()"=]*\.)[^ \t\r\n;()"=]++)=([^ \t\r\n;("][^ \t\r\n;]*+)'
    r'|([^ \t\r\n;()"=]++)(?<![./])(?![ \t\r\n]*+[=(/.])'
    r'|\(([^()\\"]*+)\)'
    r"|(;))"
)
_PAIR, _PROPERTY, _LONE_WORD, _COMMENT, _END = 2, 4, 5, 6, 7

_PTYPES = frozenset(("smtp", "header", "body", "policy", "dns"))

# Each quoted string that is never closed costs a scan to the end of the field.
_UNCLOSED = 3


class Token(NamedTuple):
    """A piece of the text ``[start, end)``; ``text`` is a pair's key, "end" the end of a clause."""

    kind: Literal["word", "pair", "comment", "end"]
    text: str
    start: int
    end: int
    value: str = ""


class Scanner:
    """One pass over a text; it lives as long as the pass, to count what was never closed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.unclosed = 0

    def run(self) -> Iterator[Token]:
        text, match = self.text, _PLAIN.match
        while True:
            found = match(text, self.place)
            kind = found.lastindex if found else None
            if found is None or kind is None:
                if not self._peek():
                    return
                yield from self._step()
                continue
            self.place = found.end()
            start, end = found.start(kind), found.end()
            if kind in (_PAIR, _PROPERTY):
                start = found.start(kind - 1)
                yield Token("pair", found[kind - 1].strip().lower(), start, end, found[kind])
            elif kind == _LONE_WORD:
                yield Token("word", found[kind], start, end, "")
            elif kind == _COMMENT:
                yield Token("comment", found[kind].strip(), start - 1, end, "")
            else:
                yield Token("end", "", start, end, "")

    def _step(self) -> Iterator[Token]:
        self._skip_space()
        here = self._peek()
        if here == "(":
            yield self._comment()
        elif here and here in ";=)":
            self.place += 1
            if here == ";":
                yield Token("end", "", self.place - 1, self.place)
        elif here:
            yield from self._word_or_pair()

    def _word_or_pair(self) -> Iterator[Token]:
        start = self.place
        key = self._value(_WORD)
        end = self.place
        comments = list(self._comments())
        # Comments may stand around a property's dot, and around the sign before a method's version.
        if key.lower().rstrip(".") in _PTYPES and (rest := self._behind(".", key, _WORD, comments)):
            key = f"{key.rstrip('.')}.{rest}"
        else:
            self._behind("/", key, _NUMBER, comments)
        if self._peek() != "=":
            yield Token("word", key, start, end)
            yield from comments
            return
        self.place += 1
        comments.extend(self._comments())
        value = self._value(_PROPERTY_VALUE if "." in key else _VALUE)
        yield Token("pair", key.strip().lower(), start, max(self.place, start), value)
        yield from comments

    def _behind(self, mark: str, key: str, pattern: re.Pattern[str], comments: list[Token]) -> str:
        """What stands behind a mark at the key's end or behind it, where an equals sign follows; else ""."""
        here, count = self.place, len(comments)
        if not key.endswith(mark):
            if self._peek() != mark:
                return ""
            self.place += 1
            comments.extend(self._comments())
        if found := pattern.match(self.text, self.place):
            self.place = found.end()
            comments.extend(self._comments())
            if self._peek() == "=":
                return found[0]
        self.place = here
        del comments[count:]
        return ""

    def _comments(self) -> Iterator[Token]:
        self._skip_space()
        while self._peek() == "(":
            yield self._comment()
            self._skip_space()

    def _comment(self) -> Token:
        start = self.place
        self.place = self._comment_end(start)
        inner = self.text[start + 1 : self.place]
        return Token("comment", inner.removesuffix(")").strip(), start, self.place)

    def _comment_end(self, start: int) -> int:
        """Where a comment ends; one that is never closed takes all that follows, lest its text be read."""
        end = comment_end(self.text, start)
        if '"' in self.text[start:end]:
            end = self._quoted_end(start, end)
        return len(self.text) if end is None else end

    def _quoted_end(self, start: int, plain: int | None) -> int | None:
        """Where a comment with quotation marks ends; all that follows is one where that cannot be told.

        A server repeats what the sender calls himself: ``domain of "x) dmarc=pass ("@bad.example``.
        """
        end = comment_end(self.text, start, quoted=True)
        if end == plain:
            return plain
        return len(self.text) if end is None or self.text.count('"', start, end) > 2 else end

    def _value(self, pattern: re.Pattern[str]) -> str:
        """A quoted string or a run of characters at this place, or one upon the other; then behind it."""
        start = self.place
        quoted = self._quoted()
        if quoted:
            self.place = quoted.end()
        if plain := pattern.match(self.text, self.place):
            self.place = plain.end()
        elif not quoted and self._peek() == '"':
            self.place += 1
        tail = self.text[quoted.end() if quoted else start : self.place]
        return (re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else "") + tail

    def _quoted(self) -> re.Match[str] | None:
        if self._peek() != '"' or self.unclosed >= _UNCLOSED:
            return None
        found = _QUOTED.match(self.text, self.place)
        self.unclosed += found is None
        return found

    def _skip_space(self) -> None:
        if found := _SPACE.match(self.text, self.place):
            self.place = found.end()

    def _peek(self) -> str:
        return self.text[self.place : self.place + 1]
