"""Find in a part of the window: a line to write in, how many places there are, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from keshiin.explain.model import Language
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.found import Finder
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel


class FindBar(QWidget):
    """Finds as the reader writes; Enter goes on, Shift+Enter back, Escape ends; ``closed`` comes then.

    ``name`` says in English where it finds.
    """

    closed = Signal()

    def __init__(self, finder: Finder, name: str) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._finder, self._name = finder, name
        self._language: Language = "en"
        self.line = QLineEdit()
        self.line.installEventFilter(self)
        self.count = PlainLabel(role="small", name="quiet")
        self.back, self.on, self.close_button = QPushButton("↑"), QPushButton("↓"), QPushButton("✕")
        give_role(self.line, "body")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for button in (self.back, self.on, self.close_button):
            button.setObjectName("quietButton")
            give_role(button, "small")
            row.addWidget(button)
        self.line.textChanged.connect(lambda _: self.renew())
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.close_button.clicked.connect(self.end)
        self.hide()

    def begin(self) -> None:
        """Show the bar, with what is marked as the first thing to find."""
        if marked := self._finder.marked():
            self.line.setText(marked)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self.renew()

    def renew(self) -> None:
        """Find anew, in what is shown now."""
        self._finder.find(self.line.text() if self.isVisible() else "")
        self._tell()

    def end(self) -> None:
        """Close the bar."""
        self.hide()
        self.renew()
        self.closed.emit()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.line.setPlaceholderText(tr(self._name))
        self.line.setAccessibleName(tr(self._name))
        for button, name in (
            (self.back, tr("The place before")),
            (self.on, tr("The next place")),
            (self.close_button, tr("Close")),
        ):
            button.setAccessibleName(name)
        self._tell()

    def _step(self, step: int) -> None:
        self._finder.step(step)
        self._tell()

    def _tell(self) -> None:
        found = self._finder.found
        tr = in_language(self._language)
        if not self.line.text():
            said = ""
        elif not found.places:
            said = tr("Not found")
        else:
            more = "+" if found.more else ""
            said = tr("{place} of {count}", place=found.at + 1, count=f"{len(found.places)}{more}")
        self.count.setText(said)
        self.count.setAccessibleName(said)
        for button in (self.back, self.on):
            button.setEnabled(len(found.places) > 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Escape has a meaning in the menu too; here it is the bar's.
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
