"""Something that is made in steps: whenever there is time, or at once where it is needed now."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

Made = TypeVar("Made")
Steps = Generator[None, None, Made]


class Making(Generic[Made]):
    """Runs a generator that returns what it made; whoever asks first, it is made once."""

    def __init__(self, steps: Steps[Made]) -> None:
        self._steps = steps
        self._made: Made | None = None
        self.done = False

    def steps(self) -> Iterator[None]:
        """What is left to do, in steps; they end too where somebody else did the rest meanwhile."""
        while not self.done:
            self._step()
            yield

    def finish(self) -> Made:
        """Do what is left; what was made."""
        while not self.done:
            self._step()
        return self._made

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration as end:
            self._made, self.done = end.value, True


def at_once(steps: Steps[Made]) -> Made:
    """What those steps make."""
    return Making(steps).finish()
