"""The glossary as the window asks it, loaded when the first term is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.explain.model import Language

if TYPE_CHECKING:
    from keshiin.explain.glossary import Entry


def entry_of(term: str, language: Language) -> Entry | None:
    """What the glossary says of a term, or None for a term that it does not know."""
    from keshiin.explain.glossary import lookup

    return lookup(term, language)
