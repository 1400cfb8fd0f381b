"""The text edit that shows a header's source, with grounds, folds and the wall painted around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from keshiin.span import Span
from keshiin_ui.header import paint
from keshiin_ui.header.finds import Finds
from keshiin_ui.header.folds import Folds
from keshiin_ui.header.formats import contradicted_spans, formats_of, quoted_spans
from keshiin_ui.header.margin import Margin
from keshiin_ui.header.placed_text import PlacedText
from keshiin_ui.header.positions import positions_steps
from keshiin_ui.header.rows import Remarks, rows_of
from keshiin_ui.header.spaced_lines import room, spaced_document
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.texts.lines import format_range
from keshiin_ui.widgets.pressing import by_keys, pop_up

AROUND_LINES = 2


class SourceEdit(PlacedText):
    """The header's source. ``pressed`` tells a byte, ``mark_pressed`` a card's number.

    ``menu_maker`` makes the menu of the right button, for a byte of the source.
    """

    pressed = Signal(int)
    mark_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = spaced_document()
        self.setDocument(self._document)
        self.theme = theme
        self.view: View | None = None
        self.contradicted: tuple[Span, ...] = ()
        self.quoted: tuple[Span, ...] = ()
        self.chosen: tuple[Span, ...] = ()
        self.wall_text = ""
        self._fitting = False
        self.menu_maker: Callable[[QWidget, int], QMenu] = lambda parent, _: QMenu(parent)
        self.folds = Folds(self)
        self.finds = Finds(self)
        self.margin = Margin(self)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.updateRequest.connect(self._margin_follows)
        give_role(self, "mono")

    def show_view(self, view: View | None, remarks: Remarks, wall_text: str) -> None:
        """Show a message's header, or nothing."""
        for _ in self.steps(view, remarks, wall_text):
            pass

    def steps(self, view: View | None, remarks: Remarks, wall_text: str) -> Iterator[None]:
        """The same in steps."""
        positions = yield from positions_steps(rows_of(view, remarks) if view else ())
        yield
        self.view, self.chosen, self.wall_text = view, (), wall_text
        self.lay(positions)
        self.contradicted = contradicted_spans(view) if view else ()
        self.quoted = quoted_spans(view) if view else ()
        self.finds.find("")
        self.setPlainText("\n".join(row.text for row in positions.rows))
        self.margin.forget()
        yield
        self._lay_formats()
        self.folds.close_all(positions.rows)
        self.margin.renew()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = theme
        self._lay_formats()
        self.margin.update()
        self.viewport().update()

    def choose(self, spans: tuple[Span, ...]) -> None:
        """Outline spans and scroll to the first of them."""
        self.chosen = spans
        if spans:
            self._reveal(spans[0])
        self.viewport().update()
        self.margin.update()

    def line_height(self) -> int:
        """From one line to the next, in pixels."""
        return self.fontMetrics().lineSpacing() + room(self.fontMetrics())

    def _lay_formats(self) -> None:
        by_block: dict[int, list[QTextLayout.FormatRange]] = {}
        if self.view is not None:
            for start, end, look in formats_of(self.view, self.positions, self.theme):
                block = self.document().findBlock(start)
                while block.isValid() and block.position() < end:
                    first = max(start - block.position(), 0)
                    length = min(end - block.position(), block.length() - 1) - first
                    by_block.setdefault(block.blockNumber(), []).append(format_range(first, length, look))
                    block = block.next()
        for number, placed_here in by_block.items():
            self.document().findBlockByNumber(number).layout().setFormats(placed_here)
        self.document().markContentsDirty(0, self.document().characterCount())

    def _reveal(self, span: Span) -> None:
        start, _ = self.positions.range(span)
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        self.folds.open_at(cursor.block())
        around = AROUND_LINES * self.line_height()
        seen = self.cursorRect(cursor).adjusted(0, -around, 0, around)
        self.setTextCursor(cursor)
        if not (seen.top() >= 0 and seen.bottom() < self.viewport().height()):
            # At the pane's edge it would be seen without the lines that it belongs to.
            self.centerCursor()
        self.ensureCursorVisible()

    def _margin_follows(self, area: object, scrolled: int) -> None:
        if scrolled:
            self.margin.scroll(0, scrolled)
        else:
            self.margin.update()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The source's own text, without the remarks between its lines."""
        cursor = self.textCursor()
        # One that Python made would outlive Python in the clipboard, and end the program with a crash.
        copied = super().createMimeDataFromSelection()
        # Qt fills it when it is first asked, over whatever was put there before.
        copied.text()
        copied.clear()
        copied.setText(self.positions.copied(cursor.selectionStart(), cursor.selectionEnd()))
        return copied

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint.under(self, painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint.over(self, painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._press()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keys = by_keys(event)
        asked = self.textCursor() if keys else self.cursorForPosition(event.pos())
        pop_up(self.menu_maker(self, self.positions.byte(asked.position())), event.globalPos(), keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self._fitting:
            # The margin's width changes the text's, which may come back here once.
            self._fitting = True
            self.margin.fit()
            self._fitting = False
        self.margin.place()

    def _press(self) -> None:
        block = self.textCursor().block()
        row = self.row_of(block)
        if row is not None and row.kind == "fold":
            self.folds.turn(block)
        elif row is not None:
            self.pressed.emit(self.positions.byte(self.textCursor().position()))

    def set_margin_width(self, width: int) -> None:
        """Keep room for the margin at the left of the text."""
        self.setViewportMargins(width, 0, 8, 0)
