"""What the dialogs of letters share: the letter to read, and the ways to a mail program's draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from keshiin.explain.model import Language
from keshiin.report.letters import Letter
from keshiin.report.saving import NotSaved
from keshiin.texts import filled
from keshiin.thunderbird.mail_program import found_thunderbird
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import foot
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.languages_box import LanguagesBox


class DraftDialog(QDialog):
    """A dialog with a letter in it; nothing is ever sent from here."""

    def __init__(self, title: str, save: str, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._tr = tr = in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr(title))
        self.languages = LanguagesBox(language)
        self.preview = text_to_copy(tr("The letter"))
        self.said = PlainLabel(
            tr("Keshiin sends nothing. You send the letter from your mail program."), wrap=True
        )
        self.save_button = QPushButton(tr(save))
        self.open_button = QPushButton(tr("Open as a draft"))
        self._thunderbird = found_thunderbird()
        self.thunderbird_button = QPushButton(tr("Open in Thunderbird"))
        self.thunderbird_button.setVisible(self._thunderbird is not None)
        main = self.open_button if self._thunderbird is None else self.thunderbird_button
        main.setObjectName("primary")

    def _foot(self) -> FootLayout:
        return foot(self, self._tr("Close"), self.save_button, self.open_button, self.thunderbird_button)

    def _show_letter(self, letter: Letter) -> None:
        tr = self._tr
        to = letter.to or tr("(put the address in yourself)")
        head = (tr("To: {value}", value=to), tr("Subject: {value}", value=letter.subject))
        self.preview.setPlainText(visible("\n".join((*head, "", letter.text)), lines=True))

    def _handed_over(self, hand_over: Callable[[], bool]) -> bool | None:
        """Whether a program took it; None where it could not even be written, which is said."""
        try:
            return hand_over()
        except NotSaved as fault:
            self._complain(fault)
            return None

    def _complain(self, fault: NotSaved) -> None:
        self.said.setText(filled(self._language, fault.sentence, fault.values))


def text_to_copy(name: str, text: str = "") -> QPlainTextEdit:
    """A text to read and copy from."""
    edit = QPlainTextEdit()
    edit.setReadOnly(True)
    edit.setAccessibleName(name)
    edit.setPlainText(text)
    give_role(edit, "body")
    return edit
