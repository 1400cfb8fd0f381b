"""Whether the round of questions that a thread works for was stopped: then it sends nothing further."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event

_STOP: ContextVar[Event | None] = ContextVar("stop", default=None)


@contextmanager
def working_until(stop: Event) -> Iterator[None]:
    """Let what this thread does in here know of that end."""
    token = _STOP.set(stop)
    try:
        yield
    finally:
        _STOP.reset(token)


def stopped() -> bool:
    """Whether the end has come."""
    stop = _STOP.get()
    return stop is not None and stop.is_set()


def pause(seconds: float) -> bool:
    """Wait so many seconds; whether the end came meanwhile."""
    return (_STOP.get() or Event()).wait(seconds)
