"""Whether two things stand together in a text: a digest or a book has all words somewhere."""

from __future__ import annotations

import re
from itertools import islice

NEAR = 2000
"""Letters between two things up to which they belong to one request; few letters to one reader are longer."""
_MOST = 100


def together(
    text: str, first: re.Pattern[str], second: re.Pattern[str]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """What is found of the first with what is found of the second near it, None for nothing."""
    for found in islice(first.finditer(text), _MOST):
        if beside := second.search(text, *around(found)):
            return found, beside
    return None


def around(found: re.Match[str]) -> tuple[int, int]:
    """Where the text that is near begins and ends; the end may lie behind the text's."""
    return max(0, found.start() - NEAR), found.end() + NEAR
