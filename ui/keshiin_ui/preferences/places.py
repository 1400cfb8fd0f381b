"""The page of the location files: which are in use, how old they are, and the reader's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from keshiin.explain.texts import N_
from keshiin.geo_files import GeoFile, Refusal, drop, own_files, take
from keshiin.visible import visible
from keshiin_resources import dates
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.preferences.page import Page
from keshiin_ui.tables import Table
from keshiin_ui.theme import Theme
from keshiin_ui.words import Translator

KINDS = {"city": N_("Towns"), "country": N_("Countries"), "network": N_("Owners of networks"), "other": ""}
OLD_DAYS = 365
NAMED = {"country": N_("countries {date}"), "network": N_("network owners {date}")}


class PlacesPage(Page):
    """``changed`` comes when a file was added or taken away."""

    changed = Signal()

    def __init__(self, folder: Path, theme: Theme, tr: Translator) -> None:
        super().__init__()
        self._folder, self._tr = folder, tr
        self._files: tuple[GeoFile, ...] = ()
        self.setAcceptDrops(True)
        self.put(PlainLabel(tr("Location files"), "body", bold=True))
        self.put_remark(tr("Keshiin comes with a file of countries and one of network owners."))
        self.age = self.put_remark("")
        self.put_remark(
            tr("Finer ones can be added: GeoLite2 City or ASN, or DB-IP Lite, as .mmdb files. Drop one here.")
        )
        self.table = Table(theme, columns=4, stretched=(0,), fitted={})
        self.table.setHeaderLabels([tr("File"), tr("Tells"), tr("Whose data"), tr("Made on")])
        self.table.setAccessibleName(tr("My location files"))
        self.table.setMinimumHeight(120)
        self.put(self.table)
        self.add_button, self.remove_button = QPushButton(tr("Add a file…")), QPushButton(tr("Remove"))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.add_button, self.remove_button):
            give_role(button, "small")
            row.addWidget(button)
        row.addStretch(1)
        self.put(buttons)
        self.failure = PlainLabel(role="body", wrap=True, name="failure")
        self.failure.hide()
        self.put(self.failure)
        self.add_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self._remove)
        self._show_files()

    def take(self, path: Path) -> None:
        """Take a file of the reader's, or say in words why not."""
        taken = take(path, self._folder)
        refused = isinstance(taken, Refusal)
        self.failure.setText(self._tr(taken.sentence, **taken.values) if isinstance(taken, Refusal) else "")
        self.failure.setVisible(refused)
        if not refused:
            self._show_files()
            self.changed.emit()

    def _show_files(self) -> None:
        self._files = own_files(self._folder)
        self.table.fill(
            [
                (visible(file.path.name), self._tr(KINDS[file.kind]), visible(file.maker), file.date)
                for file in self._files
            ]
        )
        for column, width in ((1, 160), (2, 90), (3, 90)):
            self.table.setColumnWidth(column, width)
        self.table.setVisible(bool(self._files))
        self.remove_button.setVisible(bool(self._files))
        self.age.setText(_age(self._tr))

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.add_button.text(), "", "MaxMind DB (*.mmdb)")
        if path:
            self.take(Path(path))

    def _remove(self) -> None:
        row = self.table.indexOfTopLevelItem(self.table.currentItem())
        if row < 0:
            return
        try:
            drop(self._files[row], self._folder)
        except OSError as error:
            reason = error.strerror or str(error)
            name = visible(self._files[row].path.name)
            said = self._tr("“{name}” could not be removed: {reason}.", name=name, reason=reason)
            self.failure.setText(said)
            self.failure.show()
        self._show_files()
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take(Path(url.toLocalFile()))


def _age(tr: Translator) -> str:
    """The dates of the files that come with the program, and whether one is more than a year old."""
    known = dates()
    named = [tr(words, date=known[name]) for name, words in NAMED.items() if name in known]
    said = tr("Their data: {dates}.", dates=", ".join(named))
    old = any(_days(known[name]) > OLD_DAYS for name in NAMED if name in known)
    return f"{said} {tr('What is more than a year old may have moved since.')}" if old else said


def _days(day: str) -> int:
    try:
        return (date.today() - date.fromisoformat(day[:10])).days
    except ValueError:
        return 0
