"""Report and letter from the window: the buttons, what the dialogs say, what they write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.further.letter_dialog import LetterDialog
from keshiin_ui.further.report_dialog import ReportDialog
from keshiin_ui.panes.view import View
from keshiin_ui.widgets.own_files import chosen_file
from keshiin_ui.window.window import Window


def view(name: str, language: str = "en") -> View:
    analysis: Analysis = analyze(read(path("samples", name).read_bytes(), name=name), Places.bundled())
    return View(analysis, explain(analysis, "ja" if language == "ja" else "en"))


@pytest.fixture
def letter(window: Window, qtbot: QtBot) -> LetterDialog:
    dialog = LetterDialog(view("hoster-notice.eml"), window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: LetterDialog, recipient: str) -> None:
    found = [at for at in range(dialog.recipient.count()) if dialog.recipient.itemData(at)[0] == recipient]
    dialog.recipient.setCurrentIndex(found[0])


def test_the_banner_offers_both_and_opens_them(window: Window) -> None:
    assert [each.text() for each in window.banner.further.values()] == ["Save report…", "Report it to…"]
    window.banner.further["save_report"].click()
    assert isinstance(window.dialogs.current, ReportDialog)
    window.dialogs.current.close()
    window.banner.further["write_to"].click()
    assert isinstance(window.dialogs.current, LetterDialog)
    window.dialogs.current.close()


@pytest.mark.parametrize("ending", [".html", ".pdf", ".md", ".csv", ".json"])
def test_a_report_is_saved_masked_and_the_dialog_says_where(
    ending: str, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ReportDialog(view("hoster-notice.eml"), window)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / f"a{ending}")
    told = os.path.join(tmp_path.name, f"a{ending}")
    qtbot.waitUntil(lambda: dialog.said.text() == f"The report is in {told}.")
    assert b"hiroshi" not in (tmp_path / f"a{ending}").read_bytes()


def test_what_is_saved_is_proposed_among_the_readers_documents_and_keeps_its_ending(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shortcut can start the program in a folder where nothing can be written."""
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(str(given[2]))
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert chosen_file(window, "Save report", "report.html", "*.html") == tmp_path / "mine.html"
    assert asked == [str(tmp_path / "report.html")]


def test_a_report_that_cannot_be_saved_says_why(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog(view("hoster-notice.eml", "ja"), window)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "none" / "a.html")
    qtbot.waitUntil(lambda: "フォルダーがありません" in dialog.said.text())
    assert dialog.save_button.isEnabled()


def test_the_unmasked_report_has_to_be_chosen(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog(view("hoster-notice.eml"), window)
    qtbot.addWidget(dialog)
    assert dialog.masked.isChecked()
    dialog.masked.setChecked(False)
    dialog.save(tmp_path / "a.md")
    qtbot.waitUntil(lambda: "holds your own addresses" in dialog.said.text())


def test_the_letter_is_there_to_be_read(letter: LetterDialog) -> None:
    choose(letter, "abuse")
    shown = letter.preview.toPlainText()
    assert shown.startswith("To: abuse@xserver.jp\n")
    assert "8C2E1A04F7" in shown
    letter.languages.setCurrentIndex(2)
    assert "よろしくお願いいたします" in letter.preview.toPlainText()
    assert letter.preview.isReadOnly()


def test_a_refusal_stands_where_the_letter_would(window: Window, qtbot: QtBot) -> None:
    dialog = LetterDialog(view("ministry-notice.paste.txt"), window)
    qtbot.addWidget(dialog)
    choose(dialog, "abuse")
    assert "no name to rely on" in dialog.preview.toPlainText()
    assert not dialog.open_button.isEnabled()
    assert not dialog.save_button.isEnabled()


def test_only_the_draft_that_was_written_here_is_opened(
    letter: LetterDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    choose(letter, "provider")
    letter.open_button.click()
    assert len(opened) == 1
    assert opened[0].isLocalFile()
    draft = Path(opened[0].toLocalFile())
    assert draft.suffix == ".eml"
    assert draft.read_bytes().startswith(b"X-Unsent: 1\r\nTo: abuse@example.net\r\n")
    draft.unlink()
    draft.parent.rmdir()


def test_an_address_that_may_be_the_senders_is_told_below_the_letter(letter: LetterDialog) -> None:
    choose(letter, "provider")
    assert "Whoever owns “example.net” reads abuse@example.net" in letter.said.text()
    assert "Keshiin sends nothing." in letter.said.text()
    choose(letter, "organisation")
    assert "Whoever owns" not in letter.said.text()


def test_evidence_is_saved_as_an_archive(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.do("save_evidence")
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: window.dialogs.current is not None)
    assert target.read_bytes().startswith(b"PK")


def test_enter_in_a_field_does_what_the_dialog_is_for_and_does_not_close_it(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = ReportDialog(view("hoster-notice.eml"), window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.setFocus()
    qtbot.keyClick(dialog.form, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(target.exists)


def test_enter_in_a_field_of_a_letter_does_not_close_it(letter: LetterDialog, qtbot: QtBot) -> None:
    opened: list[bool] = []
    for button in (letter.open_button, letter.thunderbird_button):
        button.clicked.disconnect()
        button.clicked.connect(lambda: opened.append(True))
    letter.recipient.setFocus()
    qtbot.keyClick(letter.recipient, Qt.Key.Key_Return)
    assert letter.isVisible()
    assert opened == [True]


def test_nothing_is_hidden_from_ones_own_administrator_unless_told(letter: LetterDialog) -> None:
    assert letter.recipient.currentData()[0] == "administrator"
    assert not letter.masked.isChecked()
    choose(letter, "provider")
    assert letter.masked.isChecked()
    choose(letter, "administrator")
    letter.masked.click()
    assert letter.masked.isChecked()
    assert "is replaced by an x" in letter.preview.toPlainText()
