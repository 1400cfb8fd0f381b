"""Why the border is where it is, below the cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.model import Language, Text
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel


class BorderWhy(QWidget):
    """A quiet heading and its sentence; hidden where there is none."""

    term_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = PlainLabel("", "small", bold=True, name="quiet", parent=self)
        self._why = FlowText(theme, "small", quiet=True, parent=self)
        self._why.term_wanted.connect(self.term_wanted)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(12, 4, 12, 0)
        inner.setSpacing(2)
        inner.addWidget(self._heading)
        inner.addWidget(self._why)
        self.hide()

    def tell(self, why: Text, language: Language) -> None:
        """Say a sentence, or nothing."""
        self._heading.setText(in_language(language)("Border of trust"))
        self._why.set_text(why)
        self.setVisible(bool(why))
