"""Who may ask: nobody, or those for whom the reader agreed."""

from __future__ import annotations

from collections.abc import Collection

from keshiin.lookup.question import Asker, Group, Question, Reply


class Offline:
    """Asks nobody and remembers what would have been asked: a dry run."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Reply:
        """Not asked."""
        self.asked.append(question)
        return Reply("not-asked", {"reason": "offline"})


class Consented:
    """Lets through the questions of the groups that the reader agreed to."""

    def __init__(self, asker: Asker, groups: Collection[Group]) -> None:
        self._asker, self._groups = asker, frozenset(groups)

    def ask(self, question: Question) -> Reply:
        """The answer, or not asked."""
        if question.group not in self._groups:
            return Reply("not-asked", {"reason": "no-consent"})
        return self._asker.ask(question)
