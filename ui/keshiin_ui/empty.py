"""The empty state: the ways in, how to get a message's source, and what happens with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.examples import examples
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.learn.offer import TourOffer
from keshiin_ui.postmark import Postmark
from keshiin_ui.source_help import SourceHelp
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language

WIDEST = 960


class EmptyState(QScrollArea):
    """What is shown before a message: a drop target with three buttons, and help below."""

    open_wanted = Signal()
    paste_wanted = Signal()
    example_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.target = DropTarget(theme)
        self.target.open.clicked.connect(self.open_wanted)
        self.target.paste.clicked.connect(self.paste_wanted)
        self.target.example.clicked.connect(self.example_wanted)
        self._how = PlainLabel(role="title", wrap=True)
        self._privacy = PlainLabel(role="small", name="quiet", wrap=True)
        self._privacy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._help = SourceHelp(theme)
        self.guide = QPushButton()
        give_role(self.guide, "small")
        self.guide.clicked.connect(lambda: self.wanted.emit("source_help"))
        self.offer = TourOffer()
        self.offer.wanted.connect(self.wanted)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.target)
        column.addWidget(self._privacy)
        column.addWidget(self.offer)
        column.addSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._how, 1)
        head.addWidget(self.guide)
        column.addLayout(head)
        column.addWidget(self._help)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(WIDEST)
        body = QWidget()
        body.setObjectName("empty")
        row = QHBoxLayout(body)
        row.setContentsMargins(24, 16, 24, 16)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.setWidget(body)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self.setAccessibleName(tr("Drop a message here"))
        self.target.retranslate(language)
        self.offer.retranslate(language)
        self._how.setText(tr("How to get the message’s source"))
        self.guide.setText(tr("Step by step, with pictures…"))
        self._privacy.setText(
            tr("Nothing leaves this computer: Keshiin reads the message here and asks no server.")
        )
        self._help.retranslate(language)

    def offer_tour(self, offered: bool) -> None:
        """Show or hide the offer of the tour."""
        self.offer.setVisible(offered and not self.offer.refused)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.target.set_theme(theme)
        self._help.set_theme(theme)


class DropTarget(QFrame):
    """The dashed field with the mark and three buttons; what could not be read is told here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.mark = Postmark(theme, 72)
        self.title = PlainLabel(role="display", wrap=True)
        self.subtitle = PlainLabel(role="body", wrap=True, name="quiet")
        self.failure = PlainLabel(role="body", wrap=True, name="failure")
        for label in (self.title, self.subtitle, self.failure):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open, self.paste, self.example = QPushButton(), QPushButton(), QPushButton()
        self.open.setObjectName("primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.open, self.paste, self.example):
            give_role(button, "body", bold=button is self.open)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(8)
        layout.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.failure)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.failure.hide()
        self.example.setVisible(bool(examples()))

    def fail(self, lines: list[str]) -> None:
        """Say why nothing could be opened; nothing said where there is no line."""
        self.failure.setText("\n".join(lines))
        self.failure.setVisible(bool(lines))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self.mark.setAccessibleName(tr("Keshiin"))
        self.title.setText(tr("Drop a message here"))
        self.subtitle.setText(
            tr("A saved e-mail (.eml), or its source as text. Paste works anywhere: Ctrl+V")
        )
        self.open.setText(tr("Open…"))
        self.paste.setText(tr("Paste source"))
        self.example.setText(tr("Try an example"))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.mark.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._theme.card))
        painter.setPen(QPen(QColor(self._theme.strong_edge), 1.6, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
