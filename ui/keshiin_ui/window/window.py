"""The main window: what is open, in which language, and what the reader asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.turns.slices import Slices
from keshiin_ui.window.dialogs import Dialogs
from keshiin_ui.window.empty import EmptyState
from keshiin_ui.window.furniture import allow_in_menus, furniture
from keshiin_ui.window.menus import MenuBar
from keshiin_ui.window.parts import PartedWindow
from keshiin_ui.window.showing import showing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from keshiin.explain.model import Language
    from keshiin_ui.memory import Memory
    from keshiin_ui.reading import Given, Opened, Refusal

USUAL = QSize(1280, 800)


class Window(PartedWindow):
    """One window with one message; ``shown`` comes when a message, or why there is none, is on the screen.

    After the first paint of its first screen the rest comes in slices, and ``furnished`` tells the end of
    that; the panes come with the first message.
    """

    shown = Signal()
    furnished = Signal()

    def __init__(
        self, memory: Memory, language: Language, theme: Theme, settings: Path | None = None
    ) -> None:
        super().__init__(memory, theme)
        self.language, self.settings = memory.language or language, settings
        self.dialogs = Dialogs(self)
        self.slices, self._furnishing, self._laying = Slices(self), Slices(self), Slices(self)
        self._begun = False
        self.menus = MenuBar(self)
        self.empty = EmptyState(theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.setMenuBar(self.menus)
        self.setCentralWidget(self.pages)
        self.setAcceptDrops(True)
        self._connect()
        self._limit()
        self.resize(USUAL)
        self.restoreGeometry(memory.bytes_of("geometry"))
        self._dress()
        self._say()
        self.empty.target.open.setFocus()

    def _connect(self) -> None:
        self.slices.finished.connect(self.shown)
        self._furnishing.finished.connect(self.furnished)
        self._laying.finished.connect(lambda: self.desk)
        self.menus.wanted.connect(self.do)
        self.menus.example_wanted.connect(lambda path: self.ways_in.open_path(path))
        self.menus.language_wanted.connect(self.set_language)
        self.empty.open_wanted.connect(lambda: self.ways_in.choose_files())
        self.empty.paste_wanted.connect(lambda: self.ways_in.paste())
        self.empty.example_wanted.connect(lambda: self.ways_in.open_example())
        self.empty.wanted.connect(self.do)

    def furnish(self) -> None:
        """Bring at once what else comes after the first paint."""
        self.begin_furnishing()
        self._furnishing.finish()

    def begin_furnishing(self) -> None:
        """Begin with what comes after the first paint, once."""
        if not self._begun:
            self._begun = True
            self._furnishing.begin(furniture(self))

    def prepare(self) -> None:
        """Begin with the desk, since a message is on its way."""
        if not self.has("desk") and not self._laying.busy:
            self._laying.begin(self.laying.steps())

    def open(self, given: tuple[Given, ...]) -> None:
        """Read and analyse in another process, then show."""
        self.ways_in.open(given)

    def take_over(self, paths: list[str]) -> None:
        """Open what a second start was given beside what is open, and come to the front."""
        from PySide6.QtCore import Qt

        self.ways_in.add(paths)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def set_language(self, language: Language) -> None:
        """Say everything in that language, and remember it."""
        from keshiin_ui.qt.texts import speak

        speak(language)
        self.language = self.memory.language = language
        self._say()
        if self.has("ways_in"):
            self.ways_in.language = language
        if self.has("laying"):
            self.desk.retranslate(language)
            self.checking.retranslate(language)
        if self.has("school"):
            self.school.retranslate(language)
        self._show_opened()

    def _say(self) -> None:
        self.setWindowTitle(in_language(self.language)("Keshiin"))
        self.menus.retranslate(self.language)
        self.empty.retranslate(self.language)

    def do(self, wanted: str) -> None:
        """Do what a menu's action asks for, by its id."""
        from keshiin_ui.window import deeds

        self.opening.stay()
        deeds.do(self, wanted)

    def zoom(self, steps: int) -> None:
        """Show the text so many steps larger than the system's, and all that it moves anew."""
        super().zoom(steps)
        if self.has("desk"):
            self.desk.share(self.width())
        self._show_anew()

    def take(self, opened: Opened) -> None:
        """Show what was opened; a lesson goes on where there is nothing new to show."""
        shown = self.has("desk") and opened.analysis and self.workspace.shows(opened.analysis.message)
        if shown or (opened.analysis is None and opened.refusals):
            self.school.tell(opened)
        else:
            self.school.dismiss()
            if self.has("desk"):
                self.workspace.left.setCurrentIndex(0)
        self._show_opened()

    def _show_opened(self) -> None:
        self.dialogs.close()
        self._show_anew()

    def _show_anew(self) -> None:
        self._laying.cancel()
        self.slices.begin(showing(self))

    def allow(self) -> None:
        """Allow in the menus what can be done now."""
        if self.menus.filled:
            allow_in_menus(self)

    def take_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        """Say what could not be read."""
        if self.has("desk"):
            self.notice.add(refusals)
        self.empty.target.fail([refusal.why[self.language] for refusal in refusals])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._begun:
            QTimer.singleShot(0, self, self.begin_furnishing)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.ways_in.enter(event):
            self.empty.target.expect(True)
            self.prepare()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty.target.expect(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.empty.target.expect(False)
        self.ways_in.drop(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as in a dialog: Qt leaves that to Space here."""
        if event.text() in ("\r", "\n") and not event.isAutoRepeat():
            from keshiin_ui.widgets.pressing import press

            press(self.focusWidget())
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.memory.keep("geometry", self.saveGeometry())
        if self.has("desk"):
            for name, divider in self.desk.dividers().items():
                self.memory.keep(name, divider.saveState())
        self.memory.write()
        # What is under way may take a while to end, and nobody wants to look at it.
        self.hide()
        self._begun = True
        for slices in (self.slices, self._furnishing, self._laying):
            slices.cancel()
        for name in ("school", "online", "work", "further"):
            if self.has(name):
                getattr(self, name).close()
        self.dialogs.close()
        super().closeEvent(event)
