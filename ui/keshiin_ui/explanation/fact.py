"""A fact of the expert's table: a name in words with its id, and a value, as data or in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from keshiin.explain.ids import IdKind, both, in_words
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.wording.clock import day_here, iso_here
from keshiin.visible import visible
from keshiin_ui.explanation.fact_names import NAMES
from keshiin_ui.texts.words import in_language


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is known; without a value it is a line of its own. ``words`` are ours, not data.

    ``id`` is that of the published schema, "" of a fact that is not in it.
    """

    name: str
    value: Text
    words: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one title; ``hop`` is the hop's index where the group is one.

    ``later`` makes facts that take long, when they are wanted.
    """

    title: str
    summary: str
    facts: tuple[Fact, ...]
    hop: int | None = None
    opened: bool = False
    later: Callable[[], Iterator[Fact]] | None = None

    def rows(self) -> tuple[Fact, ...]:
        """All facts of the group."""
        return tuple(self.later()) if self.later else self.facts


class Telling:
    """Makes facts in one language, about a message of that ``role``; one without a value is empty."""

    def __init__(self, language: Language, role: str | None) -> None:
        self.language, self.role, self._tr = language, role, in_language(language)

    def data(self, id_: str, value: str | None) -> Fact:
        """What stands in the message or in an answer, as it is."""
        return Fact(self.name(id_), _plain(visible(value or "")), id=id_)

    def words(self, id_: str, kind: IdKind, value: str) -> Fact:
        """An id of the published schema in words, with itself beside them."""
        return self.said(id_, in_words(self.language, kind, value, self.role) if value else "")

    def flag(self, id_: str, value: bool | None) -> Fact:
        """Yes or no; empty where it is not known."""
        return self.said(id_, "" if value is None else self._tr("yes") if value else self._tr("no"))

    def said(self, id_: str, sentence: str) -> Fact:
        """A value that is our own sentence."""
        return Fact(self.name(id_), _plain(visible(sentence)), words=True, id=id_)

    def explained(self, id_: str, sentence: str, value: str) -> Fact:
        """An id with the sentence that explains it; the id alone where there is none."""
        return self.said(id_, both(self.language, sentence, value) if sentence else value)

    def moment(self, id_: str, written: str) -> Fact:
        """A moment that is written as ISO 8601 has it, by the reader's clock."""
        return self.said(id_, iso_here(written, self._tr))

    def day(self, written: str) -> str:
        """The day of a moment by the reader's clock, in words."""
        return day_here(written, self._tr)

    def name(self, id_: str) -> str:
        """What the id is called, with itself beside; the id alone where it has no words."""
        return both(self.language, self._tr(NAMES[id_]), id_) if id_ in NAMES else visible(id_)


def present(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts without the empty ones."""
    return tuple(fact for fact in facts if fact.value)


def _plain(value: str) -> Text:
    return (Piece("plain", value),) if value else ()
