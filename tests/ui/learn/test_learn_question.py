"""The answers of a question: each circle stands beside the first line of its words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from window_room import settle

from keshiin_ui.learn.question import AnswerLine
from keshiin_ui.look import fonts
from keshiin_ui.qt.application import application


def test_a_circle_stands_in_the_middle_of_the_first_line_in_large_text_too(qtbot: QtBot) -> None:
    application()
    answer = AnswerLine()
    qtbot.addWidget(answer)
    answer.say("Whoever registered the name")
    answer.show()
    try:
        for points in (10.0, 20.0):
            fonts.set_text_size(points)
            settle()
            line = answer.label.geometry().top() + answer.label.fontMetrics().height() / 2
            assert abs(answer.button.geometry().center().y() - line) <= 2
    finally:
        fonts.set_text_size(10.0)
