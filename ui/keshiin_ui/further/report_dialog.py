"""Save report…: in which form and language, and whether the reader is hidden in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QPushButton,
    QWidget,
)

from keshiin import own_clock
from keshiin.texts import N_
from keshiin_ui.further.background import Background
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.check_box import CheckBox
from keshiin_ui.widgets.dialog_parts import foot, titled_column
from keshiin_ui.widgets.drop_down import DropDown, add_field
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.languages_box import LanguagesBox
from keshiin_ui.widgets.own_files import chosen_file, place_told

if TYPE_CHECKING:
    from keshiin.report.compose import Wanted

FORMS = {
    ".html": N_("Page for the browser (HTML)"),
    ".pdf": N_("Document to print (PDF)"),
    ".md": N_("Text for a ticket (Markdown)"),
    ".csv": N_("Tables (CSV)"),
    ".json": N_("For programs (JSON)"),
}

ROOM_TO_SAY = 412


class ReportDialog(QDialog):
    """The dialog; it saves on another thread and says where, or why not."""

    def __init__(self, view: View, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._language = view, view.explanation.language
        self._tr = tr = in_language(self._language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Save report"))
        self.form = DropDown()
        for ending, text in FORMS.items():
            self.form.addItem(tr(text), ending)
        self.languages = LanguagesBox(self._language)
        self.masked = CheckBox(tr("Hide my addresses, names and inner servers"))
        self.masked.setChecked(True)
        self.said = PlainLabel(wrap=True)
        # Not on the dialog, where it would let text that is larger be cut.
        self.said.setMinimumWidth(ROOM_TO_SAY)
        self.save_button = QPushButton(tr("Save…"))
        self.save_button.setObjectName("primary")
        self.save_button.clicked.connect(self._choose)
        self._background = Background(self)
        self._arrange()

    def _arrange(self) -> None:
        tr = self._tr
        fields = QFormLayout()
        add_field(fields, tr("Format"), self.form)
        add_field(fields, tr("Language"), self.languages)
        layout = titled_column(self, tr("Save report"))
        layout.addLayout(fields)
        layout.addWidget(self.masked)
        layout.addWidget(self.said)
        layout.addLayout(foot(self, tr("Close"), self.save_button))
        give_role(self.masked, "body")

    def _choose(self) -> None:
        ending = str(self.form.currentData())
        path = chosen_file(self, self._tr("Save report"), f"report{ending}", f"*{ending}")
        if path:
            self.save(path)

    def save(self, path: Path) -> None:
        """Save the report there, in the form that its name ends in."""
        tr = self._tr
        from keshiin.report.compose import Wanted

        wanted = Wanted(self.languages.chosen, own_clock.now(), self.masked.isChecked())
        self.save_button.setEnabled(False)
        self.said.setText(tr("Saving…"))
        self._background.save(
            path,
            lambda: self._made(path.suffix.lower(), wanted),
            lambda fault: self._tell(fault, path),
            self._language,
        )

    def _made(self, ending: str, wanted: Wanted) -> bytes:
        if ending == ".pdf":
            from keshiin.report.compose import compose
            from keshiin_ui.further.pdf import as_pdf

            return as_pdf(compose(self._view.analysis, wanted).documents)
        from keshiin.report.forms import FORMS as WRITERS

        return WRITERS[ending](self._view.analysis, wanted)[0]

    def _tell(self, fault: str, path: Path) -> None:
        tr = self._tr
        self.save_button.setEnabled(True)
        kept = "" if self.masked.isChecked() else " " + tr("It holds your own addresses.")
        self.said.setText(fault or tr("The report is in {name}.", name=place_told(path)) + kept)

    def done(self, result: int) -> None:
        self._background.wait()
        super().done(result)
