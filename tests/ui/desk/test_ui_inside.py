"""A message inside another one: the strip that leads to it, its panes, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from geometry import cut_texts, overlaps
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import BRIEFLY
from keshiin_resources import path
from keshiin_ui.graph.chain import chain
from keshiin_ui.graph.node_lines import stop_lines
from keshiin_ui.graph.sentences import row, stop_sentence, whole_text
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Given
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.window.window import Window


def attached(*subjects: str) -> bytes:
    """A message with others attached to it."""
    parts = "".join(
        f"--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.jp\r\nSubject: {each}\r\n\r\nHello.\r\n"
        for each in subjects
    )
    head = "From: b@example.jp\r\nSubject: Several\r\nMIME-Version: 1.0\r\n"
    return f"{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n".encode()


@pytest.fixture
def bounce(make_window: Maker, qtbot: QtBot) -> Window:
    """A window with the bounce that brought a message back."""
    window = make_window(empty=True)
    given = Given(path=str(path("samples", "bounce-yahoo.eml")))
    with qtbot.waitSignal(window.shown):
        window.open((given,))
    return window


def stops_told(view: View, tr: Translator) -> list[str]:
    """What stands on the nodes at the receiving end, and what is said of them."""
    stops = [each for each in chain(view.analysis.route).stops if each.kind in ("you", "service")]
    shown = [line.text for stop in stops for line in stop_lines(view, stop, tr)]
    return [*shown, *(stop_sentence(view, stop, tr) for stop in stops)]


def source(window: Window) -> str:
    return window.workspace.header.edit.toPlainText()


def test_the_strip_tells_of_the_returned_message(bounce: Window) -> None:
    strip = bounce.desk.inside
    assert strip.isVisible()
    assert strip.label.text() == "Inside, judged by itself: the returned message"
    assert strip.about.text().startswith(
        "The lines of the message inside may show where it was sent from. “Express Computers"
    )
    assert bounce.view is not None
    assert strip.level.text() == BRIEFLY[bounce.view.analysis.inner[0].analysis.assessment.level]
    assert not strip.sign.pixmap().isNull()
    assert not strip.back.isVisible()
    bounce.set_language("ja")
    assert strip.label.text() == "中にあるメール（判断は別）：戻ってきたメール"


def test_the_returned_message_is_shown_in_the_same_panes_and_the_way_leads_back(
    bounce: Window, qtbot: QtBot
) -> None:
    assert bounce.view is not None
    outer, inner = bounce.view.analysis, bounce.view.analysis.inner[0].analysis
    strip = bounce.desk.inside
    with qtbot.waitSignal(bounce.shown):
        qtbot.mouseClick(strip.show_button, Qt.MouseButton.LeftButton)
    assert bounce.view.analysis == inner
    assert "my.yahoo.com" in source(bounce)
    assert "MAILER-DAEMON" not in source(bounce)
    assert len(bounce.workspace.explanation.cards.frames) == len(bounce.view.cards) > 0
    assert strip.label.text() == "You are looking inside: the returned message"
    with qtbot.waitSignal(bounce.shown):
        qtbot.mouseClick(strip.back, Qt.MouseButton.LeftButton)
    assert bounce.view.analysis == outer
    assert "MAILER-DAEMON" in source(bounce)
    assert not strip.back.isVisible()


COMPLAINT = b"""\
From: feedback@example.net
To: abuse@example.jp
Subject: complaint about message from 192.0.2.1
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=r

--r
Content-Type: message/rfc822

Received: from pc.example.org (pc.example.org [192.0.2.1]) by mx.example.net with ESMTP id 4F3D2;
 Tue, 3 Nov 2026 10:00:00 +0900
From: taro@example.jp
Subject: Spring sale

Hello.
--r--
"""
LATE = b"""\
Return-Path: <>
From: MAILER-DAEMON@example.net
To: taro@example.jp
Subject: Delayed Mail (still being retried)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=r

--r
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.net

Final-Recipient: rfc822; hanako@example.org
Action: delayed
Status: 4.4.1

--r
Content-Type: text/rfc822-headers

From: taro@example.jp
Subject: Spring sale
--r--
"""


@pytest.mark.parametrize("notice", [COMPLAINT, LATE], ids=["complaint", "late"])
def test_only_a_bounce_is_said_to_bring_a_returned_message(
    make_window: Maker, qtbot: QtBot, tmp_path: Path, notice: bytes
) -> None:
    file = tmp_path / "notice.eml"
    file.write_bytes(notice)
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(file)),))
    strip, outer = window.desk.inside, window.view
    assert strip.label.text() == "Inside, judged by itself: the message that the notice is about"
    with qtbot.waitSignal(window.shown):
        window.do("inside")
    assert strip.label.text() == "You are looking inside: the message that the notice is about"
    assert outer is not None
    assert window.view is not None
    assert window.view.analysis == outer.analysis.inner[0].analysis


def test_the_menu_leads_in_and_back_by_keyboard(bounce: Window, qtbot: QtBot) -> None:
    actions = bounce.menus.actions_by_id
    assert actions["inside"].shortcut().toString() == "Alt+Down"
    assert actions["inside"].isEnabled()
    assert not actions["outside"].isEnabled()
    with qtbot.waitSignal(bounce.shown):
        actions["inside"].trigger()
    assert not actions["inside"].isEnabled()
    assert actions["outside"].isEnabled()
    with qtbot.waitSignal(bounce.shown):
        actions["outside"].trigger()
    assert "MAILER-DAEMON" in source(bounce)


def test_the_reader_draws_the_border_of_the_message_inside(bounce: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bounce.shown):
        bounce.do("inside")
    with qtbot.waitSignal(bounce.shown):
        bounce.workspace.graph.border_told.emit(2)
    assert bounce.view is not None
    assert bounce.view.border_hop == 2
    assert "my.yahoo.com" in source(bounce)
    assert bounce.desk.inside.back.isVisible()


def test_of_several_messages_inside_each_can_be_chosen(
    make_window: Maker, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "several.eml"
    file.write_bytes(attached("First", "Second\u202e", "Third"))
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(file)),))
    strip = window.desk.inside
    assert strip.label.text() == "Inside: 3 messages"
    choices = strip.choices().actions()
    assert choices[0].text() == "1  the attached message “First”"
    assert "\u202e" not in choices[1].text()
    with qtbot.waitSignal(window.shown):
        choices[2].trigger()
    assert "Subject: Third" in source(window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_large_text_nothing_of_the_strip_is_cut(bounce: Window, qtbot: QtBot, language: Language) -> None:
    bounce.set_language(language)
    bounce.resize(1024, 700)
    enlarged(bounce, TWICE)
    strip = bounce.desk.inside
    assert list(cut_texts(strip)) == []
    assert strip.about.text().endswith("…")
    assert "Express Computers" in strip.about.toolTip()
    with qtbot.waitSignal(bounce.shown):
        bounce.do("inside")
    settle()
    assert list(cut_texts(strip)) == []
    assert list(overlaps(strip)) == []


def test_a_message_without_another_one_has_no_strip(window: Window) -> None:
    assert not window.desk.inside.isVisible()
    assert not window.menus.actions_by_id["inside"].isEnabled()


def test_no_pane_calls_what_others_recorded_of_the_returned_message_the_readers(
    bounce: Window, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bounce.shown):
        qtbot.mouseClick(bounce.desk.inside.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bounce.slices.busy)
    view = bounce.view
    assert view is not None
    for language, readers in (("en", "our mail service"), ("ja", "あなたのメールサービス")):
        bounce.set_language(language)
        labels = [each for each in bounce.findChildren(QLabel) if each.isVisible()]
        texts = [text for each in labels for text in (each.text(), each.toolTip())]
        tr = in_language(language)
        texts += [
            whole_text(view, tr),
            *stops_told(view, tr),
            *(text for hop in view.hops for text in row(view, hop.index, tr)),
        ]
        assert not [text for text in texts if readers in text]
    assert "You" not in " ".join(stops_told(view, in_language("en")))
    assert "the service that received it" in " ".join(row(view, 1, in_language("en")))


def test_in_the_returned_message_no_line_is_offered_as_the_readers_side(bounce: Window, qtbot: QtBot) -> None:
    graph = bounce.workspace.graph

    def menus() -> list[QMenu]:
        return [each for each in graph.findChildren(QMenu) if each.actions()]

    graph._ask(1, QPoint(0, 0), False)
    assert len(menus()) == 1
    with qtbot.waitSignal(bounce.shown):
        qtbot.mouseClick(bounce.desk.inside.show_button, Qt.MouseButton.LeftButton)
    graph._ask(1, QPoint(0, 0), False)
    assert len(menus()) == 1
