"""What is said in many wordings: a thing, and what becomes of it, near each other in one sentence.

``account|card … suspended|block*`` stands for "your account has been temporarily suspended" and for "we had
to block your card" alike, in either order. A star stands for further letters, in the second half alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from keshiin.judge.text.body import holds
from keshiin.judge.text.leading import places
from keshiin.late import late

GAP = " … "
NEAR = 40
"""Letters that may stand between the two."""

_DENYING = late(r"\b(?:not|never|nicht|nunca)\b")
_MINE = ("my ", "mein ", "mon ", "ma ", "mi ", "meu ", "minha ", "mijn ", "私の", "弊社の", "当社の")
_BEYOND_LATIN = "\u0250"
_ASCII_WORD = late("[a-z0-9]+")


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """Its two halves, by their pieces, and what matches at the first of them.

    ``words`` are the longest of the second half's pieces that are whole words, ``open`` its other pieces.
    """

    halves: tuple[tuple[str, ...], ...]
    words: frozenset[bytes]
    open: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str, words: frozenset[bytes]) -> str:
        """How a text in lower case says it, "" where it does not; ``words`` are its own, or more."""
        # A word is looked for among words, which takes no time; few texts are read further.
        if self.words.isdisjoint(words) and not holds(text, self.open):
            return ""
        pieces = (piece for half in self.halves for piece in half)
        tried = (self.pattern.match(text, at) for piece in pieces for at in places(text, piece))
        return next((found[0] for found in tried if found and not _denied(found)), "")


@dataclass(frozen=True, slots=True)
class Sayings:
    """Many of them: those in Latin letters by the first words of their things, and those in other letters.

    Most texts have none of these words, and are not read.
    """

    latin: Mapping[bytes, tuple[Saying, ...]]
    words: frozenset[bytes]
    beyond_latin: tuple[Saying, ...]

    def in_text(self, text: str, words: frozenset[bytes], *, beyond_latin: bool) -> Iterator[str]:
        """Those that the text says, each as it says it; ``words`` are its own, or more."""
        possible = [said for word in self.words & words for said in self.latin[word]]
        for said in (*dict.fromkeys(possible), *(self.beyond_latin if beyond_latin else ())):
            if found := said.search(text, words):
                yield found


def sayings(written: Iterable[str]) -> Sayings:
    """The sayings that stand so in the data file."""
    each = [_saying(one) for one in written]
    latin: dict[bytes, tuple[Saying, ...]] = {}
    for said in each:
        for word in map(_longest_word, said.halves[0]):
            latin[word] = (*latin.get(word, ()), said)
    beyond = latin.pop(b"", ())
    return Sayings(latin, frozenset(latin), tuple(dict.fromkeys(beyond)))


def _saying(written: str) -> Saying:
    halves = tuple(tuple(half.lower().split("|")) for half in written.split(GAP))
    one, other = map(_any_of, halves)
    # What happened before a comma happened to something else, unless it is named first.
    behind, before = (f"([^{marks}]{{0,{NEAR}}}?)" for marks in (".!?。", ".!?。,;、"))
    stems = tuple(tuple(piece.rstrip("*") for piece in half) for half in halves)
    whole = {piece: _longest_word(piece) for piece in halves[1] if not piece.endswith("*")}
    words = frozenset(filter(None, whole.values()))
    still = tuple(piece.rstrip("*") for piece in halves[1] if not whole.get(piece))
    return Saying(stems, words, still, late(f"{one}{behind}{other}|{other}{before}{one}"))


def _any_of(pieces: tuple[str, ...]) -> str:
    """A pattern of any of the pieces; Latin ones stand apart."""
    tried = "|".join(re.escape(piece.rstrip("*")) + r"\w*" * piece.endswith("*") for piece in pieces)
    return f"(?:{tried})" if pieces[0][0] >= _BEYOND_LATIN else rf"(?<!\w)(?:{tried})(?!\w)"


def _longest_word(piece: str) -> bytes:
    """Its longest run of ASCII letters, as the words of a text are; b"" beyond Latin letters."""
    found = [] if piece[0] >= _BEYOND_LATIN else _ASCII_WORD.findall(piece)
    return str(max(found, key=len, default="")).encode()


def _denied(found: re.Match[str]) -> bool:
    """Whether it is said not to be so, or of the writer's own things."""
    before = found.string[max(found.start() - NEAR, 0) : found.start()]
    return before.endswith(_MINE) or _DENYING.search(found[1] or found[2] or "") is not None
