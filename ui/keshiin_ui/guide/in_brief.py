"""How to get the source of a message, in a line for each of the usual mail programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from keshiin_ui.guide.ways import WAYS
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language


class SourceHelp(QFrame):
    """A card with a line for each mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._ways = [
            (PlainLabel(role="body", bold=True), PlainLabel(role="body", wrap=True, name="quiet"))
            for _ in WAYS
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (name, text) in enumerate(self._ways):
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        for (name, text), way in zip(self._ways, WAYS, strict=True):
            name.setText(tr(way.program))
            text.setText(tr(way.brief))
        self.setAccessibleName(tr("How to get the message’s source"))
