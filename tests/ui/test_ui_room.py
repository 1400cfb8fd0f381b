"""No text is cut, covered or out of sight: in both languages, at three sizes, with text twice as large."""

from __future__ import annotations

import re

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_resources import path
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.learn.lessons import lessons
from keshiin_ui.reading import Given
from keshiin_ui.window import Window

SIZES = [(1024, 700), (1280, 800), (1600, 1000)]
TWICE = 7
LANGUAGES = ["en", "ja"]
TABS = ("header", "message", "links", "attachments", "explanation", "details", "way", "places")


def settle() -> None:
    """Let layouts and the turns of the event loop that follow come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def enlarged(window: Window, steps: int) -> None:
    """Make the text larger as Ctrl + does."""
    for _ in range(steps):
        window.do("larger")
    window.slices.finish()
    settle()


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
        qtbot.waitUntil(lambda page=page: page.light.isVisible(), timeout=20_000)
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
@pytest.mark.parametrize("dialog", ["source_help", "steps", "about", "settings", "check_online"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_dialogs_have_room_for_their_texts(
    make_window: Maker, qtbot: QtBot, language: str, dialog: str, steps: int
) -> None:
    window = make_window(language)
    window.resize(1024, 700)
    enlarged(window, steps)
    window.do(dialog)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)), timeout=10_000)
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
    with qtbot.waitSignal(window.shown, timeout=20_000):
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


def test_the_tour_begins_with_the_whole_banner(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window("ja", empty=True)
    window.resize(1024, 700)
    window.school.begin("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(lambda: page.light.isVisible(), timeout=20_000)
    settle()
    assert not page.banner.words.verticalScrollBar().maximum()


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


def test_the_banner_loses_nothing_and_leaves_room_for_the_panes(make_window: Maker) -> None:
    """What has no room in it comes into sight by scrolling, with keys too."""
    window = make_window()
    window.resize(860, 560)
    enlarged(window, TWICE)
    banner, scroller = window.banner, window.banner.words
    assert window.workspace.height() > banner.height()
    assert banner.known.isVisible()
    assert scroller.focusPolicy() & Qt.FocusPolicy.TabFocus
    bottom = banner.unknown.mapTo(banner, banner.unknown.rect().bottomLeft()).y()
    assert bottom > scroller.geometry().bottom()
    scroller.setFocus()
    for _ in range(9):
        QTest.keyClick(scroller, Qt.Key.Key_Down)
    bottom = banner.unknown.mapTo(banner, banner.unknown.rect().bottomLeft()).y()
    assert bottom <= scroller.geometry().bottom()


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_twice_as_large_shows_the_headline_and_where_known_and_not_known_begin(
    make_window: Maker, language: str
) -> None:
    window = make_window(language)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    words = window.banner.words
    assert not words.verticalScrollBar().value()
    assert lowest(words, words.headline, words.headline.height()) <= words.height()
    for name, flow in ((words.known_name, words.known), (words.unknown_name, words.unknown)):
        assert lowest(words, name, name.height()) <= words.height()
        assert lowest(words, flow, flow.heightForWidth(100_000)) <= words.height()


def lowest(words: QWidget, part: QWidget, height: int) -> int:
    """Where the first so many pixels of a part of the banner end, below the upper edge of its words."""
    return part.mapTo(words, QPoint(0, height)).y()


@pytest.mark.parametrize("width", [720, 1024])
def test_with_text_of_the_usual_size_the_banner_is_whole(make_window: Maker, width: int) -> None:
    window = make_window("ja")
    window.resize(width, 700)
    settle()
    banner, scroller = window.banner, window.banner.words
    assert not scroller.verticalScrollBar().maximum()
    assert banner.known.geometry().top() - banner.headline.geometry().bottom() < banner.known.height() / 2
    bottom = banner.unknown.mapTo(banner, banner.unknown.rect().bottomLeft()).y()
    assert bottom <= scroller.geometry().bottom()


@pytest.mark.parametrize("steps", [0, TWICE])
def test_narrow_words_have_the_buttons_below_them(make_window: Maker, steps: int) -> None:
    window = make_window()
    window.resize(1024, 700)
    enlarged(window, steps)
    banner = window.banner
    below = (
        banner.steps.mapTo(banner, banner.steps.rect().topLeft()).y() > banner.headline.geometry().bottom()
    )
    assert below == (steps > 0)
    assert banner.headline.width() > (banner.width() * (0.9 if below else 0.5))
