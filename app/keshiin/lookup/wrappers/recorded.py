"""Answers that were recorded earlier, in the place of the network."""

from __future__ import annotations

from collections.abc import Iterable

from keshiin.domains import normal
from keshiin.lookup.model import Lookup
from keshiin.lookup.question import Question, Reply


class Recorded:
    """Replays look-ups; a question that was not recorded is not asked. ``kinds`` tells what there is."""

    def __init__(self, lookups: Iterable[Lookup]) -> None:
        self._known: dict[tuple[str, str, str], Lookup] = {}
        for each in lookups:
            self._known.setdefault(_key(each.kind, each.question, each.to), each)
        self.kinds = frozenset(kind for kind, _, _ in self._known)

    def ask(self, question: Question) -> Reply:
        """What was answered then, with its time."""
        found = self._known.get(_key(question.kind, question.about, question.to))
        if found is None:
            return Reply("not-asked", {"reason": "not-recorded"})
        return Reply(found.outcome, found.answer, found.at)


def _key(kind: str, about: str, to: str) -> tuple[str, str, str]:
    """What makes two questions the same; only of block lists it matters who is asked."""
    return kind, normal(about), to if kind == "blocklist" else ""
