"""Manners: at most eight questions at once, and a party that has had enough is left alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import BoundedSemaphore, Lock

from keshiin.lookup import stopping
from keshiin.lookup.question import Asker, Question, Reply

AT_ONCE = 8
PATIENCE_SECONDS = 4.0
QUIET_SECONDS = 60.0


class Limited:
    """Holds back what is too much: a party that limits its rate is asked once more, then not for a while.

    ``pause`` waits a number of seconds and tells whether to stop waiting for good.
    """

    def __init__(
        self,
        asker: Asker,
        at_once: int = AT_ONCE,
        pause: Callable[[float], bool] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._asker, self._clock = asker, clock
        self._places = BoundedSemaphore(at_once)
        self._pause = pause or stopping.pause
        self._quiet_until: dict[str, float] = {}
        self._lock = Lock()

    def ask(self, question: Question) -> Reply:
        """The answer, after a pause where the party wants one."""
        for last in (False, True):
            with self._places:
                if self._is_quiet(question.to):
                    return Reply("not-asked", {"reason": "rate-limit"})
                reply = self._asker.ask(question)
            if not reply.wait:
                return reply
            if last or reply.wait > PATIENCE_SECONDS or self._pause(reply.wait):
                self._leave(question.to, max(reply.wait, QUIET_SECONDS))
                return reply
        raise AssertionError("the second answer is the last")

    def _is_quiet(self, party: str) -> bool:
        with self._lock:
            return self._clock() < self._quiet_until.get(party, 0.0)

    def _leave(self, party: str, seconds: float) -> None:
        with self._lock:
            self._quiet_until[party] = self._clock() + seconds
