"""What is shown of a heap of bounces: its story in each language, and one letter for each relay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keshiin.explain.model import Language
from keshiin.report.heap import LEAST, Heap, Passed, heap_lines
from keshiin.report.letters import Letter, write_letter
from keshiin.report.letters.attachment import Enclosure, enclosure
from keshiin.report.letters.machine_desks import relay_desk

CHOICES: tuple[tuple[Language, ...], ...] = (("ja",), ("en",), ("ja", "en"), ("en", "ja"))


@dataclass(frozen=True, slots=True)
class RelayLetter:
    """The letter to one relay in each choice of languages, and the returned message that goes with it."""

    name: str
    letters: Mapping[tuple[Language, ...], Letter]
    enclosed: Enclosure


@dataclass(frozen=True, slots=True)
class Story:
    """A heap without its messages: how many notices, the sentences, the letters."""

    count: int
    lines: Mapping[Language, tuple[str, ...]]
    letters: tuple[RelayLetter, ...]


def story_of(heap: Heap) -> Story | None:
    """The story of two notices and more, with the reader hidden in the letters; None of fewer."""
    if heap.bounces < LEAST:
        return None
    lines: dict[Language, tuple[str, ...]] = {
        "ja": tuple(heap_lines(heap, "ja", how=False)),
        "en": tuple(heap_lines(heap, "en", how=False)),
    }
    return Story(heap.bounces, lines, tuple(map(_letter, heap.relays)))


def _letter(passed: Passed) -> RelayLetter:
    desk = relay_desk(passed.relay)
    letters = {choice: write_letter(passed.example, desk, choice) for choice in CHOICES}
    return RelayLetter(passed.relay.name, letters, enclosure(passed.example, desk))
