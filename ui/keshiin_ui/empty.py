"""The empty state: the ways in, how to get a message's source, and what happens with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keshiin.explain.model import Language, Piece
from keshiin.explain.texts import N_
from keshiin_ui.examples import examples
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.postmark import Postmark
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language

WAYS = (
    (
        "Thunderbird",
        N_(
            "Drag the message from the list to this window. Or press Ctrl+U, select all, copy, paste here. "
            "Save As works too."
        ),
    ),
    (
        "Outlook",
        N_(
            "New and web: … → View → View message details. Classic: File → Properties → Internet headers. "
            "Copy all, paste here."
        ),
    ),
    ("Gmail", N_("In a browser: ⋮ beside Reply → Show original → Copy to clipboard. Then paste here.")),
    (
        N_("Yahoo! JAPAN Mail"),
        N_("In a browser: open the message, then the menu → Detailed header. Copy all, paste here."),
    ),
    (
        "Apple Mail",
        N_("View → Message → Raw Source. Or drag the message to the desktop, and from there to this window."),
    ),
)

WIDEST = 960


class EmptyState(QScrollArea):
    """What is shown before a message: a drop target with three buttons, and help below."""

    open_wanted = Signal()
    paste_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.target = DropTarget(theme)
        self.target.open.clicked.connect(self.open_wanted)
        self.target.paste.clicked.connect(self.paste_wanted)
        self.target.example.clicked.connect(self.example_wanted)
        self._how = PlainLabel(role="title")
        self._privacy = PlainLabel(role="small", name="quiet")
        self._privacy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._ways = [(PlainLabel(role="body", bold=True), FlowText(theme, quiet=True)) for _ in WAYS]
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.target)
        column.addWidget(self._privacy)
        column.addSpacing(8)
        column.addWidget(self._how)
        column.addWidget(self._help())
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

    def _help(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        grid = QGridLayout(frame)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (name, text) in enumerate(self._ways):
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)
        return frame

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self.target.retranslate(language)
        self._how.setText(tr("How to get the message’s source"))
        self._privacy.setText(
            tr("Nothing leaves this computer: Keshiin reads the message here and asks no server.")
        )
        for (name, text), (program, way) in zip(self._ways, WAYS, strict=True):
            name.setText(tr(program))
            text.set_text((Piece("plain", tr(way)),))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.target.set_theme(theme)
        for _, text in self._ways:
            text.set_theme(theme)


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
