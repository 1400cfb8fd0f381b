"""Other colours for all parts of a window at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from keshiin_ui.look.theme import Theme, Themed


def dress(top: QWidget, theme: Theme) -> None:
    """Show every part below that one in those colours: whichever keeps some of its own, and no other."""
    for part in top.findChildren(QWidget):
        if isinstance(part, Themed):
            part.set_theme(theme)
