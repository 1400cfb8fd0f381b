"""The legend below the header: what each ground, bar and underline says."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from keshiin.explain.borders import LIKELY
from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.texts import N_
from keshiin_ui.header.paint import presumed_ground
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_layout import FlowLayout
from keshiin_ui.widgets.label import PlainLabel

Meaning = Tone | Literal["presumed"]
MEANINGS: tuple[Meaning, ...] = ("recorded", "presumed", "claimed", "quiet", "contradicted")
SWATCH = QSize(16, 12)
RECORDED = N_("Record of your mail service")
RECORDED_ROW = N_(
    "Your mail service wrote this row. What the sender said has the claim’s colour inside it: "
    "the address in Return-Path, the name that a machine gave for itself."
)


class Legend(QWidget):
    """A swatch for each meaning, in as many lines as they need; some only where they occur."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paneFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._swatches = [Swatch(meaning, theme) for meaning in MEANINGS]
        self._labels = [PlainLabel(role="small", name="quiet") for _ in MEANINGS]
        self._pairs: dict[Meaning, QWidget] = {}
        layout = FlowLayout(self, margin=(12, 8, 12, 8), gap=12)
        for meaning, swatch, label in zip(MEANINGS, self._swatches, self._labels, strict=True):
            pair = self._pairs[meaning] = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(swatch)
            row.addWidget(label)
            layout.addWidget(pair)
        self._language: Language = "en"
        self.tell(None, known=True, presumed=False, contradicted=False, likely=False)

    def tell(
        self, role: str | None, *, known: bool, presumed: bool, contradicted: bool, likely: bool
    ) -> None:
        """Say the meanings for a message of that role inside another; some of them only where they occur.

        ``known`` tells whether it is known at all which service is the reader's, ``likely`` that no more
        than that is.
        """
        self._role, self._likely = role, likely
        for meaning in ("recorded", "claimed"):
            self._pairs[meaning].setVisible(known)
        self._pairs["quiet"].setVisible(not known)
        self._pairs["presumed"].setVisible(presumed)
        self._pairs["contradicted"].setVisible(contradicted)
        self.retranslate(self._language)

    def retranslate(self, language: Language) -> None:
        """Say the meanings in that language."""
        self._language = language
        tr = in_language(language)
        recorded = tr(told(RECORDED, self._role))
        meanings = (
            tr(LIKELY, words=recorded) if self._likely else recorded,
            tr("Probably added by it"),
            tr("Sending side’s claim"),
            tr("Not known who wrote it"),
            tr("Does not fit"),
        )
        for label, meaning in zip(self._labels, meanings, strict=True):
            label.setText(meaning)
        self._pairs["recorded"].setToolTip(tr(told(RECORDED_ROW, self._role)))
        self._pairs["claimed"].setToolTip(
            tr("The sending side wrote or said it, or could have. It may be true. Nobody can check it here.")
        )


class Swatch(QWidget):
    """A small sample of a meaning: its ground and its second sign."""

    def __init__(self, meaning: Meaning, theme: Theme) -> None:
        super().__init__()
        self._meaning, self._theme = meaning, theme
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
        tone: Tone = "recorded" if self._meaning == "presumed" else self._meaning
        ground = (
            presumed_ground(self._theme) if self._meaning == "presumed" else QColor(self._theme.fill(tone))
        )
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0, 0, SWATCH.width(), SWATCH.height()), 2, 2)
        line = QColor(self._theme.strong_edge if tone == "quiet" else self._theme.line(tone))
        if self._meaning == "recorded":
            painter.setPen(QPen(line, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(2, 0, 2, SWATCH.height())
        elif self._meaning == "presumed":
            painter.setPen(QPen(line, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for x in (0.6, 3.4):
                painter.drawLine(QPointF(x, 0), QPointF(x, SWATCH.height()))
        elif self._meaning in ("claimed", "quiet"):
            painter.setBrush(line)
            for y in (2, 6, 10):
                painter.drawEllipse(QPointF(2, y), 1.8, 1.8)
        else:
            painter.setPen(QPen(line, 2))
            painter.drawLine(0, SWATCH.height() - 1, SWATCH.width(), SWATCH.height() - 1)
