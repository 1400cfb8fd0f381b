"""The margin of the header pane: line numbers, the cards' discs, and a bar that tells who wrote the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from keshiin_ui.discs import disc_area, draw_disc
from keshiin_ui.fonts import font
from keshiin_ui.header.rows import Row
from keshiin_ui.theme import Tone

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit

BAR = 4
COLUMNS = 3


class Margin(QWidget):
    """The margin beside the source; a press on a disc chooses its card."""

    def __init__(self, edit: SourceEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._marks: dict[int, list[int]] = {}
        self._areas: list[tuple[QRectF, int]] = []
        self.setMouseTracking(True)

    def renew(self) -> None:
        """Find the discs of a newly shown message, and the width that they need."""
        self._marks = {}
        view = self._edit.view
        for card in view.cards if view else ():
            for position in sorted({self._edit.positions.range(span)[0] for span in view.card_spans(card)}):
                block = self._edit.document().findBlock(position)
                numbers = self._marks.setdefault(self._field_start(block), [])
                if card.number not in numbers:
                    numbers.append(card.number)
        self._edit.set_margin_width(self.sizeHint().width())
        self.place()
        self.update()

    def place(self) -> None:
        """Take the place at the left of the text."""
        inside = self._edit.contentsRect()
        self.setGeometry(inside.left(), inside.top(), self.sizeHint().width(), inside.height())

    def _field_start(self, block: QTextBlock) -> int:
        row = self._edit.row_of(block)
        while block.blockNumber() > 0 and row is not None:
            before = self._edit.row_of(block.previous())
            if before is None or before.field != row.field or row.field is None:
                break
            block = block.previous()
        return block.blockNumber()

    def _digits_width(self) -> int:
        last = max((row.line or 0 for row in self._edit.positions.rows), default=1)
        return QFontMetrics(font("mono_small")).horizontalAdvance("0" * max(2, len(str(last))))

    def _radius(self) -> float:
        return QFontMetrics(font("mono")).height() * 0.44

    def _columns(self) -> int:
        most = max((len(numbers) for numbers in self._marks.values()), default=1)
        return min(COLUMNS, max(1, most - 1))

    def _tone(self, row: Row) -> Tone:
        view = self._edit.view
        return "quiet" if view is None or row.field is None else view.field_tone(row.field)

    def _paint_bar(self, painter: QPainter, area: QRectF, tone: Tone) -> None:
        colour = QColor(self._edit.theme.line(tone) if tone != "quiet" else self._edit.theme.strong_edge)
        x = self.width() - BAR / 2
        if tone == "recorded":
            painter.setPen(QPen(colour, BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(x, area.top() + 1), QPointF(x, area.bottom() - 1))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        y = area.top() + 3
        while y < area.bottom() - 1:
            painter.drawEllipse(QPointF(x, y), BAR / 2, BAR / 2)
            y += 7

    def _paint_discs(
        self, painter: QPainter, block: QTextBlock, area: QRectF
    ) -> Iterator[tuple[QRectF, int]]:
        view = self._edit.view
        numbers = self._marks.get(block.blockNumber(), [])
        if view is None or not numbers:
            return
        radius, line = self._radius(), QFontMetrics(font("mono")).lineSpacing()
        stacked = len(numbers) <= max(1, int(area.height() // line))
        for place, number in enumerate(numbers[: COLUMNS + 1] if not stacked else numbers):
            card = view.card(number)
            if card is None:
                continue
            column, row = (0, place) if stacked else (place % self._columns(), place // self._columns())
            centre = QPointF(
                self.width() - BAR - 8 - radius - column * (2 * radius + 2),
                area.top() + line * (row + 0.5),
            )
            draw_disc(
                painter,
                centre,
                radius,
                number,
                self._edit.theme.ink(view.card_tone(card)),
                self._edit.theme.on_ink,
            )
            yield disc_area(centre, radius), number

    def sizeHint(self) -> QSize:
        discs = round(self._columns() * (2 * self._radius() + 2))
        return QSize(8 + self._digits_width() + 8 + discs + 8 + BAR, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._areas = []
        small = font("mono_small")
        line = QFontMetrics(font("mono")).lineSpacing()
        for block, area in self._edit.visible_blocks():
            row = self._edit.row_of(block)
            if row is None or row.kind == "wall":
                continue
            self._paint_bar(painter, area, self._tone(row))
            if row.line is not None:
                painter.setPen(QColor(self._edit.theme.quiet))
                painter.setFont(small)
                place = QRectF(8, area.top(), self._digits_width(), line)
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.line)
                )
            self._areas.extend(self._paint_discs(painter, block, area))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(area.contains(event.position()) for area, _ in self._areas)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for area, number in self._areas:
            if area.contains(event.position()):
                self._edit.mark_pressed.emit(number)
