"""Questions to the DNS within one check: each asked once, none after the time is up."""

from __future__ import annotations

import time
from collections.abc import Callable

from keshiin.domains import HOST_CHARACTERS
from keshiin.limits import ANSWER_SECONDS, CHECK_SECONDS
from keshiin.lookup.resolver import Answer, RecordType, Resolver

# What SPF may come to: its record, ten terms with ten names each, the names of the peer (RFC 7208, 4.6.4).
_QUESTIONS = 1 + 10 * 11 + 11
_FRESH_SECONDS = 3 * 86_400
_UNANSWERED = Answer("no-answer")


class NoAnswerError(Exception):
    """A question stayed without an answer, so that nothing can be said."""


class TimeUpError(Exception):
    """The time for the checks is used up."""


class NotAskedError(Exception):
    """The resolver only collects questions."""


class Asking:
    """A resolver for one message, with a memory and an end; ``late`` tells that a question came too late.

    ``arrived`` is when the reader's service took the message over, in seconds, where that is known; ``now``
    the time of the check.
    Each method has questions of its own (`begin`), so that none can use up those of another.
    The time in which an answer is waited for counts apart: a slow network is not the message's fault, and SPF
    alone may take twenty seconds of it (RFC 7208, section 4.6.4).
    """

    def __init__(
        self,
        resolver: Resolver,
        clock: Callable[[], float],
        arrived: float | None = None,
        now: float | None = None,
    ) -> None:
        self._resolver = resolver
        self.now = time.time() if now is None else now
        self.arrived = arrived
        self._clock = clock
        self._end = clock() + CHECK_SECONDS
        self._patience = ANSWER_SECONDS
        self._known: dict[tuple[str, RecordType], Answer] = {}
        self._left = _QUESTIONS
        self.late = False

    def begin(self) -> None:
        """Begin with another method."""
        self._left = _QUESTIONS

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer; ``no-answer`` when the time or the number of questions is used up."""
        key = (name.rstrip(".").lower(), type)
        if key not in self._known:
            if not _can_be_asked(key[0]):
                return Answer("no-data", exists=False)
            if self.over or not self._left:
                self.late = self.late or self.over
                return _UNANSWERED
            self._left -= 1
            began = self._clock()
            self._known[key] = self._resolver.query(*key)
            waited = min(self._clock() - began, self._patience)
            self._patience -= waited
            self._end += waited
        return self._known[key]

    @property
    def moment(self) -> float:
        """When a signature had to hold: at the arrival, or now where nobody knows that."""
        return self.now if self.arrived is None else self.arrived

    @property
    def fresh(self) -> bool:
        """Whether the message came so lately that the keys of its time should still be there."""
        return self.arrived is not None and self.now - self.arrived < _FRESH_SECONDS

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self._clock() >= self._end

    def go_on(self) -> None:
        """Raise TimeUpError as soon as the time is up."""
        if self.over:
            self.late = True
            raise TimeUpError


def _can_be_asked(name: str) -> bool:
    """Whether a name fits the DNS (RFC 1035, section 2.3.4)."""
    return (
        bool(name) and len(name) <= HOST_CHARACTERS and all(0 < len(label) <= 63 for label in name.split("."))
    )
