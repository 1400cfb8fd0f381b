"""The page on which the reader names the message that he trusts: a field to drop it on, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.messages.model import MessageModel
from keshiin_ui.messages.row import Row
from keshiin_ui.reading import Given
from keshiin_ui.texts.words import in_language
from keshiin_ui.ways_in.incoming import NOTHING_COPIED, given_in, kinds_of_files
from keshiin_ui.widgets.any_index import AnyIndex
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.own_files import own_folder

COMPARED = N_(
    "Compared are the network and the machine it came from, which domain is confirmed, and what a "
    "sender writes."
)


class Choosing(QWidget):
    """``chosen`` carries what was named; ``said`` tells what is under way or what could not be read."""

    chosen = Signal(object)

    def __init__(self, model: MessageModel, theme: Theme, language: Language) -> None:
        super().__init__()
        self._tr = tr = in_language(language)
        self._model = model
        self.said = PlainLabel(role="body", wrap=True, name="failure")
        self.said.hide()
        self.choose = QPushButton(tr("Choose a message…"))
        self.choose.setObjectName("primary")
        self.choose.clicked.connect(self._choose)
        self.paste = QPushButton(tr("Paste source"))
        self.paste.clicked.connect(self.take_clipboard)
        self.lines = QListView()
        self.lines.setModel(model)
        self._row = Row(model, theme)
        self._row.language = language
        self.lines.setItemDelegate(self._row)
        self.lines.setUniformItemSizes(True)
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setAccessibleName(tr("Or choose one of your list"))
        self.lines.activated.connect(self._take_line)
        self.lines.clicked.connect(self._take_line)
        give_role(self.lines, "body")
        self._arrange()

    def _arrange(self) -> None:
        tr = self._tr
        field = QFrame()
        field.setObjectName("dropField")
        inner = QVBoxLayout(field)
        inner.setContentsMargins(20, 18, 20, 18)
        inner.setSpacing(10)
        inner.addStretch(1)
        inner.addWidget(PlainLabel(tr("Drop an older message of the same sender here"), "title", wrap=True))
        inner.addWidget(
            PlainLabel(
                tr("Take one that you know to be genuine, for example one that you asked for yourself."),
                wrap=True,
                name="quiet",
            )
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.choose, self.paste):
            give_role(button, "body")
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addSpacing(6)
        inner.addWidget(PlainLabel(tr(COMPARED), "small", wrap=True, name="quiet"))
        inner.addStretch(1)
        # As on the first page, which has such a field too.
        for label in field.findChildren(PlainLabel):
            label.setProperty("alignment", "AlignHCenter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.said)
        listed = self._model.rowCount() > 1
        column.addWidget(field, 0 if listed else 1)
        if listed:
            column.addWidget(PlainLabel(tr("Or choose one of your list"), bold=True))
            column.addWidget(self.lines, 1)
        self.lines.setVisible(listed)

    def tell(self, text: str) -> None:
        """Say what could not be read, or nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._row.theme = theme
        self.lines.viewport().update()

    def take_clipboard(self) -> None:
        """Take what the clipboard holds, or say that it holds nothing."""
        given = given_in(QGuiApplication.clipboard().mimeData())
        self.tell("" if given else self._tr(NOTHING_COPIED))
        self._take(given)

    def _choose(self) -> None:
        tr = self._tr
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a message…"), own_folder(), kinds_of_files(tr))
        self._take((Given(path=path),) if path else ())

    def _take_line(self, index: AnyIndex) -> None:
        self._take((self._model.lines[self._model.number_at(index.row())][0],))

    def _take(self, given: tuple[Given, ...]) -> None:
        if given:
            self.chosen.emit(given[0])
