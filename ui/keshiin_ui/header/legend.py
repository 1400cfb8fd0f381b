"""The legend below the header: what each ground, bar and underline says."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from keshiin.explain.model import Language
from keshiin_ui.flow_layout import FlowLayout
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.theme import Theme, Tone
from keshiin_ui.words import in_language

TONES: tuple[Tone, ...] = ("recorded", "claimed", "contradicted")
SWATCH = QSize(16, 12)


class Legend(QWidget):
    """Three swatches with their meanings, in as many lines as they need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paneFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._swatches = [Swatch(tone, theme) for tone in TONES]
        self._labels = [PlainLabel(role="small", name="quiet") for _ in TONES]
        layout = FlowLayout(self, margin=(12, 8, 12, 8), gap=12)
        for swatch, label in zip(self._swatches, self._labels, strict=True):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(swatch)
            row.addWidget(label)
            layout.addWidget(pair)

    def retranslate(self, language: Language) -> None:
        """Say the meanings in that language."""
        tr = in_language(language)
        meanings = (
            tr("Record of your mail service"),
            tr("Sending side’s claim"),
            tr("Contradiction"),
        )
        for label, meaning in zip(self._labels, meanings, strict=True):
            label.setText(meaning)

    def set_theme(self, theme: Theme) -> None:
        """Draw the swatches in other colours."""
        for swatch in self._swatches:
            swatch.set_theme(theme)


class Swatch(QWidget):
    """A small sample of a meaning: its ground and its second sign."""

    def __init__(self, tone: Tone, theme: Theme) -> None:
        super().__init__()
        self._tone, self._theme = tone, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        give_role(self, "small")

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return SWATCH * (QFontInfo(self.font()).pixelSize() / 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / SWATCH.width(), self.height() / SWATCH.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.fill(self._tone)))
        painter.drawRoundedRect(QRectF(0, 0, SWATCH.width(), SWATCH.height()), 2, 2)
        line = QColor(self._theme.line(self._tone))
        if self._tone == "recorded":
            painter.setPen(QPen(line, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(2, 0, 2, SWATCH.height())
        elif self._tone == "claimed":
            painter.setBrush(line)
            for y in (2, 6, 10):
                painter.drawEllipse(QPointF(2, y), 1.8, 1.8)
        else:
            painter.setPen(QPen(line, 2))
            painter.drawLine(0, SWATCH.height() - 1, SWATCH.width(), SWATCH.height() - 1)
