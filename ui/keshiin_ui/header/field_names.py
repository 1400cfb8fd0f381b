"""The names of fields in the source, explained in a sentence when the pointer or the caret is on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QMouseEvent

from keshiin.explain.fields import author_told, meaning_of
from keshiin.explain.model import Language
from keshiin.span import Span
from keshiin.visible import visible
from keshiin_ui.panes.view import View, overlap

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit

SHOWN = 60
NEAR = 12
NONE = -1


class NameWatch(QObject):
    """``wanted`` tells the place of the field to explain and a point of the screen; -1 for none any more."""

    wanted = Signal(int, QPoint)

    def __init__(self, edit: SourceEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._named = NONE
        edit.viewport().setMouseTracking(True)
        edit.viewport().installEventFilter(self)
        edit.installEventFilter(self)
        edit.cursorPositionChanged.connect(self._at_caret)
        edit.verticalScrollBar().valueChanged.connect(lambda _: self._tell(NONE))

    def _at_caret(self) -> None:
        edit = self._edit
        if edit.hasFocus() and not edit.textCursor().hasSelection():
            point = edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft())
            self._at(edit.textCursor().position(), point)

    def _at_pointer(self, place: QPoint) -> None:
        cursor = self._edit.cursorForPosition(place)
        area = self._edit.cursorRect(cursor)
        if area.adjusted(-NEAR, 0, NEAR, 0).contains(place):
            self._at(cursor.position(), self._edit.viewport().mapToGlobal(area.bottomLeft()))
        else:
            self._tell(NONE)

    def _at(self, position: int, point: QPoint) -> None:
        view = self._edit.view
        place = None if view is None else name_at(view, self._edit.positions.byte(position))
        self._tell(NONE if place is None else place, point)

    def _tell(self, place: int, point: QPoint | None = None) -> None:
        if place != self._named:
            self._named = place
            self.wanted.emit(place, point or QPoint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            if not event.buttons():
                self._at_pointer(event.position().toPoint())
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._tell(NONE)
        return False


def name_at(view: View, byte: int) -> int | None:
    """The place of the field whose name holds that byte."""
    here = Span(byte, byte + 1)
    for place, field in enumerate(view.analysis.message.fields):
        if overlap(Span(field.span.start, field.span.start + field.colon), here):
            return place
    return None


def explained(view: View, place: int, language: Language) -> tuple[str, str]:
    """A field's name, what it is and who wrote it, in a sentence each."""
    name = view.analysis.message.fields[place].name
    gap = "" if language == "ja" else " "
    author: str = "presumed" if view.is_presumed(place) else view.analysis.route.authors[place]
    author = "likely" if author == "service" and view.likely else author
    told = (meaning_of(name, language), author_told(author, language, view.analysis.role))
    return visible(name)[:SHOWN], gap.join(told)
