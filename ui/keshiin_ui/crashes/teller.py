"""The way of the news of a mistake from any thread to the calm sentence on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from keshiin.explain.model import Language


class CrashTeller(QObject):
    """Brings the news of a mistake, from whatever thread, to the window's thread and shows the sentence."""

    _told = Signal(object)

    def __init__(self, window: QWidget, language: Callable[[], Language]) -> None:
        super().__init__(window)
        self._window, self._language = window, language
        self._told.connect(self._show)

    def tell(self, report: Path | None) -> None:
        """Show the sentence, soon."""
        self._told.emit(report)

    def _show(self, report: Path | None) -> None:
        from PySide6.QtCore import Qt

        from keshiin_ui.crashes.dialog import crash_dialog

        dialog = crash_dialog(self._window, self._language(), report)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
