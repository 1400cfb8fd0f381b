"""Patterns whose alternatives all begin with plain letters, to which the matcher leaps."""

from __future__ import annotations


def leading(heads: str, tail: str) -> str:
    """An alternative for each of the heads, which are parted by ``|``, with that tail.

    Tried in brackets, the same heads take up to ten times as long: no letter is known then with which each
    alternative begins. The whole pattern must be made of such alternatives.
    """
    return "|".join(f"{head}{tail}" for head in heads.split("|"))
