"""Patterns that are made when they are first asked: a letter asks for few of the hundreds that rules have."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


class Late(Generic[AnyStr]):
    """A pattern that is text until it is asked, and then answers as the pattern does."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    @cached_property
    def made(self) -> re.Pattern[AnyStr]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        # Kept, so that each way of asking comes here once.
        found = getattr(self.made, name)
        setattr(self, name, found)
        return found


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern, made when it is first asked; a match names the one that was made as its ``re``."""
    return cast(re.Pattern[AnyStr], Late(pattern, flags))
