"""Saving an attachment from the window: the warning, the folder, what is said after it; jumps from cards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import settle

from keshiin_resources import path
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Given
from keshiin_ui.tabs.saving import SavingDialog
from keshiin_ui.window.window import Window


@pytest.fixture
def opened(make_window: Maker, qtbot: QtBot) -> Window:
    """A window with the invitation and its ZIP file."""
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "invitation.eml"))),))
    return window


def dialog_of(window: Window) -> SavingDialog:
    """The warning, opened from the attachments' tab."""
    tab = window.workspace.attachments
    tab.table.setCurrentItem(None)
    assert not tab.save.isEnabled()
    assert not tab.whole.isVisibleTo(tab)
    tab.choose(0)
    assert window.view is not None
    assert window.view.analysis.message.attachments[0].sha256 in tab.whole.text()
    tab.save.click()
    dialog = window.findChild(SavingDialog)
    assert dialog is not None
    return dialog


def test_beside_the_button_stands_a_warning_where_the_message_is_doubtful(opened: Window) -> None:
    tab = opened.workspace.attachments
    assert tab.warning.text() == "A file from a stranger can do harm when it is opened."
    assert tab.warning.isVisibleTo(tab)
    view = opened.view
    assert view is not None
    tab.show_analysis(View(view.analysis, replace(view.explanation, level="consistent")))
    assert not tab.warning.isVisibleTo(tab)


@pytest.mark.parametrize("warned", [True, False])
def test_the_button_that_saves_is_as_wide_as_its_word(opened: Window, warned: bool) -> None:
    tab = opened.workspace.attachments
    opened.do("attachments")
    tab.warning.setVisible(warned)
    settle()
    assert tab.save.width() <= tab.save.sizeHint().width() < tab.width() / 3


def test_saving_begins_with_a_warning_whose_first_button_is_not_to(opened: Window) -> None:
    dialog = dialog_of(opened)
    assert dialog.warning.text() == "A file from a stranger can do harm when it is opened."
    assert "not opened" in dialog.lines.text()
    assert dialog.leave.isDefault()
    assert dialog.leave.text() == "Do not save"


def test_the_file_is_saved_as_a_new_one_and_its_name_told(opened: Window, tmp_path: Path) -> None:
    dialog = dialog_of(opened)
    folder = tmp_path / "chosen"
    folder.mkdir()
    dialog.save_in(folder)
    (saved,) = folder.iterdir()
    assert dialog.said.text() == f"Saved as “{saved.name}”. It was not opened."
    assert opened.view is not None
    assert saved.stat().st_size == opened.view.analysis.message.attachments[0].size
    assert not dialog.keep.isVisible()


def test_what_goes_wrong_is_told_in_the_dialog(opened: Window, tmp_path: Path) -> None:
    dialog = dialog_of(opened)
    dialog.save_in(tmp_path / "gone")
    assert dialog.said.text() == "It could not be saved: it is not there."
    assert dialog.keep.isVisible()


def test_a_card_about_an_attachment_or_link_brings_its_tab_and_row(opened: Window) -> None:
    assert opened.view is not None
    jumps = {"attachment": opened.workspace.attachments, "link": opened.workspace.links}
    found = 0
    for frame in opened.workspace.explanation.cards.frames:
        first = next(iter(frame.card.finding.evidence), None)
        frame.pressed.emit(frame.card.number)
        if first is not None and first.kind in jumps:
            found += 1
            assert opened.workspace.left.currentWidget().isAncestorOf(jumps[first.kind])
            assert jumps[first.kind].table.currentItem() is not None
        elif first is not None and first.kind in ("span", "hop"):
            assert opened.workspace.left.currentWidget() is opened.workspace.header
    assert found


def test_the_kind_of_a_file_is_read_whole_where_there_is_room(opened: Window) -> None:
    opened.do("attachments")
    settle()
    table = opened.workspace.attachments.table
    kind = "application/octet-stream"
    table.fill([("letter.zip", kind, "200 B", "", "00")])
    assert table.columnWidth(1) >= table.fontMetrics().horizontalAdvance(kind) + 8
    assert table.columnWidth(1) <= table.viewport().width() * 0.28 + 1
