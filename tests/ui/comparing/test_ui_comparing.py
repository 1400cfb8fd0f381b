"""Compare with one you trust, in the window: how the second message comes in, and what the table says."""

from __future__ import annotations

from pathlib import Path

import pytest
from accessible_tree import nameless
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import TWICE, enlarged, settle

from keshiin.analysis import analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.comparing.dialog import CompareDialog, name_of
from keshiin_ui.reading import Given
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.wrapped import set_lines
from keshiin_ui.window.window import Window

HOSTER = path("samples", "hoster-notice.eml")
LETTER = path("samples", "invitation.eml")
# The same, from a sender of the name that the notice shows.
NAMESAKE = LETTER.read_bytes().replace(
    b"MIME-Version", b"From: Kagoya Support <info@kagoya.example>\nMIME-Version", 1
)


@pytest.fixture
def namesake(tmp_path: Path) -> Path:
    """That message as a file."""
    (tmp_path / "namesake.eml").write_bytes(NAMESAKE)
    return tmp_path / "namesake.eml"


def opened(window: Window, qtbot: QtBot, *files: Path) -> CompareDialog:
    """The dialog beside the first of these files."""
    with qtbot.waitSignal(window.shown):
        window.open(tuple(Given(path=str(file)) for file in files))
    window.do("compare")
    (dialog,) = window.findChildren(CompareDialog)
    # Keys go to the active window, and a dialog becomes that in a turn of its own.
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: CompareDialog) -> dict[str, tuple[str, ...]]:
    """The cells of the table by the first one of their row."""
    table = dialog.table
    texts = [
        [cell.text() for column in range(4) if (cell := table.item(row, column))]
        for row in range(table.rowCount())
    ]
    return {each[0]: tuple(each[1:]) for each in texts}


def wait_for_table(dialog: CompareDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)


def test_the_entry_needs_a_message(make_window: Maker) -> None:
    assert not make_window(empty=True).menus.actions_by_id["compare"].isEnabled()
    assert make_window().menus.actions_by_id["compare"].isEnabled()


def test_a_dropped_message_is_compared_in_words(window: Window, qtbot: QtBot, namesake: Path) -> None:
    dialog = opened(window, qtbot, HOSTER)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(namesake))])
    dialog.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait_for_table(dialog, qtbot)
    found = rows(dialog)
    assert next(iter(found)) == "What your mail service recorded"
    assert found["Network it came from"][0] == "≠ Different"
    assert found["Sender shown (From)"][0] == "≠ Different"
    assert window.opening.current.analysis is not None
    assert window.opening.current.analysis.message.source.data == HOSTER.read_bytes()


def test_a_message_is_alike_to_itself_and_the_reader_is_told_so(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(path=str(HOSTER)))
    wait_for_table(dialog, qtbot)
    assert {cells[0] for cells in rows(dialog).values() if cells} == {"＝ Alike"}
    assert "the same message" in dialog.note.text()


def test_what_it_cannot_prove_stands_below_in_japanese_too(make_window: Maker, qtbot: QtBot) -> None:
    dialog = opened(make_window("ja"), qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(data=NAMESAKE))
    wait_for_table(dialog, qtbot)
    said = [dialog.limits.itemAt(at).widget() for at in range(dialog.limits.count())]
    assert len(said) == 4
    assert rows(dialog)["送ってきたネットワーク"][0] == "≠ 違う"


def test_pasting_works_with_the_keyboard(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER)
    QGuiApplication.clipboard().setText(
        "Received: from a.example by b.example; x\nFrom: <a@example.org>\n\nx\n"
    )
    qtbot.keyClick(dialog.choosing, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for_table(dialog, qtbot)
    assert rows(dialog)["Sender shown (From)"][-1] == "example.org"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "\t" in QGuiApplication.clipboard().text()
    dialog.another.click()
    assert dialog.pages.currentIndex() == 0


def test_an_empty_clipboard_is_told(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER)
    QGuiApplication.clipboard().setText("")
    dialog.choosing.paste.click()
    assert dialog.choosing.said.isVisible()
    assert dialog.choosing.said.text().startswith("There is nothing to paste yet.")


def test_what_holds_no_message_is_told_and_can_be_chosen_anew(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Milk, bread, stamps.\n", "utf-8")
    dialog = opened(window, qtbot, HOSTER)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(note), ""))
    dialog.choosing.choose.click()
    qtbot.waitUntil(lambda: "note.txt" in dialog.choosing.said.text())
    assert dialog.choosing.isEnabled()
    assert dialog.pages.currentIndex() == 0


def test_a_mailbox_gives_its_first_message_and_says_so(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    box = tmp_path / "box.mbox"
    letters = (HOSTER.read_bytes(), LETTER.read_bytes())
    box.write_bytes(b"".join(b"From x Mon Jan  1 00:00:00 2024\n" + each + b"\n" for each in letters))
    dialog = opened(window, qtbot, LETTER)
    dialog.choosing.chosen.emit(Given(path=str(box)))
    wait_for_table(dialog, qtbot)
    assert "several messages" in dialog.note.text()


def test_one_of_the_open_list_can_be_chosen(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER, LETTER)
    dialog.close()
    qtbot.waitUntil(lambda: window.messages.model.rowCount() == 2)
    window.do("compare")
    shown = [each for each in window.findChildren(CompareDialog) if each.isVisible()]
    shown[0].choosing.lines.activated.emit(window.messages.model.index(1))
    wait_for_table(shown[0], qtbot)


def test_messages_that_do_not_fit_together_are_told_so_without_a_table(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(path=str(LETTER)))
    wait_for_table(dialog, qtbot)
    assert dialog.summary.text().startswith(
        "Comparing these two tells nothing. They do not name the same sender"
    )
    assert not dialog.table.isVisible()
    assert dialog.limits.count() == 0
    assert dialog.another.hasFocus()


def test_every_control_has_a_name(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, HOSTER)
    assert nameless(dialog) == []
    dialog.choosing.chosen.emit(Given(path=str(LETTER)))
    wait_for_table(dialog, qtbot)
    assert nameless(dialog) == []


@pytest.mark.parametrize(("language", "steps"), [("en", 0), ("ja", 0), ("ja", 7)])
def test_every_cell_is_as_high_as_its_text_needs(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, language: str, steps: int
) -> None:
    window = make_window(language)
    window.zoom(steps)
    window.slices.finish()
    letter = tmp_path / "letter.eml"
    host = "a" * 60 + ".example"
    named = f"Message-ID: <1@{host}>\nMIME-Version".encode()
    letter.write_bytes(NAMESAKE.replace(b"MIME-Version", named, 1))
    dialog = opened(window, qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(path=str(letter)))
    wait_for_table(dialog, qtbot)
    table = dialog.table
    assert any(host in cell for cells in rows(dialog).values() for cell in cells)
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            index = table.model().index(row, column)
            layout, height = set_lines(index, table.text_width(index))
            assert height <= table.rowHeight(row), index.data()
            for line in range(layout.lineCount()):
                assert layout.lineAt(line).naturalTextWidth() <= table.text_width(index) + 1


def test_the_page_ends_where_its_text_ends(make_window: Maker, qtbot: QtBot) -> None:
    dialog = opened(make_window("ja"), qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(path=str(LETTER)))
    wait_for_table(dialog, qtbot)
    shown = dialog.page.widget()

    def fits() -> bool:
        return shown.height() == max(shown.heightForWidth(shown.width()), dialog.page.viewport().height())

    qtbot.waitUntil(fits)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_in_large_text_the_answer_begins_in_sight(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    other = tmp_path / "other.eml"
    other.write_bytes(HOSTER.read_bytes().replace(b"183.181.84.151", b"210.157.1.51"))
    window = make_window(language, empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    dialog = opened(window, qtbot, HOSTER)
    dialog.choosing.chosen.emit(Given(path=str(other)))
    wait_for_table(dialog, qtbot)
    settle()
    assert dialog.page.verticalScrollBar().maximum() > 0
    assert dialog.page.verticalScrollBar().value() == 0


def test_two_messages_of_one_sender_are_told_apart_by_their_days() -> None:
    first, second = (
        analyze(
            read(f"From: a@example.com\r\nSubject: Bill\r\nDate: {day}\r\n\r\nx\r\n".encode()),
            Places.bundled(),
        )
        for day in ("Mon, 6 May 2024 10:00:00 +0900", "Thu, 6 Jun 2024 10:00:00 +0900")
    )
    tr = in_language("en")
    assert name_of(first, tr) == "a@example.com  –  6 May 2024  –  Bill"
    assert name_of(second, tr) == "a@example.com  –  6 Jun 2024  –  Bill"
