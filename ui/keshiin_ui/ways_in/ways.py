"""The ways of a message into the window: dialog, clipboard, drop, example, a second start."""

from __future__ import annotations

from os.path import dirname
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from keshiin.texts import N_
from keshiin_ui.reading import Given, Refusal, said
from keshiin_ui.texts.words import in_language
from keshiin_ui.ways_in.incoming import NOTHING_COPIED, given_in, holds, is_promised, kinds_of_files
from keshiin_ui.widgets.own_files import own_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from keshiin.explain.model import Language
    from keshiin_ui.memory import Memory
    from keshiin_ui.messages.opening import Opening

LOCATION_FILE = ".mmdb"
NOT_DELIVERED = N_(
    "The other program did not hand the message over in time. "
    "Open the message there once, then drag it again."
)


class WaysIn(QObject):
    """Hands to ``opening`` whatever the reader brings to a window.

    ``places_brought`` brings the paths of location files, which are no messages.
    """

    places_brought = Signal(object)

    def __init__(self, window: QWidget, opening: Opening, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._opening, self._memory = window, opening, memory
        self.language: Language = "en"
        self._folder = ""

    def open(self, given: tuple[Given, ...]) -> None:
        """Open these in place of what is open, and remember their paths where that is wanted."""
        places = tuple(each.path for each in given if each.path.lower().endswith(LOCATION_FILE))
        messages = tuple(each for each in given if each.path not in places)
        for each in messages:
            self._memory.opened(each.path)
        if messages or not places:
            self._opening.open(messages)
        if places:
            self.places_brought.emit(places)

    def open_path(self, path: str) -> None:
        """Open a file."""
        self.open((Given(path=path),))

    def add(self, paths: list[str]) -> None:
        """Open files, or what the add-on handed over, beside what is open."""
        from keshiin_ui.ways_in.handed import given_at

        self._opening.add(given_at(paths))

    def paste(self) -> None:
        """Open what the clipboard holds, or say that it holds nothing."""
        if given := given_in(QGuiApplication.clipboard().mimeData()):
            self.open(given)
        else:
            self._opening.refused.emit((Refusal("", said(NOTHING_COPIED)),))

    def choose_files(self) -> None:
        """Let the reader choose files, and open them."""
        tr = in_language(self.language)
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Open a message"), self._folder or own_folder(), kinds_of_files(tr)
        )
        self._begin_beside(paths)
        self.open(tuple(Given(path=path) for path in paths))

    def choose_folder(self) -> None:
        """Let the reader choose a folder of messages, a Maildir among them, and open it."""
        tr = in_language(self.language)
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Open a folder of messages"), self._folder or own_folder()
        )
        if folder:
            self._begin_beside([folder])
            self.open_path(folder)

    def _begin_beside(self, paths: list[str]) -> None:
        """Let the next choice begin where this one was made."""
        self._folder = next((dirname(path) for path in paths), self._folder)

    def open_example(self) -> None:
        """Open the first of the examples that come with the program."""
        from keshiin_ui.reading.examples import examples

        first = next(iter(examples()), None)
        if first is not None:
            self.open_path(first.path)

    def enter(self, event: QDragEnterEvent) -> bool:
        """Let a drag in that holds anything to open; whether it does."""
        held = holds(event.mimeData())
        if held:
            _copy(event)
        return held

    def drop(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if self._drop(event.mimeData()):
            _copy(event)

    def _drop(self, mime: QMimeData) -> bool:
        """Open what was dropped, or say why a promised message did not come; whether there was either."""
        given = given_in(mime)
        if given:
            self.open(given)
        elif is_promised(mime):
            self._opening.refused.emit((Refusal("", said(NOT_DELIVERED)),))
        return bool(given) or is_promised(mime)


def _copy(event: QDropEvent) -> None:
    """Take the drag as a copy: moving would let a mail program delete the message."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
