"""The lines of the header stand apart, and whatever asks for their places knows it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot
from shown_header import shown_pane

from keshiin_ui.header.source_edit import SourceEdit


@pytest.fixture
def edit(qtbot: QtBot) -> SourceEdit:
    return shown_pane(qtbot).edit


def tops(edit: SourceEdit) -> list[float]:
    """Where each line on the screen begins, from the top."""
    return [
        area.top() + block.layout().lineAt(number).y()
        for block, area in edit.visible_blocks()
        for number in range(block.layout().lineCount())
    ]


def test_from_one_line_to_the_next_there_is_room_in_a_field_and_between_fields(edit: SourceEdit) -> None:
    steps = [below - above for above, below in pairwise(tops(edit))]
    assert len(steps) > 8
    # A line with kanji may be higher than the others.
    assert all(step >= edit.line_height() for step in steps), steps
    assert edit.line_height() >= 1.2 * edit.fontMetrics().lineSpacing()


def test_lines_are_moved_once_whatever_lays_them_out_anew(edit: SourceEdit) -> None:
    before = tops(edit)
    edit.set_theme(edit.theme)
    edit.resize(edit.width() - 90, edit.height())
    edit.resize(edit.width() + 90, edit.height())
    assert tops(edit) == before


def test_a_press_between_two_lines_finds_the_nearer_one(edit: SourceEdit) -> None:
    block, area = next(edit.visible_blocks())
    second = block.layout().lineAt(1)
    middle = area.top() + second.y() + second.height() / 2
    assert (
        edit.cursorForPosition(QPoint(20, round(middle))).position() >= block.position() + second.textStart()
    )


def test_what_is_selected_has_one_ground_without_stripes(edit: SourceEdit) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    image = edit.viewport().grab().toImage()
    between = [round(top) - 2 for top in tops(edit)[1:6]]
    left = round(edit.contentOffset().x()) + 12
    assert {image.pixelColor(left, y).name() for y in between} == {edit.palette().highlight().color().name()}
