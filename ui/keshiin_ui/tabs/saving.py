"""Saving an attachment: a plain warning first, then a folder, then a new file of a harmless name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from keshiin.attachment_files import NOT_THERE, contents, harmless_name, save
from keshiin.explain.model import Language
from keshiin.message.model import Attachment, Message
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.tabs.signs import sign_words
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.own_files import chosen_folder

WIDTH = 460
WARNING = N_("A file from a stranger can do harm when it is opened.")


class SavingDialog(QDialog):
    """Warns, and saves where the reader wants it after that; ``said`` holds what came of it."""

    finished_saving = Signal()

    def __init__(self, message: Message, attachment: Attachment, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._message, self._attachment = message, attachment
        self._tr = tr = in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Save an attachment"))
        name = harmless_name(attachment.name)
        signs = sign_words(attachment.signs, tr)
        self.warning = PlainLabel(tr(WARNING), "title", wrap=True)
        self.lines = PlainLabel(
            "\n".join(
                (
                    tr("It is saved as “{name}” and not opened.", name=name),
                    tr("What is odd about it: {signs}.", signs=signs) if signs else "",
                    tr("Ask the sender first, at a number or address that you found yourself."),
                    tr("Have it looked through by your virus scanner before anybody opens it."),
                )
            ).replace("\n\n", "\n"),
            "body",
            wrap=True,
        )
        self.said = PlainLabel(role="body", wrap=True, name="failure")
        self.said.hide()
        self.keep, self.leave = QPushButton(tr("Save all the same…")), QPushButton(tr("Do not save"))
        self.leave.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for label in (self.warning, self.lines, self.said):
            label.setMinimumWidth(WIDTH)
            layout.addWidget(label)
        layout.addLayout(FootLayout((self.keep, self.leave)))
        self.keep.clicked.connect(self._choose)
        self.leave.clicked.connect(self.reject)

    def save_in(self, folder: Path) -> None:
        """Save into a folder, and say what came of it."""
        tr = self._tr
        data = contents(self._message, self._attachment)
        try:
            saved = save(folder, self._attachment.name, data) if data is not None else None
        except OSError as error:
            self._say(tr("It could not be saved: {reason}.", reason=reason_of(error)))
            return
        if saved is None:
            self._say(tr(NOT_THERE))
            return
        self._say(tr("Saved as “{name}”. It was not opened.", name=visible(saved.name)))
        self.keep.hide()
        self.leave.setText(tr("Close"))
        self.finished_saving.emit()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        self.adjustSize()

    def _choose(self) -> None:
        folder = chosen_folder(self, self._tr("Where should it be saved?"))
        if folder:
            self.save_in(folder)
