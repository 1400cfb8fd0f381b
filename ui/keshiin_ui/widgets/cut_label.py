"""A line that is cut at its end where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from keshiin_ui.look.fonts import Role
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.tip import as_tip


class CutLabel(PlainLabel):
    """A label of one line that takes the room it gets; whole in its tip and for a screen reader."""

    def __init__(self, role: Role = "body", *, name: str = "") -> None:
        super().__init__(role=role, name=name)
        self._forms: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str, *shorter: str) -> None:
        """Say that, or the longest of the shorter forms that has room, or of the shortest what has."""
        self._forms = (text, *shorter)
        self.setToolTip(as_tip(text))
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        metrics, room, cut = self.fontMetrics(), self.width(), Qt.TextElideMode.ElideRight
        # Qt cuts for a fraction of a pixel, too, of which a width in pixels knows nothing.
        made = [(form, metrics.elidedText(form, cut, room)) for form in self._forms]
        self.setText(next((form for form, shown in made if form == shown), made[-1][1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
