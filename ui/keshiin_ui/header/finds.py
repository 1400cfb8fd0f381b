"""What is found in a source edit: every place is marked, one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from keshiin_ui.texts.found import Finder, Found, find

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit


class Finds(Finder):
    """The places of a text that the reader looks for."""

    def __init__(self, edit: SourceEdit) -> None:
        super().__init__()
        self._edit = edit

    def marked(self) -> str:
        """What is marked within a line."""
        marked = self._edit.textCursor().selectedText()
        return "" if "\u2029" in marked else marked

    def find(self, wanted: str) -> None:
        """Mark every place of a text, and show the first behind the caret; "" marks none."""
        found = find(self._edit.toPlainText(), wanted) if wanted else Found()
        caret = self._edit.textCursor().selectionStart()
        places = enumerate(found.places)
        self.found = found.step(next((number for number, place in places if place[0] >= caret), 0))
        self._show()

    def _show(self) -> None:
        if self.found.places:
            start, end = self.found.places[self.found.at]
            cursor = self._edit.textCursor()
            cursor.setPosition(start)
            self._edit.folds.open_at(cursor.block())
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._edit.setTextCursor(cursor)
            self._edit.ensureCursorVisible()
        self._edit.viewport().update()
