"""Explaining: the one place where findings become sentences in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Explanation, Language


def explain(analysis: Analysis, language: Language) -> Explanation:
    """The whole answer in one language: headline, known, unknown, next steps, cards; never raises."""
    # A rule imports the texts of this package, so that the rest is imported when it is needed.
    from keshiin.explain.writer import write

    return write(analysis, language)


__all__ = ["explain"]
