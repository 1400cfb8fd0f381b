"""Notices of returned mail told as one story, with one letter to the postmaster of each relay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.report.heap_letters import RelayLetter, Story
from keshiin.report.letters import Letter
from keshiin.report.letters.attachment import Enclosure
from keshiin.report.letters.draft import draft
from keshiin.report.saving import NotSaved, save
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.further.draft_dialog import DraftDialog, text_to_copy
from keshiin_ui.further.mail_program import open_draft, open_in_thunderbird
from keshiin_ui.widgets.dialog_parts import room_over, titled_column
from keshiin_ui.widgets.drop_down import DropDown, add_field
from keshiin_ui.widgets.own_files import chosen_folder

SHOWN = 16
SAVED = N_("Drafts saved in {name}: {count}. Nothing was sent.")


class StoryDialog(DraftDialog):
    """The dialog; the reader is hidden in every letter."""

    def __init__(self, story: Story, language: Language, parent: QWidget) -> None:
        super().__init__(N_("Returned mail"), N_("Save all drafts…"), language, parent)
        self._story = story
        self.resize(room_over(parent, 720, 660))
        self.told = text_to_copy(self._tr("What they say together"), "\n".join(story.lines[language]))
        self.relay = DropDown()
        self.relay.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.relay.setMinimumContentsLength(SHOWN)
        for each in story.letters:
            self.relay.addItem(visible(each.name))
        self._arrange()
        self._connect()
        self._write()

    def _arrange(self) -> None:
        tr = self._tr
        fields = QFormLayout()
        add_field(fields, tr("To"), self.relay)
        add_field(fields, tr("Language"), self.languages)
        layout = titled_column(self, tr("What they say together"))
        layout.addWidget(self.told, 1)
        self._letters = QWidget()
        letters = QVBoxLayout(self._letters)
        letters.setContentsMargins(0, 0, 0, 0)
        letters.addLayout(fields)
        letters.addWidget(self.preview, 1)
        letters.addWidget(self.said)
        layout.addWidget(self._letters, 2)
        layout.addLayout(self._foot())
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
        if self._story.letters:
            self._show_letter(self._chosen()[1])

    def _chosen(self) -> tuple[RelayLetter, Letter]:
        each = self._story.letters[max(self.relay.currentIndex(), 0)]
        return each, each.letters[self.languages.chosen]

    def _in_thunderbird(self, letter: Letter, enclosed: Enclosure) -> bool:
        return self._thunderbird is not None and open_in_thunderbird(self._thunderbird, letter, enclosed)

    def _open(self, hand_over: Callable[[Letter, Enclosure], bool]) -> None:
        tr, (each, letter) = self._tr, self._chosen()
        handed = self._handed_over(lambda: hand_over(letter, each.enclosed))
        if handed is None:
            return
        self.said.setText(
            tr("The draft is open in your mail program. Nothing was sent.")
            if handed
            else tr("No program opened the draft. Save it, and open it from your mail program.")
        )

    def _choose(self) -> None:
        folder = chosen_folder(self, self._tr("Save all drafts…"))
        if folder:
            self.save_in(folder)

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
