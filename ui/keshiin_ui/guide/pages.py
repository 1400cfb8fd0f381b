"""The guide's dialog: mail programs at the left, the steps of the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.model import Language, Piece
from keshiin_ui.guide.drawing import Drawing
from keshiin_ui.guide.ways import WAYS, Way
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import room_over
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.label import PlainLabel

WIDTH, HEIGHT = 820, 560
NARROW_EM = 36
REST = 1000
AROUND_NAMES = 24
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Guide(QDialog):
    """How to get the source, by mail program; a choice in the list turns the page."""

    def __init__(self, parent: QWidget, language: Language, theme: Theme, program: int = 0) -> None:
        super().__init__(parent)
        self._language, self._theme = language, theme
        self._narrow = False
        tr = in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("How to get the message’s source"))
        self.programs = QListWidget()
        self.programs.setAccessibleName(tr("Mail programs"))
        self.programs.setFrameShape(QFrame.Shape.NoFrame)
        self.programs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_role(self.programs, "body")
        self.programs.addItems([tr(way.program) for way in WAYS])
        # What the sheet puts around a name counts, so that comes first.
        self.set_theme(theme)
        self.programs.setFixedWidth(self.programs.sizeHintForColumn(0) + AROUND_NAMES)
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.programs.currentRowChanged.connect(self._turn)
        self._arrange()
        self.programs.setCurrentRow(program)
        self.programs.setFocus()
        self.resize(room_over(parent, WIDTH, HEIGHT))

    def _arrange(self) -> None:
        close = QPushButton(in_language(self._language)("Close"))
        close.setDefault(True)
        give_role(close, "body")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 14)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.programs)
        row.addLayout(column, 1)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.programs.setStyleSheet(_sheet(theme))

    def _turn(self, place: int) -> None:
        self.page.setWidget(_page(WAYS[place], self._language, self._theme, self._narrow))
        self.page.setAccessibleName(self.programs.item(place).text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() - self.programs.width() < NARROW_EM * QFontInfo(font("body")).pixelSize()
        if narrow != self._narrow:
            self._narrow = narrow
            self._turn(self.programs.currentRow())


def _page(way: Way, language: Language, theme: Theme, narrow: bool) -> QWidget:
    """The steps of one program, each a sentence beside its picture, or where it is narrow above it."""
    tr = in_language(language)
    body = QWidget()
    body.setObjectName("dialogBody")
    grid = QGridLayout(body)
    grid.setContentsMargins(24, 20, 24, 12)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(16)
    grid.addWidget(PlainLabel(tr(way.program), "display", wrap=True), 0, 0, 1, 3)
    step = 0
    for at, move in enumerate(way.moves, start=1):
        row, step = 3 * at, 1 if move.way else step + 1
        if move.way:
            grid.addWidget(PlainLabel(tr(move.way), "title", bold=True, wrap=True), row - 1, 0, 1, 2)
        number = PlainLabel(str(step), "title", bold=True, name="accent")
        text = FlowText(theme)
        text.set_text((Piece("plain", tr(move.text)),))
        drawing = Drawing(
            move,
            tr(move.opened) if move.opened else "",
            tr(move.chosen) if move.chosen else "",
            theme,
            gives_way=narrow,
        )
        drawing.setAccessibleName(tr("Picture: {text}", text=tr(move.text)))
        # A picture beside heading and step is higher than both: what is left stands below them.
        grid.setRowStretch(row, 1)
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        above = int(bool(move.way))
        if narrow:
            grid.addWidget(drawing, row + 1, 1, Qt.AlignmentFlag.AlignTop | LEFT)
        else:
            grid.addWidget(drawing, row - above, 2, 1 + above, 1, Qt.AlignmentFlag.AlignTop | RIGHT)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(3 * len(way.moves) + 2, REST)
    return body


def _sheet(theme: Theme) -> str:
    """The look of the list of programs."""
    return f"""
        QListWidget {{ background: {theme.ground}; border: none; border-right: 1px solid {theme.edge};
          padding: 12px 8px; outline: none; }}
        QListWidget::item {{ padding: 8px 10px; border-radius: 6px; color: {theme.text};
          border-left: 3px solid transparent; }}
        QListWidget::item:selected {{ background: {theme.recorded_ground}; color: {theme.text};
          border-left-color: {theme.accent}; }}
    """
