"""The way of the trusted message: from the dialog to the reading process and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from keshiin_ui.comparing.dialog import CompareDialog
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.messages.model import MessageModel
    from keshiin_ui.messages.opening import Opening
    from keshiin_ui.panes.view import View
    from keshiin_ui.reading import Given, Opened
    from keshiin_ui.reading.work import Work


class Comparing(QObject):
    """Opens the dialog for the message on the screen, and has the other one read for it."""

    def __init__(
        self, parent: QWidget, work: Work, opening: Opening, show: Callable[[QDialog], None]
    ) -> None:
        super().__init__(parent)
        self._parent, self._work, self._opening, self._show = parent, work, opening, show
        self._dialog: CompareDialog | None = None
        work.beside.connect(self._take)

    def open(self, view: View | None, model: MessageModel, theme: Theme) -> None:
        """Open the dialog for that message."""
        # A dialog is loaded when it is asked for, so that the window is painted sooner.
        from keshiin_ui.comparing.dialog import CompareDialog

        if view is not None:
            self._dialog = CompareDialog(view, model, theme, self._parent)
            self._dialog.wanted.connect(self._read)
            self._show(self._dialog)

    def _read(self, given: Given) -> None:
        self._work.read_beside(given, self._opening.terms)

    def _take(self, opened: Opened) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.take(opened)
