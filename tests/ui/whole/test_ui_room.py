"""No text is cut, covered or out of sight: in both languages, at three sizes, with text twice as large."""

from __future__ import annotations

from pathlib import Path

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin_resources import path
from keshiin_ui.desk.switch import PaneSwitch
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_window_has_room_for_text_of_the_usual_size(make_window: Maker, language: str) -> None:
    """A screen of 1920 x 1080 in double size is 960 x 540."""
    window = make_window(language)
    window.resize(1, 1)
    settle()
    assert window.width() <= 660
    assert window.height() <= 500
    for width in (960, 640):
        window.resize(width, 480)
        settle()
        for tab in TABS:
            window.do(tab)
            settle()
            assert list(cut_texts(window)) == [], tab
            assert list(overlaps(window)) == [], tab
    enlarged(window, TWICE)
    assert (window.width(), window.height()) == (860, 560)


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
    window.workspace.switch.turn_to("way")
    assert [name for name, pane in window.workspace.panes.items() if pane.isVisible()] == ["way"]
    window.do("details")
    assert [name for name, pane in window.workspace.panes.items() if pane.isVisible()] == ["explanation"]
    window.do("usual")
    window.slices.finish()
    settle()
    assert sum(pane.isVisible() for pane in window.workspace.panes.values()) == 4


def test_one_pane_alone_has_the_details_beside_it_in_one_line_of_tabs(make_window: Maker) -> None:
    window = make_window()
    enlarged(window, TWICE)
    switch, explanation = window.workspace.switch, window.workspace.explanation
    assert not explanation.tabBar().isVisible()
    switch.turn_to("details")
    assert explanation.details.isVisible()
    window.do("explanation")
    assert (switch.front, explanation.cards.isVisible()) == ("explanation", True)
    window.do("details")
    window.do("usual")
    window.slices.finish()
    settle()
    assert explanation.tabBar().isVisible()
    assert explanation.details.isVisible()
    enlarged(window, TWICE)
    assert switch.front == "details"


def test_where_one_pane_has_room_that_one_is_searched(make_window: Maker) -> None:
    window = make_window()
    enlarged(window, TWICE)
    for tab, bar in zip(("explanation", "details"), window.workspace.explanation.searched, strict=True):
        window.do(tab)
        window.do("find")
        assert bar.bar.isVisible()
    window.do("way")
    window.do("find")
    assert window.workspace.header.find_bar.isVisible()


def test_a_mark_in_the_source_brings_its_card_where_one_pane_is_shown(make_window: Maker) -> None:
    window = make_window()
    window.do("header")
    window.workspace.header.edit.mark_pressed.emit(2)
    assert window.workspace.header.edit.isVisible()
    enlarged(window, TWICE)
    window.do("header")
    window.workspace.header.edit.mark_pressed.emit(3)
    settle()
    cards = window.workspace.explanation.cards
    frame = cards.frames[2]
    assert frame.isVisible()
    assert 0 <= frame.mapTo(cards.viewport(), QPoint(0, 0)).y() < cards.viewport().height()


def test_tabs_that_have_no_room_in_one_line_stand_in_two(make_window: Maker) -> None:
    window = make_window()
    enlarged(window, TWICE)
    window.do("details")
    switch, explanation = window.workspace.switch, window.workspace.explanation
    window.workspace.setFixedWidth(400)
    settle()
    assert explanation.tabBar().isVisible()
    assert explanation.details.isVisible()
    assert switch.front == "explanation"
    window.workspace.setFixedWidth(1000)
    settle()
    assert not explanation.tabBar().isVisible()
    assert switch.front == "details"


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


def test_the_smallest_window_shows_one_pane_with_room_and_not_four_without(make_window: Maker) -> None:
    window = make_window()
    window.resize(640, 480)
    settle()
    (shown,) = (pane for pane in window.workspace.panes.values() if pane.isVisible())
    assert shown.height() > window.workspace.height() * 0.7
    window.resize(1024, 700)
    settle()
    assert all(pane.isVisible() for pane in window.workspace.panes.values())


def test_a_wide_and_low_window_shows_two_panes_side_by_side(make_window: Maker) -> None:
    window = make_window()
    window.resize(1100, 490)
    settle()
    workspace, switch = window.workspace, window.workspace.switch

    def shown() -> list[str]:
        return [name for name, pane in workspace.panes.items() if pane.isVisible()]

    assert shown() == ["source", "explanation"]
    assert [switch.tabText(at) for at in range(switch.count()) if switch.isTabVisible(at)] == [
        "Source and explanation",
        "Way and places",
    ]
    assert workspace.explanation.tabBar().isVisible()
    switch.turn_to("way")
    assert shown() == ["way", "places"]
    window.do("details")
    assert shown() == ["source", "explanation"]
    assert workspace.explanation.currentIndex() == 1
    window.do("lists")
    assert shown() == ["way", "places"]
    window.do("previous_pane")
    assert shown() == ["source", "explanation"]
    assert workspace.panes["places"].accessibleName() == "Places"
    window.resize(1100, 800)
    settle()
    assert len(shown()) == 4
    assert list(cut_texts(window)) == []


@pytest.mark.parametrize("size", [(1280, 800), (1100, 490), (640, 480), (450, 480)], ids=str)
def test_a_window_at_rest_lays_nothing_out(
    make_window: Maker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    window = make_window()
    window.setMinimumSize(1, 1)
    window.resize(*size)
    fitted: list[object] = []
    fit = PaneSwitch.fit
    monkeypatch.setattr(PaneSwitch, "fit", lambda *given: fitted.append(given) or fit(*given))

    def at_rest() -> bool:
        fitted.clear()
        for _ in range(10):
            settle()
        return not fitted

    qtbot.waitUntil(at_rest)
