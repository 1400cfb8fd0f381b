"""Notices of returned mail told as one story, with one letter to the postmaster of each relay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.model import Language
from keshiin.explain.texts import N_, translate
from keshiin.report.heap_letters import RelayLetter, Story
from keshiin.report.letters import Letter
from keshiin.report.letters.attachment import Enclosure
from keshiin.report.letters.draft import draft
from keshiin.report.saving import NotSaved, save
from keshiin.visible import visible
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.languages_box import LanguagesBox
from keshiin_ui.mail_program import found_thunderbird, open_draft, open_in_thunderbird
from keshiin_ui.words import in_language

SAVED = N_("Drafts saved in {name}: {count}. Nothing was sent.")


class StoryDialog(QDialog):
    """The dialog; the reader is hidden in every letter, and nothing is ever sent from here."""

    def __init__(self, story: Story, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._story, self._language = story, language
        self._tr = tr = in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Returned mail"))
        self.resize(720, 660)
        self.told = _text(tr("What they say together"), "\n".join(story.lines[language]))
        self.relay = QComboBox()
        for each in story.letters:
            self.relay.addItem(visible(each.name))
        self.languages = LanguagesBox(language)
        self.preview = _text(tr("The letter"))
        self.said = PlainLabel(
            tr("Keshiin sends nothing. You send the letter from your mail program."), wrap=True
        )
        self.save_button = QPushButton(tr("Save all drafts…"))
        self.open_button = QPushButton(tr("Open as a draft"))
        self._thunderbird = found_thunderbird()
        self.thunderbird_button = QPushButton(tr("Open in Thunderbird"))
        self.thunderbird_button.setVisible(self._thunderbird is not None)
        self._arrange()
        self._connect()
        self._write()

    def _arrange(self) -> None:
        tr = self._tr
        fields = QFormLayout()
        fields.addRow(tr("To"), self.relay)
        fields.addRow(tr("Language"), self.languages)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        buttons = (close, self.save_button, self.open_button, self.thunderbird_button)
        for button in buttons:
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(tr("What they say together"), "title"))
        layout.addWidget(self.told, 1)
        self._letters = QWidget()
        letters = QVBoxLayout(self._letters)
        letters.setContentsMargins(0, 0, 0, 0)
        letters.addLayout(fields)
        letters.addWidget(self.preview, 1)
        letters.addWidget(self.said)
        layout.addWidget(self._letters, 2)
        layout.addLayout(foot)
        for widget in (self.relay, *buttons):
            give_role(widget, "body")
        for each in (self._letters, self.save_button, self.open_button):
            each.setVisible(bool(self._story.letters))
        self.thunderbird_button.setVisible(bool(self._story.letters) and self._thunderbird is not None)

    def _connect(self) -> None:
        self.relay.currentIndexChanged.connect(self._write)
        self.languages.currentIndexChanged.connect(self._write)
        self.save_button.clicked.connect(self._choose)
        self.open_button.clicked.connect(lambda: self._open(open_draft))
        self.thunderbird_button.clicked.connect(lambda: self._open(self._in_thunderbird))

    def _write(self) -> None:
        if not self._story.letters:
            return
        tr, (_, letter) = self._tr, self._chosen()
        to = letter.to or tr("(put the address in yourself)")
        head = (tr("To: {value}", value=to), tr("Subject: {value}", value=letter.subject))
        self.preview.setPlainText(visible("\n".join((*head, "", letter.text)), lines=True))

    def _chosen(self) -> tuple[RelayLetter, Letter]:
        each = self._story.letters[max(self.relay.currentIndex(), 0)]
        return each, each.letters[self.languages.chosen]

    def _in_thunderbird(self, letter: Letter, enclosed: Enclosure) -> bool:
        return self._thunderbird is not None and open_in_thunderbird(self._thunderbird, letter, enclosed)

    def _open(self, hand_over: Callable[[Letter, Enclosure], bool]) -> None:
        tr, (each, letter) = self._tr, self._chosen()
        try:
            handed = hand_over(letter, each.enclosed)
        except NotSaved as fault:
            self._complain(fault)
            return
        self.said.setText(
            tr("The draft is open in your mail program. Nothing was sent.")
            if handed
            else tr("No program opened the draft. Save it, and open it from your mail program.")
        )

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._tr("Save all drafts…"))
        if folder:
            self.save_in(Path(folder))

    def save_in(self, folder: Path) -> None:
        """Save a draft for each relay there; none takes another file's place."""
        for number, each in enumerate(self._story.letters, 1):
            try:
                save(
                    folder / f"letter-{number}.eml", draft(each.letters[self.languages.chosen], each.enclosed)
                )
            except NotSaved as fault:
                self._complain(fault)
                return
        self.said.setText(self._tr(SAVED, name=visible(folder.name), count=len(self._story.letters)))

    def _complain(self, fault: NotSaved) -> None:
        self.said.setText(translate(self._language, fault.sentence).format(**fault.values))


def _text(name: str, text: str = "") -> QPlainTextEdit:
    """A text to read and copy from."""
    edit = QPlainTextEdit()
    edit.setReadOnly(True)
    edit.setAccessibleName(name)
    edit.setPlainText(text)
    give_role(edit, "body")
    return edit
