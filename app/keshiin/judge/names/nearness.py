"""Names a letter apart from a text, found among many at once instead of by comparing each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SHORTEST = 7
"""Letters of a name from which a single other letter is no chance."""

LABEL = 63
"""Letters of a label of a host (RFC 1035)."""

EDGE = 3
"""Letters at the begin or at the end that are alike in two such texts: one letter is not at both places."""

Neighbours = Mapping[str, tuple[str, ...]]


def neighbours(names: Iterable[str]) -> Neighbours:
    """The names by their first letters, which a point follows, and by their last ones, which follow it."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        for edge in _edges(name) if len(name) >= SHORTEST else ():
            found[edge] = (*found.get(edge, ()), name)
    return found


def near(text: str, known: Neighbours) -> set[str]:
    """The names that one letter added, dropped, changed or swapped with its neighbour makes of the text.

    A name without its first letter is another word ("mobile" and "ymobile"): the eye begins there.
    """
    if len(text) > LABEL + 1:
        return set()
    met = (name for edge in _edges(text) for name in known.get(edge, ()))
    return {name for name in met if _one_apart(text, name) and text != name[1:]}


def _edges(text: str) -> tuple[str, str]:
    return f"{text[:EDGE]}.", f".{text[-EDGE:]}"


def _one_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        swapped = one[start : start + 2] == other[start : start + 2][::-1]
        return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]
