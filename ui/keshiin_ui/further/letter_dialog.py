"""Report it to…: whom, in which language, the letter to read, and the draft for the mail program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from keshiin.explain.advice.offices import home_of, nearest_first
from keshiin.report.letters import Desk, Letter, Refused, desk_of, warning, write_letter
from keshiin.report.letters.attachment import Enclosure, enclosure
from keshiin.report.letters.draft import draft
from keshiin.report.letters.model import Recipient, is_inside
from keshiin.report.saving import NotSaved, save
from keshiin.texts import N_, filled
from keshiin_ui.further.draft_dialog import DraftDialog
from keshiin_ui.further.mail_program import open_draft, open_in_thunderbird, open_link
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.view import View
from keshiin_ui.widgets.check_box import CheckBox
from keshiin_ui.widgets.dialog_parts import room_over, titled_column
from keshiin_ui.widgets.drop_down import DropDown, add_field
from keshiin_ui.widgets.own_files import chosen_file, place_told
from keshiin_ui.widgets.tip import as_tip

RECIPIENTS: dict[Recipient, str] = {
    "administrator": N_("My own administrator"),
    "abuse": N_("The network that handed the message over"),
    "relay": N_("The server that passed it on"),
    "provider": N_("The provider of the page that a link leads to"),
    "organisation": N_("The organisation whose name is used"),
}
OPENED = N_("The draft is open in your mail program. Nothing was sent.")
OPENED_BARE = N_("The letter is open in your mail program, without the message. Nothing was sent.")
NOT_OPENED = N_("No program opened the draft. Save it, and open it from your mail program.")
THUNDERBIRD_OPENS = N_("Thunderbird opens the draft. Nothing was sent.")
SHOWN = 16
NO_THUNDERBIRD = N_("Thunderbird could not be started. Open the letter as a draft instead.")


class LetterDialog(DraftDialog):
    """The dialog; whom it writes to is chosen in it."""

    def __init__(self, view: View, parent: QWidget) -> None:
        super().__init__(N_("Report it to"), N_("Save the draft…"), view.explanation.language, parent)
        self._view = view
        self._letter: tuple[Desk, Letter] | None = None
        self.resize(room_over(parent, 680, 620))
        self.recipient = DropDown()
        # The longest name is rather cut in its box than the dialog wider than the window.
        self.recipient.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.recipient.setMinimumContentsLength(SHOWN)
        self._fill_recipients()
        self.masked = CheckBox(self._tr("Hide my addresses, names and inner servers"))
        self.masked.setChecked(not is_inside(self.recipient.currentData()[0]))
        self._arrange()
        self._connect()
        self._write()

    def _fill_recipients(self) -> None:
        tr = self._tr
        for recipient, text in RECIPIENTS.items():
            self.recipient.addItem(tr(text), (recipient, ""))
        for office in nearest_first(self._language, home_of(self._view.analysis)):
            if office.mail:
                self.recipient.addItem(office.name, ("office", office.id))

    def _arrange(self) -> None:
        tr = self._tr
        fields = QFormLayout()
        add_field(fields, tr("To"), self.recipient)
        add_field(fields, tr("Language"), self.languages)
        layout = titled_column(self, tr("Report it to"))
        layout.addLayout(fields)
        layout.addWidget(self.masked)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.said)
        layout.addLayout(self._foot())
        give_role(self.masked, "body")

    def _connect(self) -> None:
        self.recipient.currentIndexChanged.connect(self._address)
        self.languages.currentIndexChanged.connect(self._write)
        self.masked.toggled.connect(self._write)
        self.open_button.clicked.connect(self._open)
        self.thunderbird_button.clicked.connect(self._open_in_thunderbird)
        self.save_button.clicked.connect(self._choose)

    def _address(self) -> None:
        """Hide the reader from whoever does not know him, before the letter is written."""
        self.masked.blockSignals(True)
        self.masked.setChecked(not is_inside(self.recipient.currentData()[0]))
        self.masked.blockSignals(False)
        self._write()

    def _write(self) -> None:
        """Write the letter anew, or say why there is none."""
        said = self._tr("Keshiin sends nothing. You send the letter from your mail program.")
        recipient, about = self.recipient.currentData()
        analysis = self._view.analysis
        try:
            desk = desk_of(analysis, recipient, about=about, language=self._language)
            letter = write_letter(analysis, desk, self.languages.chosen, masked=self.masked.isChecked())
        except Refused as refused:
            self._letter = None
            self.preview.setPlainText(filled(self._language, refused.sentence, refused.values))
        else:
            self._letter = desk, letter
            self._show_letter(letter)
            said = "\n".join(filter(None, (warning(analysis, desk, self._language), said)))
        for button in (self.open_button, self.save_button, self.thunderbird_button):
            button.setEnabled(self._letter is not None)
        self.recipient.setToolTip(as_tip(self.recipient.currentText()))
        self.said.setText(said)

    def _enclosed(self, desk: Desk) -> Enclosure:
        return enclosure(self._view.analysis, desk, masked=self.masked.isChecked())

    def _open(self) -> None:
        """Give the letter to the mail program: as a file that was written here just now, else as a link."""
        if self._letter is None:
            return
        desk, letter = self._letter
        handed = self._handed_over(lambda: open_draft(letter, self._enclosed(desk)))
        if handed is not None:
            self.said.setText(self._tr(OPENED if handed else self._opened_as_link(desk)))

    def _opened_as_link(self, desk: Desk) -> str:
        """What came of it; a link carries no message, so that the letter speaks of none."""
        masked = self.masked.isChecked()
        bare = write_letter(self._view.analysis, desk, self.languages.chosen, masked=masked, bare=True)
        return OPENED_BARE if open_link(bare) else NOT_OPENED

    def _open_in_thunderbird(self) -> None:
        program = self._thunderbird
        if self._letter is None or program is None:
            return
        desk, letter = self._letter
        handed = self._handed_over(lambda: open_in_thunderbird(program, letter, self._enclosed(desk)))
        if handed is not None:
            self.said.setText(self._tr(THUNDERBIRD_OPENS if handed else NO_THUNDERBIRD))

    def _choose(self) -> None:
        path = chosen_file(self, self._tr("Save the draft"), "letter.eml", "*.eml")
        if path:
            self.save(path)

    def save(self, path: Path) -> bool:
        """Save the draft there; whether that could be done."""
        tr = self._tr
        if self._letter is None:
            return False
        try:
            desk, letter = self._letter
            save(path, draft(letter, self._enclosed(desk)), replace=True)
        except NotSaved as fault:
            self._complain(fault)
            return False
        self.said.setText(tr("The draft is in {name}. Nothing was sent.", name=place_told(path)))
        return True
