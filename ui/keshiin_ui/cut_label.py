"""A line that is cut at its end where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from keshiin_ui.fonts import Role
from keshiin_ui.label import PlainLabel
from keshiin_ui.tip import as_tip


class CutLabel(PlainLabel):
    """A label of one line that takes the room it gets; whole in its tip and for a screen reader."""

    def __init__(self, role: Role = "body", *, name: str = "") -> None:
        super().__init__(role=role, name=name)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Say that, as far as there is room."""
        self._whole = text
        self.setToolTip(as_tip(text))
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
