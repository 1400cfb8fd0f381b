"""The pieces of a From line's value: names, comments, addresses in angle brackets, separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keshiin.identity.text import comment_end

_PIECE = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<quoted>"(?>(?:[^"\\]|\\.)*)(?:"|\Z))
    |(?P<angle><(?>(?:[^>"]++|"[^"]*+"|")*)(?:>|\Z))
    |(?P<mark>[,;:])
    |(?P<pair>\\.?)
    |(?P<word>[^ \t\r\n"<(,;:\\]+)""",
    re.VERBOSE | re.DOTALL,
)

Kind = Literal["quoted", "angle", "mark", "pair", "word", "comment"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the value, ``[start, end)``; ``joined`` when no blank stands before it."""

    kind: Kind
    text: str
    start: int
    joined: bool

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)


def tokens(value: str) -> Iterator[Token]:
    """The tokens of an address list (RFC 5322, section 3.4), whatever it holds; linear in its length."""
    place = 0
    joined = False
    while place < len(value):
        if value[place] == "(":
            end = comment_end(value, place) or len(value)
            yield Token("comment", value[place:end], place, joined)
        else:
            found = _PIECE.match(value, place)
            if found is None:
                return
            end = found.end()
            if found.lastgroup != "space":
                yield Token(found.lastgroup, found[0], place, joined)  # type: ignore[arg-type]  # a group's name
        joined = value[end - 1] not in " \t\r\n"
        place = end
