"""A list of texts that the reader edits: what is there, what is offered, a line to write in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keshiin.settings.lines import Fitting
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import Translator
from keshiin_ui.widgets.flow_layout import FlowLayout
from keshiin_ui.widgets.label import PlainLabel

LONGEST = 253
ROWS = 4


class EditList(QWidget):
    """``changed`` tells all texts after each change; double click or F2 edits one, Delete takes it away.

    A text that does not ``fit`` is not told, and a sentence says so.
    """

    changed = Signal(tuple)

    def __init__(self, title: str, why: str, hint: str, tr: Translator, fitting: Fitting) -> None:
        super().__init__()
        self._tr, self._fits, self._otherwise = tr, fitting.fits, fitting.otherwise
        self.failure = PlainLabel("", "small", wrap=True, name="failure")
        self.failure.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        # An empty list would look like a field to write in.
        self.none = PlainLabel(tr("None yet"), "small", name="quiet")
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(f"{title}: {hint}")
        self.add_button, self.remove_button = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers, gap=6)
        give_role(self.list, "body")
        give_role(self.line, "body")
        for button in (self.add_button, self.remove_button):
            give_role(button, "small")
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(PlainLabel(title, "body", bold=True))
        layout.addWidget(PlainLabel(why, "small", wrap=True, name="quiet"))
        layout.addWidget(self.none)
        layout.addWidget(self.list)
        layout.addLayout(row)
        layout.addWidget(self.failure)
        layout.addWidget(self._offers)
        self.line.returnPressed.connect(self._add_line)
        self.add_button.clicked.connect(self._add_line)
        self.remove_button.clicked.connect(self._remove)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.itemSelectionChanged.connect(self._allow)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is in the list and fits, without blanks and repetitions."""
        return tuple(text for text in self._written() if self._fits(text))

    def _written(self) -> tuple[str, ...]:
        found = (self.list.item(row).text().strip() for row in range(self.list.count()))
        return tuple(dict.fromkeys(text for text in found if text))

    def show_texts(self, texts: tuple[str, ...], offered: tuple[str, ...]) -> None:
        """Show what is there and what a message offers."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for text in texts:
            self._put(text)
        self.list.blockSignals(blocked)
        self._fit()
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        for text in offered:
            button = QPushButton(f"+ {visible(text)[:60]}".replace("&", "&&"))
            button.setObjectName("offer")
            button.setAccessibleName(self._tr("Add {text} from this message", text=visible(text)))
            give_role(button, "small")
            button.clicked.connect(lambda _=False, text=text: self._add(text))
            self._flow.addWidget(button)
        self._offers.setVisible(bool(offered))

    def _fit(self) -> None:
        """Give the list as much height as its texts need, up to some rows."""
        rows = max(1, min(ROWS, self.list.count()))
        self.list.setFixedHeight(rows * (self.list.fontMetrics().height() + 10) + 6)
        self.list.setVisible(self.list.count() > 0)
        self.none.setVisible(not self.list.count())
        self._allow()

    def _allow(self) -> None:
        """Let Remove be pressed only where a text is chosen that it would take away."""
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _put(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.addItem(item)

    def _add_line(self) -> None:
        text = self.line.text().strip()
        if text and not self._fits(text):
            self._refuse(text)
            return
        self._add(text)
        self.line.clear()

    def _refuse(self, text: str) -> None:
        """Say what a text that does not fit is not; "" takes that back."""
        self.failure.setText(self._tr(self._otherwise, name=visible(text)) if text else "")
        self.failure.setVisible(bool(text))

    def _add(self, text: str) -> None:
        if text.strip() and text.strip() not in self._written():
            self._put(text.strip())
            self._tell()

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._tell()

    def _tell(self) -> None:
        self._fit()
        self._refuse(next((text for text in self._written() if not self._fits(text)), ""))
        self.changed.emit(self.texts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
