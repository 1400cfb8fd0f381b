"""The page of the location files: which are in use, how old they are, and the reader's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from keshiin.geo_files import GeoFile, Refusal, bundled_files, drop, own_files, take
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.preferences.files_table import FilesTable
from keshiin_ui.preferences.page import Page
from keshiin_ui.texts.words import Translator
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.own_files import own_folder

KINDS = {"city": N_("Towns"), "country": N_("Countries"), "network": N_("Owners of networks"), "other": ""}
OLD_DAYS = 365
BUNDLED, UNKNOWN = N_("comes with Keshiin"), N_("not known")
COLUMNS = (N_("File"), N_("Tells"), N_("Whose data"), N_("Made on"), N_("Licence"))


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
        self.put_remark(
            tr("Finer ones can be added: GeoLite2 City or ASN, or DB-IP Lite, as .mmdb files. Drop one here.")
        )
        self.table = FilesTable(theme, len(COLUMNS))
        self.table.setHeaderLabels([tr(name) for name in COLUMNS])
        self.table.copy_name = tr("Copy")
        self.table.setAccessibleName(tr("Location files"))
        self.table.currentItemChanged.connect(self._allow)
        self.put(self.table)
        self.age = self.put_remark(tr("What is more than a year old may have moved since."))
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
        self._files = (*own_files(self._folder), *bundled_files())
        self.table.fill([self._row(file) for file in self._files])
        self.age.setVisible(any(_is_old(file.date) for file in self._files if not file.own))
        self._allow()

    def _row(self, file: GeoFile) -> tuple[str, ...]:
        name = visible(file.path.name) if file.own else self._tr(BUNDLED)
        licence = file.licence or self._tr(UNKNOWN)
        return (name, self._tr(KINDS[file.kind]), visible(file.maker), file.date, licence)

    def _chosen(self) -> GeoFile | None:
        """The chosen file, where it is the reader's own."""
        row = self.table.indexOfTopLevelItem(self.table.currentItem())
        return self._files[row] if 0 <= row < len(self._files) and self._files[row].own else None

    def _allow(self) -> None:
        self.remove_button.setVisible(any(file.own for file in self._files))
        self.remove_button.setEnabled(self._chosen() is not None)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.add_button.text(), own_folder(), "MaxMind DB (*.mmdb)"
        )
        if path:
            self.take(Path(path))

    def _remove(self) -> None:
        file = self._chosen()
        if file is None:
            return
        try:
            drop(file, self._folder)
        except OSError as error:
            name = visible(file.path.name)
            said = self._tr("“{name}” could not be removed: {reason}.", name=name, reason=reason_of(error))
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


def _is_old(day: str) -> bool:
    try:
        return (date.today() - date.fromisoformat(day[:10])).days > OLD_DAYS
    except ValueError:
        return False
