"""A line of the list, drawn: the level's sign, sender and date above, subject and the level's word below."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import ASIDE, BRIEFLY, WITHIN, WITHIN_SHORT
from keshiin.explain.wording.clock import dated
from keshiin.judge.model import Level
from keshiin.listing import Entry
from keshiin.own_clock import here
from keshiin_ui.look.fonts import font
from keshiin_ui.look.level_sign import LEVELS, draw_sign
from keshiin_ui.look.postmark import LEVEL_TONES
from keshiin_ui.look.theme import Theme
from keshiin_ui.messages.model import LINE, MessageModel
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.widgets.any_index import AnyIndex

PAD, GAP = 10, 8
SUBJECT_EM, SENDER_EM, LEAST_EM = 10, 6, 7
"""So much of the subject is worth more than the level in words, which the tip says too; so much of the sender
more than the date, and this least of the subject less than the copies in words."""


class Row(QStyledItemDelegate):
    """Draws plain text only; every line is as high as any other."""

    def __init__(self, model: MessageModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self.theme = theme
        self.language: Language = "en"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        number = index.data(LINE)
        entry = self._model.lines[number][1]
        area: QRect = option.rect
        painter.save()
        self._ground(painter, option)
        draw_sign(painter, self._sign_area(area), entry.level, self.theme)
        inner = area.adjusted(PAD + _sign_size() + GAP, 7, -PAD, -7)
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() // 2)
        lower.setTop(upper.bottom() + 1)
        self._upper(painter, upper, entry)
        self._lower(painter, lower, entry, self._model.copies[number] + 1)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.recorded_ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.hover))
        painter.setPen(QColor(self.theme.edge))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.focus), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _upper(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        date = date_words(entry.date, self.language)
        taken = QFontMetrics(font("small")).horizontalAdvance(date) + GAP
        if area.width() - taken < SENDER_EM * QFontInfo(font("body")).pixelSize():
            taken = 0
        else:
            self._text(painter, area, date, "small", self.theme.quiet, right=True)
        room = area.width() - taken
        sender = entry.name or entry.address or in_language(self.language)("(no sender)")
        taken = self._text(painter, _left(area, room), sender, "body", self.theme.text, bold=True)
        if entry.name and entry.address and room - taken > 40:
            rest = area.adjusted(taken + GAP, 0, 0, 0)
            self._text(painter, _left(rest, room - taken - GAP), entry.address, "small", self.theme.quiet)

    def _lower(self, painter: QPainter, area: QRect, entry: Entry, times: int) -> None:
        copies = self._copies(times, area.width())
        room = area.width() - self._level(painter, area, entry)
        area = _left(area, room)
        if times > 1:
            taken = self._text(painter, area, copies, "small", self.theme.quiet, right=True)
            room -= taken + GAP
        subject = entry.subject or in_language(self.language)("(no subject)")
        self._text(painter, _left(area, room), subject, "small", self.theme.text)

    def _copies(self, times: int, width: int) -> str:
        """How often a message came, in words where the subject keeps enough of the row's width.

        All rows of a list say it alike, whatever their levels and numbers are.
        """
        tr, metrics = in_language(self.language), QFontMetrics(font("small"))
        longest = metrics.horizontalAdvance(tr("{count} copies", count=max(times, 99)))
        left = width - self._widest_level(metrics) - longest - 2 * GAP
        words = left >= LEAST_EM * QFontInfo(font("small")).pixelSize()
        return tr("{count} copies", count=times) if words else f"×{times}"

    def _widest_level(self, metrics: QFontMetrics) -> int:
        tr = in_language(self.language)
        return max(metrics.horizontalAdvance(tr(word)) for word in (*BRIEFLY.values(), *ASIDE.values()))

    def _level(self, painter: QPainter, area: QRect, entry: Entry) -> int:
        """Draw the level's word where the list is wide enough for any of them; the width it takes.

        Where it is not, a more doubtful message inside is still told, with its sign.
        """
        tr, metrics = in_language(self.language), QFontMetrics(font("small"))
        words, level = brief(entry, tr)
        room = area.width() - max(self._widest_level(metrics), metrics.horizontalAdvance(words))
        ink = self.theme.ink(LEVEL_TONES[level])
        if room >= SUBJECT_EM * QFontInfo(font("small")).pixelSize():
            return self._text(painter, area, words, "small", ink, right=True) + GAP
        if level == entry.level:
            return 0
        size = metrics.ascent()
        top = area.top() + (area.height() - size) / 2
        draw_sign(painter, QRectF(area.right() - size, top, size, size), level, self.theme)
        before = area.adjusted(0, 0, -size - GAP // 2, 0)
        return self._text(painter, before, tr(WITHIN_SHORT), "small", ink, right=True) + size + GAP + GAP // 2

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        role: str,
        ink: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> int:
        """Draw a text in one line, cut where there is no room; its width."""
        look: QFont = font(role, bold=bold)
        metrics = QFontMetrics(look)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(look)
        painter.setPen(QColor(ink))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def _sign_area(self, area: QRect) -> QRectF:
        line = QFontMetrics(font("body")).height()
        size = _sign_size()
        return QRectF(area.left() + PAD, area.top() + 7 + (line - size) / 2, size, size)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = QFontMetrics(font("body")).height() + QFontMetrics(font("small")).height()
        return QSize(120, height + 18)


def brief(entry: Entry, tr: Translator) -> tuple[str, Level]:
    """A word or two on a message and the level they are about: of one inside where that is more doubtful."""
    if entry.inner and LEVELS.index(entry.inner) < LEVELS.index(entry.level):
        return tr(WITHIN, level=tr(BRIEFLY[entry.inner])), entry.inner
    return tr(ASIDE.get(entry.aside, BRIEFLY[entry.level])), entry.level


def _sign_size() -> int:
    """The size of a level's sign beside the text, in pixels."""
    return round(QFontInfo(font("body")).pixelSize() * 1.2)


def date_words(date: datetime | None, language: Language) -> str:
    """A day by the reader's clock, as the language writes it at its shortest."""
    if date is None:
        return ""
    date = here(date)
    if language == "ja":
        return f"{date.year}/{date.month}/{date.day}"
    return dated(date, in_language(language))


def _left(area: QRect, width: int) -> QRect:
    return QRect(area.left(), area.top(), max(0, width), area.height())
