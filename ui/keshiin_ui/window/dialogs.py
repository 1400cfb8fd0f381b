"""The one dialog that lies over the window, and none once what it tells of is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


class Dialogs(QObject):
    """Shows dialogs that leave the window usable; ``current`` is the last one while it is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.current: QDialog | None = None

    def show(self, dialog: QDialog) -> None:
        """Show a dialog, which is deleted when it is closed."""
        from PySide6.QtCore import Qt

        self.current = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(lambda: self._forget(dialog))
        dialog.show()

    def close(self) -> None:
        """Close the dialog that is open, if there is one."""
        if self.current is not None:
            self.current.close()

    def _forget(self, dialog: QDialog) -> None:
        # It may go only after the next one has come.
        if self.current is dialog:
            self.current = None
