"""Paragraphs of pieces: read as sentences, walked through by keyboard, terms explained."""

from __future__ import annotations

import pytest
from made_view import text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QFont, QGuiApplication
from pytestqt.qtbot import QtBot

from keshiin.explain.wording.glossary import entries
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.text_shape import TextShape
from keshiin_ui.window.window import Window


@pytest.fixture
def flow(qtbot: QtBot) -> FlowText:
    """A paragraph with a value and a term."""
    made = FlowText(LIGHT)
    qtbot.addWidget(made)
    made.set_text(
        text("It came from “", "=195.39.10.6", "”, by its ", "?helo:own name", ", as the line says.")
    )
    made.resize(400, 60)
    made.show()
    return made


def test_a_paragraph_reads_as_one_sentence_for_a_screen_reader(flow: FlowText) -> None:
    assert flow.accessibleName() == "It came from “195.39.10.6”, by its own name, as the line says."


def test_a_narrow_paragraph_takes_more_lines_and_loses_nothing(flow: FlowText) -> None:
    assert flow.heightForWidth(120) > flow.heightForWidth(400)


def test_japanese_does_not_begin_a_line_with_a_full_stop(flow: FlowText) -> None:
    flow.set_text(text("これは長い文です。" * 12))
    flow.heightForWidth(173)
    layout, whole = flow._shape._layout, flow.text()
    starts = [whole[layout.lineAt(number).textStart()] for number in range(1, layout.lineCount())]
    assert len(starts) > 3
    assert "。" not in starts


def test_the_focus_marks_the_first_value_and_the_arrows_walk_on_to_the_term(
    flow: FlowText, qtbot: QtBot
) -> None:
    told: list[str] = []
    flow.term_wanted.connect(lambda term, _: told.append(term))
    flow.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn))
    qtbot.keyClick(flow, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "195.39.10.6"
    qtbot.keyClick(flow, Qt.Key.Key_Right)
    assert told[-1] == "helo"


def test_hovering_a_term_asks_for_its_explanation(flow: FlowText, qtbot: QtBot) -> None:
    area = next(flow._shape.areas(3))
    with qtbot.waitSignal(flow.term_wanted) as told:
        qtbot.mouseMove(flow, area.center().toPoint())
    assert told.args[0] == "helo"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_glossary_term_is_explained_in_the_language_of_the_window(window: Window, language: str) -> None:
    window.set_language(language)
    term, entry = next(iter(entries(language).items()))
    window.workspace.explanation.explain_term(term, window.mapToGlobal(QPoint(300, 300)))
    assert window.tip.isVisible()
    assert window.tip.text().startswith(entry.name)
    assert entry.meaning in window.tip.text()
    assert in_language(language)("Example: {text}", text=entry.example) in window.tip.text()
    assert window.rect().contains(window.tip.geometry())
    window.workspace.explanation.explain_term("", QPoint())
    assert not window.tip.isVisible()


@pytest.mark.usefixtures("qapp")
def test_the_room_of_a_chip_grows_with_the_letters() -> None:
    """At 200 % chips stood as close to the words around them as at 100 %, and looked cramped."""
    rooms = []
    for pixels in (13, 26):
        letters = QFont()
        letters.setPixelSize(pixels)
        rooms.append(TextShape(text("from ", "=195.39.10.6", " to"), letters, letters).chip_room)
    assert rooms[1] == 2 * rooms[0] > 5
