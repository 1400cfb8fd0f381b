"""What the header pane paints under and over its text: grounds by author, underlines, outlines, the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPalette, QPen

from keshiin_ui.header.spaced_lines import room
from keshiin_ui.look.fonts import font
from keshiin_ui.look.mixing import mixed
from keshiin_ui.look.theme import Theme

if TYPE_CHECKING:
    from keshiin_ui.header.source_edit import SourceEdit

GAP = 1.0
ROUND = 3.0


def under(edit: SourceEdit, painter: QPainter) -> None:
    """Paint the grounds: of fields by their author, of claims quoted in them, of what is contradicted."""
    view = edit.view
    if view is None:
        return
    width = edit.viewport().width()
    painter.setPen(Qt.PenStyle.NoPen)
    for area, field in _field_areas(edit):
        tone = view.field_tone(field)
        if tone != "quiet":
            presumed = view.is_presumed(field)
            painter.setBrush(presumed_ground(edit.theme) if presumed else QColor(edit.theme.fill(tone)))
            painter.drawRoundedRect(QRectF(0, area.top() + GAP, width, area.height() - 2 * GAP), ROUND, ROUND)
    _selection(edit, painter)
    for ground, spans in (
        (edit.theme.claimed_ground, edit.quoted),
        (edit.theme.contradicted_ground, edit.contradicted),
    ):
        painter.setBrush(QColor(ground))
        for span in spans:
            for area in edit.span_areas(span):
                painter.drawRoundedRect(area.adjusted(-1, 1, 1, -1), ROUND, ROUND)
    painter.setBrush(QColor(edit.theme.found))
    for place in edit.finds.found.places:
        for area in edit.areas(*place):
            painter.drawRoundedRect(area.adjusted(-1, 1, 1, -1), ROUND, ROUND)


def over(edit: SourceEdit, painter: QPainter) -> None:
    """Paint the underlines of what is contradicted, the outlines of what is chosen, and the wall."""
    painter.setPen(QPen(QColor(edit.theme.contradicted), 1.8))
    for span in edit.contradicted:
        for area in edit.span_areas(span):
            line = area.adjusted(0, 0, 0, -2)
            painter.drawLine(line.bottomLeft(), line.bottomRight())
    painter.setPen(QPen(QColor(edit.theme.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for span in edit.chosen:
        for area in edit.span_areas(span):
            painter.drawRoundedRect(area.adjusted(-1, 0.5, 1, -0.5), ROUND, ROUND)
    for block, area in edit.visible_blocks():
        row = edit.row_of(block)
        if row is not None and row.kind == "wall":
            _wall(edit, painter, area)


def _selection(edit: SourceEdit, painter: QPainter) -> None:
    """One ground for all that is selected: Qt's own leaves stripes between the lines."""
    cursor, half = edit.textCursor(), room(edit.fontMetrics()) / 2
    if cursor.hasSelection():
        painter.setBrush(edit.palette().brush(QPalette.ColorRole.Highlight))
        for area in edit.areas(cursor.selectionStart(), cursor.selectionEnd()):
            painter.drawRect(area.adjusted(0, -half, 0, half))


def presumed_ground(theme: Theme) -> QColor:
    """The ground of what is only probably the service's record: half as strong as a record's."""
    return mixed(theme.fill("recorded"), theme.card, 0.45)


def _wall(edit: SourceEdit, painter: QPainter, area: QRectF) -> None:
    label = font("small", bold=True)
    metrics = QFontMetricsF(label)
    width = edit.viewport().width()
    middle = area.center().y()
    text = metrics.elidedText(edit.wall_text, Qt.TextElideMode.ElideRight, width - 40)
    pill_width = metrics.horizontalAdvance(text) + 24
    pill = QRectF(width - pill_width, middle - area.height() / 2, pill_width, area.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(edit.theme.accent)))
    painter.drawRect(QRectF(0, middle - 1.25, width, 2.5))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(QColor(edit.theme.on_accent))
    painter.setFont(label)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _field_areas(edit: SourceEdit) -> list[tuple[QRectF, int]]:
    """Each field on the screen with the area of all its rows that follow one another."""
    made: list[tuple[QRectF, int]] = []
    for block, area in edit.visible_blocks():
        row = edit.row_of(block)
        if row is None or row.kind == "wall" or row.field is None:
            continue
        if made and made[-1][1] == row.field:
            made[-1] = (made[-1][0].united(area), row.field)
        else:
            made.append((QRectF(area), row.field))
    return made
