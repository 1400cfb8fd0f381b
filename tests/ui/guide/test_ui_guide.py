"""The guide to a message's source: its programs, its steps, its pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import settle

from keshiin_ui.guide.drawing import Drawing
from keshiin_ui.guide.pages import Guide
from keshiin_ui.guide.ways import WAYS
from keshiin_ui.look.theme import DARK, LIGHT, Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText

PROGRAMS = ["Thunderbird", "Outlook, new and web", "Outlook, classic", "Gmail", "Yahoo! JAPAN Mail",
            "iCloud and Apple Mail", "docomo mail"]  # fmt: skip


def test_the_usual_programs_are_there_in_the_empty_window_and_in_the_guide(make_window: Maker) -> None:
    window = make_window(empty=True)
    said = [label.text() for label in window.empty.findChildren(QLabel)]
    assert [text for text in said if text in PROGRAMS] == PROGRAMS
    guide = Guide(window, "en", LIGHT)
    assert [guide.programs.item(row).text() for row in range(guide.programs.count())] == PROGRAMS


def test_the_guide_opens_from_the_empty_window_and_by_its_key(make_window: Maker) -> None:
    window = make_window(empty=True)
    window.empty.guide.click()
    assert isinstance(window.dialogs.current, Guide)
    assert window.menus.actions_by_id["source_help"].shortcut().toString() == "F1"


@pytest.mark.parametrize("program", range(len(WAYS)), ids=PROGRAMS)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_page_has_its_steps_each_with_a_picture(
    make_window: Maker, language: str, program: int
) -> None:
    guide = Guide(make_window(language), language, LIGHT, program)
    tr = in_language(language)
    page = guide.page.widget()
    assert [flow.text() for flow in page.findChildren(FlowText)] == [
        tr(move.text) for move in WAYS[program].moves
    ]
    assert len(page.findChildren(Drawing)) == len(WAYS[program].moves) >= 3


def test_the_list_of_programs_is_walked_with_the_arrow_keys(make_window: Maker, qtbot: QtBot) -> None:
    guide = Guide(make_window(), "en", LIGHT)
    guide.show()
    qtbot.keyClick(guide.programs, Qt.Key.Key_Down)
    assert "three dots" in guide.page.findChildren(FlowText)[0].text()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_picture_reaches_beyond_a_narrow_page_of_large_text(make_window: Maker, language: str) -> None:
    window = make_window(language, empty=True)
    window.resize(640, 480)
    window.zoom(7)
    guide = Guide(window, language, LIGHT)
    guide.show()
    settle()
    for drawing in guide.page.findChildren(Drawing):
        right = drawing.mapTo(guide.page, QPoint(drawing.width(), 0)).x()
        assert right <= guide.page.viewport().width()


def test_ways_to_choose_from_are_named_and_their_steps_counted_anew(make_window: Maker) -> None:
    page = Guide(make_window(), "en", LIGHT).page.widget()
    said = [label.text() for label in page.findChildren(QLabel)]
    assert said == ["Thunderbird", "Method A: drag the message", "1", "Method B: copy the source", "1", "2"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_picture_shows_what_to_press_in_the_accent_and_has_room_for_its_words(
    theme: Theme, language: str
) -> None:
    tr = in_language(language)
    for move in (move for way in WAYS for move in way.moves):
        opened, chosen = (tr(word) if word else "" for word in (move.opened, move.chosen))
        drawing = Drawing(move, opened, chosen, theme)
        size = drawing.sizeHint()
        drawing.resize(size)
        image = drawing.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())}
        assert theme.accent.lower() in colours, move
        edge = {image.pixelColor(x, y).name() for x in (0, size.width() - 1) for y in range(size.height())}
        assert theme.accent.lower() not in edge, move


def test_a_program_stands_where_it_stood_once_it_is_chosen(make_window: Maker) -> None:
    guide = Guide(make_window(), "en", LIGHT)
    guide.show()
    begins = []
    for chosen in (0, 1):
        guide.programs.setCurrentRow(chosen)
        settle()
        area = guide.programs.visualItemRect(guide.programs.item(0))
        shown = guide.programs.viewport().grab(area.adjusted(10, 0, 0, 0)).toImage()
        columns = (x for x in range(shown.width()) for y in range(shown.height()) if is_ink(shown, x, y))
        begins.append(next(columns))
    assert begins[0] == begins[1]
    assert guide.programs.geometry().bottom() == guide.rect().bottom()


def is_ink(shown: QImage, x: int, y: int) -> bool:
    return shown.pixelColor(x, y).lightness() < 100
