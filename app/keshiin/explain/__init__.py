"""Explaining: the one place where findings become sentences in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.own_clock import Clock, as_written

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Explanation, Language


def explain(analysis: Analysis, language: Language, clock: Clock = as_written) -> Explanation:
    """The whole answer in one language: headline, known, unknown, next steps, cards; never raises."""
    # A rule imports the texts of this package, so that the rest is imported when it is needed.
    from keshiin.explain.writer import write

    return write(analysis, language, clock)


__all__ = ["explain"]
