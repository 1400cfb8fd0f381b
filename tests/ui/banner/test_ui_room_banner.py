"""The banner in any room: nothing of it is lost, and the panes below it keep theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin.explain.model import plain
from keshiin_resources import path
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Given


def test_the_tour_begins_with_the_whole_banner(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window("ja", empty=True)
    window.resize(1024, 700)
    window.school.begin("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(lambda: page.light.isVisible())
    settle()
    assert not page.banner.words.verticalScrollBar().maximum()
    assert page.workspace.graph._scroll.isVisible()
    assert not page.workspace.graph._scroll.verticalScrollBar().maximum()


def test_what_has_no_room_in_the_tours_banner_comes_into_sight_by_keys(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = make_window(empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    window.school.begin("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(lambda: page.light.isVisible())
    settle()
    banner, scroller = page.banner, page.banner.words
    assert banner.known.isVisible()
    assert scroller.focusPolicy() & Qt.FocusPolicy.TabFocus
    top = banner.known.mapTo(banner, banner.known.rect().topLeft()).y()
    assert scroller.geometry().bottom() - top >= 3 * banner.known.heightForWidth(100_000)
    bottom = banner.known.mapTo(banner, banner.known.rect().bottomLeft()).y()
    assert bottom > scroller.geometry().bottom()
    scroller.setFocus()
    for _ in range(9):
        QTest.keyClick(scroller, Qt.Key.Key_Down)
    bottom = banner.known.mapTo(banner, banner.known.rect().bottomLeft()).y()
    assert bottom <= scroller.geometry().bottom()
    high = banner.height()
    page.go_on()
    settle()
    assert banner.height() < high


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_twice_as_large_shows_the_headline_all_that_is_known_and_what_is_not(
    make_window: Maker, qtbot: QtBot, language: str
) -> None:
    """In a low window the answer scrolls with the cards, so that most of it is in sight at once."""
    window = make_window(language, empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    for sample in ("ministry-notice.paste.txt", "hoster-notice.eml"):
        with qtbot.waitSignal(window.shown):
            window.open((Given(path=str(path("samples", sample))),))
        settle()
        words, cards = window.banner.words, window.workspace.explanation.cards
        assert words.height() >= words.headline.heightForWidth(words.viewport().width())
        assert not words.known.isVisible()
        unknown = window.view.explanation.unknown if window.view else ()
        told = [flow.text() for bullet, flow in cards.answer.items if flow.isVisible() and bullet.isVisible()]
        assert told == [plain(each.text) for each in unknown[:3]]
        assert len(told) > 1
        sight, answer = cards.viewport(), cards.answer
        for part in (answer.known_name, answer.known, answer.unknown_name):
            assert lowest(sight, part, part.height()) <= sight.height()
        assert lowest(sight, answer.items[0][1], answer.items[0][1].heightForWidth(100_000)) <= sight.height()
    window.do("usual")
    window.slices.finish()
    settle()
    assert words.known.isVisible()
    assert not answer.isVisible()


def test_the_answer_above_the_cards_comes_before_them_by_keys_and_explains_its_words(
    make_window: Maker,
) -> None:
    window = make_window()
    window.resize(1024, 700)
    enlarged(window, TWICE)
    cards = window.workspace.explanation.cards
    asked: list[str] = []
    cards.term_wanted.connect(lambda term, _: asked.append(term))
    cards.answer.known.term_wanted.emit("network", QPoint())
    assert "network" in asked
    cards.answer.known.setFocus()
    QTest.keyClick(cards.answer.known, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert cards.answer.isAncestorOf(focused) or cards.frames[0].isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Backtab)
    assert cards.answer.known.hasFocus()


@pytest.mark.parametrize("high", [560, 600, 640, 680, 720])
def test_what_the_banner_gives_up_does_not_call_the_four_panes_back(make_window: Maker, high: int) -> None:
    window = make_window()
    window.resize(860, high)
    settle()
    seen = window.workspace.is_low, window.workspace.single
    for _ in range(5):
        settle()
        assert (window.workspace.is_low, window.workspace.single) == seen
    assert window.banner.known.isVisible() != window.workspace.explanation.cards.answer.isVisible()


def test_a_high_banner_leaves_fewer_panes_and_not_four_without_room(make_window: Maker) -> None:
    """The same window has four of them beside a headline of one line."""
    window = make_window()
    window.resize(1000, 590)
    settle()
    assert not window.workspace.is_low
    view = window.view
    assert view is not None
    long = tuple(view.explanation.headline) * 5
    window.banner.show_analysis(View(view.analysis, replace(view.explanation, headline=long)))
    settle()
    assert window.workspace.is_low
    assert window.workspace.height() > window.height() / 2


def lowest(sight: QWidget, part: QWidget, height: int) -> int:
    """Where the first so many pixels of a part end, below the upper edge of what is in sight."""
    return part.mapTo(sight, QPoint(0, height)).y()


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_the_list_no_button_covers_a_word_and_none_is_cut(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    window = make_window(language, empty=True)
    window.resize(860, 560)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(mailbox(tmp_path))),))
    enlarged(window, TWICE)
    qtbot.waitUntil(lambda: not list(overlaps(window)))
    assert window.messages.isVisible()
    assert list(cut_texts(window)) == []
    banner = window.banner
    assert banner.words.geometry().bottom() < banner.steps.y()
    assert not any(each.isVisible() for each in banner.further.values())
    wanted: list[str] = []
    banner.further_wanted.connect(wanted.append)
    for action in banner.more.menu().actions():
        action.trigger()
    assert wanted == ["save_report", "write_to"]
    window.do("usual")
    window.slices.finish()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not banner.more.isVisible())
    assert all(each.isVisible() for each in banner.further.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tour_covers_no_word_in_the_smallest_window_and_the_largest_text(
    make_window: Maker, qtbot: QtBot, language: str
) -> None:
    window = make_window(language, empty=True)
    window.resize(860, 560)
    enlarged(window, TWICE)
    window.school.begin("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(lambda: page.light.isVisible())
    qtbot.waitUntil(lambda: page.banner.words.geometry().bottom() < page.banner.steps.y())
    assert page.panel.geometry().bottom() < page.banner.geometry().top()
    assert page.banner.geometry().bottom() < page.workspace.geometry().top()
    line = page.banner.headline.heightForWidth(100_000)
    assert page.banner.words.height() >= line


def mailbox(folder: Path) -> Path:
    """Four messages of three levels, so that the list has all that it can have."""
    box, mark = folder / "box.mbox", b"From x Mon Jan  1 00:00:00 2024\n"
    names = ("hoster-notice.eml", "invitation.eml", "bounce-yahoo.eml", "hoster-notice.eml")
    box.write_bytes(b"".join(mark + path("samples", name).read_bytes() + b"\n" for name in names))
    return box


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


def test_a_short_sentence_has_the_next_one_behind_it_and_the_mark_the_services_first_time(
    make_window: Maker, qtbot: QtBot
) -> None:
    """The line of the border has no time there, but the service's next line has."""
    window = make_window(empty=True)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "invitation.eml"))),))
    settle()
    banner = window.banner
    assert "invitation_letter.zip" in banner.known.text()
    assert "Pakistan" in banner.known.text()
    assert banner.unknown.text() == plain(window.view.explanation.unknown[0].text)  # type: ignore[union-attr]
    assert not banner.words.verticalScrollBar().maximum()
    date = banner.postmark._date
    assert date is not None
    assert date.isoformat().startswith("2016-05-26T04:32:45")


def test_the_mark_has_the_readers_clock(make_window: Maker, qtbot: QtBot) -> None:
    """The line of the border is of another zone."""
    data = path("samples", "ministry-notice.paste.txt").read_bytes()
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(data=data.replace(b"11:17:19 +0900", b"02:17:19 +0000"), kind="paste"),))
    settle()
    date = window.banner.postmark._date
    assert date is not None
    assert date.isoformat() == "2007-03-12T11:17:19+09:00"
