"""The lists of the way and the places: whole within their panes, names broken at their dots."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, settle

from keshiin_resources import path
from keshiin_ui.hops.table import BETWEEN_PHRASES, KEPT_WHOLE, MAY_BREAK, HopTable
from keshiin_ui.reading import Given
from keshiin_ui.widgets.wrapped import set_lines


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)], ids=str)
@pytest.mark.parametrize("name", ["lesson-forged-spam.paste.txt", "ministry-notice.paste.txt"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_read_without_scrolling_sideways(
    make_window: Maker, qtbot: QtBot, language: str, name: str, size: tuple[int, int]
) -> None:
    window = make_window(language, empty=True)
    window.resize(*size)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", name))),))
    window.do("lists")
    settle()
    tables = [each for each in window.workspace.findChildren(HopTable) if each.isVisible()]
    assert len(tables) == 2
    for table in tables:
        assert not table.horizontalScrollBar().maximum()
        assert cut_cells(table) == []
        header = table.horizontalHeader()
        names = [str(table.model().headerData(at, Qt.Orientation.Horizontal)) for at in range(header.count())]
        assert [
            name
            for at, name in enumerate(names)
            for line in name.split("\n")
            if header.fontMetrics().horizontalAdvance(line) > header.sectionSize(at)
        ] == []


def cut_cells(table: HopTable) -> list[str]:
    """The texts of the cells that their row is too low for."""
    cells = [(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
    return [
        table.item(row, column).text()
        for row, column in cells
        if set_lines(table.model().index(row, column), table.columnWidth(column) - 2 * table.cells.side)[1]
        > table.rowHeight(row)
    ]


def test_a_list_is_set_anew_in_another_width_and_a_name_is_broken_behind_a_dot(qtbot: QtBot) -> None:
    table = HopTable()
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    name = "a-machine-with-a-name.of-many-parts.example.jp"
    table.show_rows(1, ("Machine", "Who says so"), lambda _: (name, "a claim " * 20), lambda _: "")
    wide = table.rowHeight(0)
    table.resize(260, 300)
    settle()
    assert table.rowHeight(0) > wide
    assert cut_cells(table) == []
    layout, _ = set_lines(table.model().index(0, 0), table.columnWidth(0) - 2 * table.cells.side)
    shown = layout.text()
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    first = shown[: lines[0].textLength()].replace(MAY_BREAK, "")
    assert first.endswith((".", "-"))
    assert table.item(0, 0).text() == name


def test_a_long_sentence_gets_more_of_the_width_than_what_needs_two_lines(qtbot: QtBot) -> None:
    """Shared alike, the sentence took ten lines beside cells of two, and its row hid all others."""
    table = HopTable()
    qtbot.addWidget(table)
    table.resize(420, 300)
    table.show()
    row = ("A", "some words there", "more words here", " ".join(["some words of a sentence"] * 7))
    table.show_rows(1, ("station", "one", "two", "long"), lambda _: row, lambda _: "")
    line = table.fontMetrics().lineSpacing()
    assert table.columnWidth(3) > 2 * table.columnWidth(1)
    assert table.rowHeight(0) < 7 * line
    assert sum(map(table.columnWidth, range(4))) <= table.viewport().width()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(640, 480), (960, 510), (1024, 700), (1280, 800)], ids=str)
def test_no_heading_of_a_list_is_broken_within_a_word_and_no_day_either(
    make_window: Maker, qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    window = make_window(language, empty=True)
    window.resize(*size)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "lesson-forged-spam.paste.txt"))),))
    window.do("lists")
    settle()
    for table in window.workspace.findChildren(HopTable):
        if not table.isVisible():
            continue
        for column in range(table.columnCount()):
            heading = str(table.model().headerData(column, Qt.Orientation.Horizontal))
            joined = heading.replace("\n", "" if language == "ja" else " ")
            phrases = list(map(str.strip, BETWEEN_PHRASES.split(joined)))
            assert all(line.startswith(tuple(phrases)) for line in heading.split("\n")), heading
            shown = lines_of(table, 0, column)
            assert not re.search(r"\d[年月]?\n\d*[年月日]", "\n".join(shown).replace(KEPT_WHOLE, "")), shown


def lines_of(table: HopTable, row: int, column: int) -> list[str]:
    """The lines of a cell as it is shown."""
    layout, _ = set_lines(table.model().index(row, column), table.columnWidth(column) - 2 * table.cells.side)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [layout.text()[each.textStart() : each.textStart() + each.textLength()] for each in lines]


def test_a_loan_word_in_a_list_is_not_broken_where_its_column_has_room_for_it(qtbot: QtBot) -> None:
    table = HopTable()
    qtbot.addWidget(table)
    table.resize(200, 300)
    table.show()
    row = ("推定：アメリカ", "つながっています。" * 5)
    table.show_rows(1, ("場所", "次の行"), lambda _: row, lambda _: "")
    joined = "\n".join(lines_of(table, 0, 0)).replace(KEPT_WHOLE, "")
    assert "アメリカ" in joined
    assert table.item(0, 0).text() == "推定：アメリカ"
