"""What cannot be read while a lesson is taken is told within it, and the lesson goes on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from test_learn_page import taken
from window_maker import Maker

from keshiin_ui.banner.banner import Banner
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.window.window import Window

TOLD = {"en": "This text lacks the lines", "ja": "貼り付けた文には、ふだん隠れている行"}


def paste(window: Window, qtbot: QtBot, text: str) -> None:
    QApplication.clipboard().setText(text)
    with qtbot.waitSignal(window.shown):
        window.ways_in.paste()


@pytest.mark.parametrize("empty", [True, False], ids=["on the first screen", "over a message"])
def test_text_that_is_no_mail_does_not_end_the_tour(make_window: Maker, qtbot: QtBot, empty: bool) -> None:
    window = make_window(empty=empty)
    page = taken(window, qtbot, "tour")
    page.go_on()
    paste(window, qtbot, "Milk, bread, stamps.\n")
    assert page.isVisible()
    assert (page.lesson is not None, page.page) == (True, 1)
    assert page.notice.isVisible()
    assert TOLD["en"] in page.notice.label.text()
    window.set_language("ja")
    assert TOLD["ja"] in page.notice.label.text()
    page.leave()
    assert page.notice.isHidden()


def test_a_message_that_is_pasted_ends_the_tour(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    page = taken(window, qtbot, "tour")
    paste(window, qtbot, "From: a@example.com\nSubject: Stamps\n\nMilk\n")
    assert page.lesson is None
    assert window.view is not None


def test_before_its_sample_is_read_the_banner_names_no_empty_lines(qtbot: QtBot) -> None:
    banner = Banner(LIGHT)
    qtbot.addWidget(banner)
    banner.retranslate("en")
    banner.show()
    assert not banner.words.known_name.isVisible()
    assert not banner.words.unknown_name.isVisible()
