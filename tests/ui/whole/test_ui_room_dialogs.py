"""No text of a dialog is cut or covered, in both languages, with text twice as large."""

from __future__ import annotations

import re

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.widgets.flow_text import FlowText

DIALOGS = [
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
]


@pytest.mark.parametrize("steps", [0, TWICE])
@pytest.mark.parametrize("dialog", DIALOGS)
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


@pytest.mark.parametrize(("steps", "size"), [(TWICE, (860, 560)), (0, (640, 480))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_dialog_is_larger_than_the_smallest_window(
    make_window: Maker,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    steps: int,
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr("keshiin_ui.further.draft_dialog.found_thunderbird", lambda: "thunderbird")
    window = make_window(language)
    window.resize(*size)
    enlarged(window, steps)
    for wanted in DIALOGS:
        window.do(wanted)
        qtbot.waitUntil(lambda: bool(shown_over(window)))
        settle()
        (shown,) = shown_over(window)
        assert shown.width() <= size[0] - 40, wanted
        assert shown.height() <= size[1] - 40, wanted
        assert list(cut_texts(shown)) == [], wanted
        assert list(overlaps(shown)) == [], wanted
        shown.close()


def shown_over(window: QWidget) -> list[QDialog]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_consent_to_ask_has_its_buttons_in_one_line_where_they_fit(
    make_window: Maker, qtbot: QtBot, language: str
) -> None:
    window = make_window(language)
    window.do("check_online")
    qtbot.waitUntil(lambda: bool(window.findChildren(ConsentDialog)))
    settle()
    (shown,) = window.findChildren(ConsentDialog)
    buttons = sorted(shown.findChildren(QPushButton), key=QWidget.x)
    assert len({each.geometry().center().y() for each in buttons}) == 1
    assert buttons[0].x() == shown.width() - buttons[-1].geometry().right() - 1
    assert buttons[-1] is shown.once


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
