"""Taking a message further: the report, the letter, the evidence, each from a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from keshiin import own_clock
from keshiin.explain.model import Language
from keshiin_ui.further.background import Background
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import foot, room_over
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.own_files import chosen_file, place_told

if TYPE_CHECKING:
    from keshiin.report.heap_letters import Story

WIDTH, SIDE = 440, 24


class TakingFurther(QObject):
    """Opens the dialogs for the message on the screen."""

    def __init__(
        self, parent: QWidget, view: Callable[[], View | None], show: Callable[[QDialog], None]
    ) -> None:
        super().__init__(parent)
        self._parent, self._view, self._show = parent, view, show
        self._background = Background(self)

    def do(self, wanted: str) -> None:
        """Do what a button or a menu asks for, with the message on the screen."""
        deeds = {
            "save_report": self._save_report,
            "write_to": self._write_to,
            "save_evidence": self._save_evidence,
        }
        view = self._view()
        if view is not None:
            deeds[wanted](view)

    # The dialogs are loaded when they are asked for, so that the window is painted sooner.
    def _save_report(self, view: View) -> None:
        from keshiin_ui.further.report_dialog import ReportDialog

        self._show(ReportDialog(view, self._parent))

    def _write_to(self, view: View) -> None:
        from keshiin_ui.further.letter_dialog import LetterDialog

        self._show(LetterDialog(view, self._parent))

    def tell_story(self, story: Story, language: Language) -> None:
        """Tell what the notices of returned mail say together."""
        from keshiin_ui.further.story_dialog import StoryDialog

        self._show(StoryDialog(story, language, self._parent))

    def close(self) -> None:
        """Wait until what is being saved is on the disk."""
        self._background.wait()

    def _save_evidence(self, view: View) -> None:
        language = view.explanation.language
        tr = in_language(language)
        path = chosen_file(self._parent, tr("Save the evidence"), "evidence.zip", f"{tr('ZIP file')} (*.zip)")
        if path is None:
            return

        def make() -> bytes:
            from keshiin.report.evidence import as_zip, evidence_files

            made_at = own_clock.now()
            return as_zip(evidence_files(view.analysis, (language,), made_at), made_at)

        def done(fault: str) -> None:
            words = fault or tr(
                "The evidence is in {name}. It holds your own addresses: read {note} in it first.",
                name=place_told(path),
                note="README.txt",
            )
            self._tell(tr("Save the evidence"), words, language)

        self._background.save(path, make, done, language)

    def _tell(self, title: str, words: str, language: Language) -> None:
        dialog = QDialog(self._parent)
        dialog.setObjectName("dialog")
        dialog.setWindowTitle(title)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(SIDE, 20, SIDE, 16)
        layout.setSpacing(12)
        label = PlainLabel(words, wrap=True)
        label.setFixedWidth(room_over(self._parent, WIDTH, 0).width() - 2 * SIDE)
        layout.addWidget(label)
        layout.addLayout(foot(dialog, in_language(language)("Close")))
        self._show(dialog)
