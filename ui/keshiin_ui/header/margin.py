"""The margin of the header pane: line numbers, the cards' discs, and a bar that tells who wrote the line."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keshiin_ui.look.discs import disc_area, draw_disc
from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import Tone
from keshiin_ui.panes.weights import number_tip
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.tip import as_tip

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit

BAR, THIN = 4, 1.3
GAP = 8
COLUMNS = 4
DOTS = 7


class Margin(QWidget):
    """The margin beside the source; a press on a disc chooses its card."""

    def __init__(self, edit: SourceEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._marks: dict[int, list[int]] = {}
        self._columns = 1
        self._digits = 2
        self._areas: list[tuple[QRectF, int]] = []
        self.setMouseTracking(True)

    def forget(self) -> None:
        """Know no discs."""
        self._marks = {}
        self.update()

    def renew(self) -> None:
        """Find the discs of a newly shown message, and the width that they need."""
        self._marks = {}
        last = max((row.line or 0 for row in self._edit.positions.rows), default=1)
        self._digits = max(2, len(str(last)))
        view = self._edit.view
        for card in view.cards if view else ():
            for span in view.card_spans(card) if view else ():
                row = self._edit.row_of(self._edit.document().findBlock(self._edit.positions.range(span)[0]))
                numbers = self._marks.setdefault(row.field, []) if row and row.field is not None else []
                if card.number not in numbers:
                    numbers.append(card.number)
        self.fit()

    def fit(self) -> None:
        """Take as many columns of discs as the fields need at the heights that they have then.

        A column takes width from the text, whose fields are higher then and need fewer columns: the first
        number that is enough is kept, since with too few the discs would lie on the numbers of the lines.
        """
        self._columns = 1
        self._edit.set_margin_width(self.sizeHint().width())
        while (needed := self._needed()) > self._columns:
            self._columns = min(self._columns + 1, needed)
            self._edit.set_margin_width(self.sizeHint().width())
        self.place()
        self.update()

    def _needed(self) -> int:
        """How many columns the fields need at their present heights."""
        needed = (
            ceil(len(numbers) / self._lines(field, len(numbers)))
            for field, numbers in self._marks.items()
            if numbers
        )
        return min(COLUMNS, max(needed, default=1))

    def place(self) -> None:
        """Take the place at the left of the text."""
        inside = self._edit.contentsRect()
        self.setGeometry(inside.left(), inside.top(), self.sizeHint().width(), inside.height())

    def _lines(self, field: int, most: int) -> int:
        """How many lines a field takes on the screen, counted up to ``most``, as they may be many."""
        line = self._edit.line_height()
        height = 0.0
        for block in self._edit.field_blocks(field):
            height += self._edit.blockBoundingRect(block).height()
            if height >= most * line:
                return max(1, most)
        return max(1, round(height / line))

    def _radius(self) -> float:
        return self._edit.line_height() * 0.42

    def _digits_width(self) -> int:
        return QFontMetrics(font("mono_small")).horizontalAdvance("0" * self._digits)

    def _tone(self, field: int | None) -> Tone:
        view = self._edit.view
        return "quiet" if view is None or field is None else view.field_tone(field)

    def _is_presumed(self, field: int | None) -> bool:
        view = self._edit.view
        return view is not None and field is not None and view.is_presumed(field)

    def _paint_bar(self, painter: QPainter, area: QRectF, tone: Tone, presumed: bool = False) -> None:
        theme = self._edit.theme
        colour = QColor(theme.strong_edge if tone == "quiet" else theme.line(tone))
        x = self.width() - BAR / 2
        if tone == "recorded":
            width = THIN if presumed else BAR
            aside = (BAR - THIN) / 2 if presumed else 0.0
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for middle in {x - aside, x + aside}:
                painter.drawLine(QPointF(middle, area.top() + 1), QPointF(middle, area.bottom() - 1))
            return
        # A whole number of dots to a row, so that they run on evenly from row to row.
        step = area.height() / max(1, round(area.height() / DOTS))
        dots = QPen(colour, BAR, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.01, step / BAR - 0.01])
        painter.setPen(dots)
        painter.drawLine(QPointF(x, area.top() + step / 2), QPointF(x, area.bottom() - step / 4))

    def _paint_discs(self, painter: QPainter, field: int) -> None:
        view, theme = self._edit.view, self._edit.theme
        numbers = self._marks.get(field, [])
        if not numbers:
            return
        radius, line, lines = self._radius(), self._edit.line_height(), self._lines(field, len(numbers))
        numbers = numbers[: COLUMNS * lines]
        columns, top = ceil(len(numbers) / lines), self._edit.field_top(field)
        for place, number in enumerate(numbers):
            card = view.card(number) if view else None
            if view is None or card is None:
                continue
            row, column = divmod(place, columns)
            right = self.width() - BAR - GAP - radius
            centre = QPointF(right - (columns - 1 - column) * (2 * radius + 2), top + line * (row + 0.5))
            draw_disc(painter, centre, radius, number, view.card_tone(card), theme)
            self._areas.append((disc_area(centre, radius), number))

    def sizeHint(self) -> QSize:
        discs = round(self._columns * (2 * self._radius() + 2))
        return QSize(GAP + self._digits_width() + GAP + discs + GAP + BAR, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._areas = []
        small, digits, line = font("mono_small"), self._digits_width(), self._edit.line_height()
        fields: set[int] = set()
        for block, area in self._edit.visible_blocks():
            row = self._edit.row_of(block)
            if row is None or row.kind == "wall":
                continue
            self._paint_bar(painter, area, self._tone(row.field), self._is_presumed(row.field))
            if row.line is not None:
                painter.setPen(QColor(self._edit.theme.quiet))
                painter.setFont(small)
                place = QRectF(GAP, area.top(), digits, line)
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.line)
                )
            if row.field is not None and row.field not in fields:
                fields.add(row.field)
                self._paint_discs(painter, row.field)

    def _number_at(self, point: QPointF) -> int | None:
        return next((number for area, number in self._areas if area.contains(point)), None)

    def tip(self, number: int) -> str:
        """What a tip says on the disc of that number."""
        view = self._edit.view
        card = view.card(number) if view else None
        return number_tip(card, in_language(view.explanation.language)) if view and card else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number else Qt.CursorShape.ArrowCursor)
        self.setToolTip(as_tip(self.tip(number)) if number else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number:
            self._edit.mark_pressed.emit(number)
