"""The glossary as the window asks it: loaded when the first term is explained, told in a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from keshiin.explain.model import Language
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.tip import Tip

if TYPE_CHECKING:
    from keshiin.explain.wording.glossary import Entry


def entry_of(term: str, language: Language) -> Entry | None:
    """What the glossary says of a term, or None for a term that it does not know."""
    from keshiin.explain.wording.glossary import lookup

    return lookup(term, language)


def explain_term(tip: Tip, term: str, language: Language, point: QPoint) -> None:
    """Explain a term at a point of the screen; "" and a term that nobody knows take the tip away."""
    entry = entry_of(term, language) if term else None
    if entry is None:
        tip.hide()
    else:
        tr = in_language(language)
        example = tr("Example: {text}", text=entry.example)
        tip.tell(entry.name, "\n".join((entry.meaning, entry.like, example)), point)
