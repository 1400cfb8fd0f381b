"""The account of what was asked: every question once, with its answer and time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event, Lock

from keshiin.lookup.clock import now
from keshiin.lookup.model import Lookup
from keshiin.lookup.question import Asker, Question, Reply

Seen = Callable[[Lookup], None]


def nobody(lookup: Lookup) -> None:
    """Listens to nothing."""


class Logged:
    """Asks each question once, keeps the answer, and tells ``seen`` of it; after ``stop`` it asks no more."""

    def __init__(self, asker: Asker, seen: Seen = nobody, stop: Event | None = None) -> None:
        self._asker, self._seen = asker, seen
        self._stop = stop or Event()
        self._lock = Lock()
        self._kept: dict[Question, Reply] = {}
        self._under_way: dict[Question, str] = {}

    def ask(self, question: Question) -> Reply:
        """The answer, of which the account now tells."""
        with self._lock:
            known = self._kept.get(question)
        if known is not None:
            return known
        if self._stop.is_set():
            return Reply("not-asked", {"reason": "stopped"})
        with self._lock:
            self._under_way.setdefault(question, now())
        reply = self._asker.ask(question)
        reply = replace(reply, at=reply.at or now())
        with self._lock:
            self._under_way.pop(question, None)
            known = self._kept.setdefault(question, reply)
        if known is reply:
            self._seen(written(question, reply))
        return known

    def account(self, plan: tuple[Question, ...]) -> tuple[Lookup, ...]:
        """All that was asked: the questions of the plan in its order, then what followed from answers.

        A question whose answer was not waited for counts as one without an answer: it may have gone out.
        """
        with self._lock:
            kept = {each: Reply("no-answer", at=at) for each, at in self._under_way.items()} | self._kept
        planned = [question for question in plan if question in kept]
        followed = sorted(
            kept.keys() - set(plan), key=lambda each: (each.group, each.kind, each.about, each.to)
        )
        return tuple(written(question, kept[question]) for question in (*planned, *followed))


def written(question: Question, reply: Reply) -> Lookup:
    """A question and its answer as the report tells them."""
    answer = {**reply.answer, "claimed": True} if question.claimed else dict(reply.answer)
    return Lookup(question.about, question.kind, question.to, reply.at, reply.outcome, answer)
