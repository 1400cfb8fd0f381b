"""Connect to Thunderbird…: makes the link, looks at each of its parts, takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.thunderbird import here, sentences
from keshiin.thunderbird.checking import Result
from keshiin.thunderbird.mail_program import found_thunderbird
from keshiin_ui.connecting.results import Results
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.turns.gate import Gate
from keshiin_ui.widgets.dialog_parts import room_over, scroll_over
from keshiin_ui.widgets.flow_layout import FlowLayout
from keshiin_ui.widgets.label import PlainLabel

TITLE = N_("Connect to Thunderbird")
WHAT_FOR = N_(
    "Thunderbird gets a button that shows in this window where a message came from. "
    "Two things are needed: Thunderbird must know this program, and it needs an add-on."
)
LOOKING = N_("Looking at the link…")
WIDTH, HEIGHT = 660, 420


@dataclass(frozen=True, slots=True)
class Link:
    """What can be done with the link; a test gives deeds of its own."""

    install: Callable[[], object] = here.install
    remove: Callable[[], object] = here.remove
    is_there: Callable[[], bool] = here.is_there
    check: Callable[[], tuple[Result, ...]] = lambda: here.check(found_thunderbird())
    folder: Callable[[], Path] = lambda: Path(here.places().addon).parent


@dataclass(frozen=True, slots=True)
class Told:
    """What a deed came to: its own sentence with the values, and what the check found behind it."""

    sentence: str = ""
    values: dict[str, str] = field(default_factory=dict)
    results: tuple[Result, ...] = ()
    removable: bool = False


class Worker(QObject):
    """Does a deed on a thread of its own, since trying the host takes seconds."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gate = Gate()

    def start(self, deed: Callable[[], Told]) -> None:
        """Do it, and tell what came of it, where anybody still wants to know."""

        Thread(target=lambda: self._gate.signal(self.done, deed()), name="link", daemon=True).start()

    def close(self) -> None:
        """Nobody wants to know any more; a deed under way comes to its end."""
        self._gate.shut()


class ConnectDialog(QDialog):
    """The state of the link, with a button for each thing that can be done about it."""

    def __init__(self, parent: QWidget, language: Language, theme: Theme, link: Link | None = None) -> None:
        super().__init__(parent)
        self._link, self._tr = link or Link(), in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(self._tr(TITLE))
        self.resize(room_over(parent, WIDTH, HEIGHT))
        self.results = Results(theme, language)
        self.told = PlainLabel("", wrap=True)
        self._worker = Worker(self)
        self._worker.done.connect(self._show)
        self.finished.connect(self._worker.close)
        self.connect_button = self._button(N_("Connect"), self._connect)
        self.check_button = self._button(N_("Check again"), lambda: self._do(self._looked))
        self.folder_button = self._button(N_("Show the add-on’s file"), self._open_folder)
        self.remove_button = self._button(N_("Disconnect"), self._disconnect)
        self.connect_button.setDefault(True)
        self._arrange()
        self._do(self._looked)

    def _arrange(self) -> None:
        body = QWidget()
        body.setObjectName("dialogBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 8)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self._tr(TITLE), "display", wrap=True))
        column.addWidget(PlainLabel(self._tr(WHAT_FOR), wrap=True))
        column.addWidget(self.told)
        column.addWidget(self.results)
        column.addStretch(1)
        deeds = FlowLayout(None)
        for button in (self.connect_button, self.check_button, self.folder_button, self.remove_button):
            deeds.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addLayout(deeds, 1)
        foot.addWidget(self._button(N_("Close"), self.accept), 0, Qt.AlignmentFlag.AlignBottom)
        scroll_over(self, body, foot, self._tr(TITLE))

    def _button(self, text: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(self._tr(text))
        button.setAutoDefault(False)
        give_role(button, "body")
        button.clicked.connect(lambda: deed())
        return button

    def _connect(self) -> None:
        self._do(lambda: self._changed(self._link.install, sentences.INSTALLED, sentences.NOT_WRITTEN))

    def _disconnect(self) -> None:
        self._do(lambda: self._changed(self._link.remove, sentences.REMOVE_ADDON, sentences.NOT_REMOVED))

    def _do(self, deed: Callable[[], Told]) -> None:
        for button in (self.connect_button, self.check_button, self.folder_button, self.remove_button):
            button.setEnabled(False)
        self.told.setText(self._tr(LOOKING))
        self._worker.start(deed)

    def _looked(self) -> Told:
        return self._told("")

    def _changed(self, deed: Callable[[], object], done: str, failed: str) -> Told:
        try:
            deed()
        except OSError as error:
            return self._told(failed, reason=reason_of(error))
        return self._told(done)

    def _told(self, sentence: str, **values: str) -> Told:
        return Told(sentence, values, self._link.check(), self._link.is_there())

    def _show(self, told: Told) -> None:
        for button in (self.connect_button, self.check_button):
            button.setEnabled(True)
        self.remove_button.setEnabled(told.removable)
        self.connect_button.setObjectName("" if told.removable else "primary")
        self.style().polish(self.connect_button)
        self.folder_button.setEnabled(self._link.folder().is_dir())
        self.told.setText(self._tr(told.sentence, **told.values) if told.sentence else "")
        self.told.setVisible(bool(told.sentence))
        self.results.show_results(told.results)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._link.folder())))
