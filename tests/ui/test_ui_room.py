"""No text is cut, covered or out of sight: in both languages, at three sizes, with text twice as large."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QToolTip
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin_resources import path
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.learn.lessons import lessons
from keshiin_ui.reading import Given

SIZES = [(1024, 700), (1280, 800), (1600, 1000)]
TABS = ("header", "message", "links", "attachments", "explanation", "details", "way", "places")


@pytest.mark.parametrize("steps", [0, TWICE])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_window_has_room_for_its_texts(
    make_window: Maker, language: str, size: tuple[int, int], steps: int
) -> None:
    window = make_window(language, empty=True)
    window.resize(*size)
    enlarged(window, steps)
    assert (window.width(), window.height()) == size
    assert list(cut_texts(window)) == []
    assert list(overlaps(window)) == []


@pytest.mark.parametrize("steps", [0, TWICE])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_has_room_for_its_texts(
    make_window: Maker, language: str, size: tuple[int, int], steps: int
) -> None:
    window = make_window(language)
    window.resize(*size)
    enlarged(window, steps)
    assert (window.width(), window.height()) == size
    for tab in TABS:
        window.do(tab)
        settle()
        assert list(cut_texts(window)) == [], tab
        assert list(overlaps(window)) == [], tab


@pytest.mark.parametrize("steps", [0, TWICE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lessons_have_room_for_their_texts(
    make_window: Maker, qtbot: QtBot, language: str, steps: int
) -> None:
    window = make_window(language, empty=True)
    window.resize(1024, 700)
    enlarged(window, steps)
    for lesson in lessons():
        window.school.begin(lesson.id)
        page = window.school.page
        assert page is not None
        qtbot.waitUntil(lambda page=page: page.light.isVisible())
        for _ in range(lesson.pages):
            settle()
            assert list(cut_texts(page.panel)) == []
            assert list(overlaps(page.panel)) == []
            if page.page + 1 < lesson.pages:
                page.go_on()
        assert page.panel.question is not None
        for choice in page.panel.question.choices:
            choice.button.click()
            settle()
            assert list(cut_texts(page.panel)) == []
            assert (window.width(), window.height()) == (1024, 700)


@pytest.mark.parametrize("steps", [0, TWICE])
@pytest.mark.parametrize(
    "dialog",
    [
        "source_help",
        "steps",
        "about",
        "settings",
        "check_online",
        "save_report",
        "write_to",
        "account",
        "newer",
        "compare",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_dialogs_have_room_for_their_texts(
    make_window: Maker, qtbot: QtBot, language: str, dialog: str, steps: int
) -> None:
    window = make_window(language)
    window.resize(1024, 700)
    enlarged(window, steps)
    window.do(dialog)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    settle()
    shown = window.findChildren(QDialog)[0]
    assert shown.width() <= 1024
    assert shown.height() <= 700
    assert list(cut_texts(shown)) == []
    assert list(overlaps(shown)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tabs_of_the_source_scroll_where_large_text_leaves_them_no_room(
    make_window: Maker, qtbot: QtBot, language: str
) -> None:
    window = make_window(language, empty=True)
    window.resize(1024, 700)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "hoster-notice.eml"))),))
    enlarged(window, TWICE)
    for tab in ("message", "links", "attachments"):
        window.do(tab)
        settle()
        assert list(cut_texts(window.workspace)) == [], tab
    window.do("links")
    settle()
    table = window.workspace.links.table
    assert table.viewport().rect().contains(table.visualItemRect(table.topLevelItem(0)).center())


def test_the_steps_of_the_guide_are_readable_in_large_text(make_window: Maker) -> None:
    window = make_window("en", empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    window.do("source_help")
    settle()
    (guide,) = window.findChildren(QDialog)
    first = next(each for each in guide.findChildren(FlowText) if each.isVisible())
    em = QFontInfo(first.font()).pixelSize()
    assert first.width() > 15 * em


def test_no_date_of_the_data_is_parted(make_window: Maker) -> None:
    window = make_window(empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    window.do("about")
    settle()
    (about,) = window.findChildren(QDialog)
    dates = [each for each in about.findChildren(QLabel) if re.fullmatch(r"\d{4}-\d\d-\d\d", each.text())]
    assert len(dates) >= 2
    assert all(each.width() >= each.fontMetrics().horizontalAdvance(each.text()) for each in dates)


@pytest.mark.parametrize("size", [(1024, 700), (1920, 1080)], ids=str)
def test_about_is_as_large_as_its_text_and_scrolls_downwards_only(
    make_window: Maker, size: tuple[int, int]
) -> None:
    window = make_window(empty=True)
    window.resize(*size)
    window.do("about")
    settle()
    before = window.findChildren(QDialog)[0].size()
    window.dialogs.close()
    settle()
    enlarged(window, TWICE)
    window.do("about")
    settle()
    (about,) = window.findChildren(QDialog)
    assert about.size() == (before * 1.1**TWICE).boundedTo(window.size() - QSize(40, 40))
    (scroller,) = about.findChildren(QScrollArea)
    assert scroller.widget().width() == scroller.viewport().width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_grows_with_its_text(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    box = tmp_path / "two.mbox"
    letter = path("samples", "hoster-notice.eml").read_bytes()
    box.write_bytes(
        b"From x Mon Jan  1 00:00:00 2024\n" + letter + b"\nFrom x Mon Jan  1 00:00:00 2024\n" + letter[9:]
    )
    window = make_window(language, empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(box)),))
    settle()
    before = window.messages.width()
    enlarged(window, 4)
    assert window.messages.width() >= before * 1.4
    window.do("usual")
    window.slices.finish()
    settle()
    assert window.messages.width() == pytest.approx(before, abs=2)


def test_the_way_to_the_network_stands_below_its_sentence_where_it_is_narrow(make_window: Maker) -> None:
    foot = make_window().workspace.foot
    button = foot.buttons["check_online"]
    assert button.geometry().left() > foot.label.geometry().right()
    foot.window().resize(860, 700)
    foot.setFixedWidth(button.width() + 60)
    settle()
    assert button.mapTo(foot, QPoint(0, 0)).y() > foot.label.geometry().bottom()
    assert list(cut_texts(foot)) == []


def test_one_pane_is_shown_where_text_is_large_and_four_where_it_is_not(make_window: Maker) -> None:
    window = make_window()
    assert sum(pane.isVisible() for pane in window.workspace.panes.values()) == 4
    assert not window.workspace.switch.isVisible()
    enlarged(window, TWICE)
    assert [name for name, pane in window.workspace.panes.items() if pane.isVisible()] == ["explanation"]
    window.workspace.switch.setCurrentIndex(2)
    assert [name for name, pane in window.workspace.panes.items() if pane.isVisible()] == ["way"]
    window.do("details")
    assert [name for name, pane in window.workspace.panes.items() if pane.isVisible()] == ["explanation"]
    window.do("usual")
    window.slices.finish()
    settle()
    assert sum(pane.isVisible() for pane in window.workspace.panes.values()) == 4


def test_where_there_is_one_pane_the_lists_come_to_the_front(make_window: Maker) -> None:
    window = make_window()
    window.resize(1024, 700)
    enlarged(window, TWICE)
    window.do("lists")
    assert window.workspace.panes["way"].isVisible()
    assert window.workspace.graph.is_listed()
    window.do("places")
    window.do("lists")
    assert window.workspace.panes["places"].isVisible()
    assert not window.workspace.map.is_listed()


def test_the_places_of_the_dividers_outlive_the_single_pane(make_window: Maker) -> None:
    window = make_window()
    window.workspace.rows.setSizes([300, 300])
    settle()
    before = window.workspace.rows.sizes()
    enlarged(window, TWICE)
    window.do("way")
    window.do("usual")
    window.slices.finish()
    settle()
    assert window.workspace.rows.sizes() == pytest.approx(before, abs=8)


def test_larger_text_reaches_the_tool_tips(make_window: Maker) -> None:
    window = make_window()
    before = QToolTip.font().pointSizeF()
    enlarged(window, TWICE)
    assert QToolTip.font().pointSizeF() == pytest.approx(before * 1.1**TWICE)
    assert QToolTip.font().families() == window.banner.steps.font().families()


def test_larger_text_reaches_the_headings_of_tables(make_window: Maker) -> None:
    window = make_window()
    header = window.workspace.links.table.header()
    before = header.viewport().font().pointSizeF()
    enlarged(window, TWICE)
    assert header.viewport().font().pointSizeF() == pytest.approx(before * 1.1**TWICE)
