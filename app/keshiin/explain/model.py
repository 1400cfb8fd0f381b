"""What explaining yields: text made of pieces, cards, the verdict in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from keshiin.judge.model import Finding, Level

Language = Literal["ja", "en"]


class Piece(NamedTuple):
    """A run of text. ``kind`` "plain" is ours, "value" comes from the message, "term" is in the glossary.

    ``term`` is the glossary's id for a term, "" otherwise. A value that is ``known`` is a name or a contact
    from this program's own lists, which tells nothing of the reader.
    """

    kind: Literal["plain", "value", "term"]
    text: str
    term: str = ""
    known: bool = False


Text = tuple[Piece, ...]


def plain(text: Text) -> str:
    """The text as one string; values stand in the quotation marks that their sentence gave them."""
    return "".join(piece.text for piece in text)


class Card(NamedTuple):
    """A finding in words. ``number`` counts the cards from 1."""

    number: int
    finding: Finding
    title: Text
    seen: Text
    why: Text
    not_proof: Text
    do: Text


class Known(NamedTuple):
    """A sentence of what is known and the index of the finding that says so."""

    text: Text
    finding: int


class Unknown(NamedTuple):
    """A sentence of what is not known, and because of what."""

    text: Text
    because: str


class Step(NamedTuple):
    """One thing to do now."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole answer in one language. ``level_text`` is the level's own words."""

    language: Language
    level: Level
    level_text: str
    headline: Text
    known: tuple[Known, ...]
    unknown: tuple[Unknown, ...]
    next_steps: tuple[Step, ...]
    cards: tuple[Card, ...]
    border_why: Text
