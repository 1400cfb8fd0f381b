"""How a text with values is broken into lines."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Piece
from keshiin_ui.look.fonts import font
from keshiin_ui.widgets.text_shape import WHOLE, TextShape

BEFORE = Piece("plain", "危険です。書かれていることに従わないでください（")
BEHIND = Piece("plain", "）を名乗っていますが、アドレスは別のところのものです。")


@pytest.mark.parametrize("value", ["カゴヤ", "T-Mobile", "楽天カード株式会社"])
def test_a_short_value_is_not_torn_at_the_end_of_a_line(qtbot: QtBot, value: str) -> None:
    shape = TextShape((BEFORE, Piece("value", value), BEHIND), font("body"), font("mono"))
    for width in range(200, 900):
        shape.set_in(width)
        assert len(list(shape.areas(1))) == 1, width


def test_a_long_value_fills_its_lines(qtbot: QtBot) -> None:
    shape = TextShape((BEFORE, Piece("value", "消" * (WHOLE + 1)), BEHIND), font("body"), font("mono"))
    torn = 0
    for width in range(300, 600):
        shape.set_in(width)
        torn += len(list(shape.areas(1))) > 1
    assert torn


def test_every_letter_stands_on_some_line_however_narrow(qtbot: QtBot) -> None:
    text = (
        BEFORE,
        Piece("value", "カゴヤ"),
        BEHIND,
        Piece("value", "example.jp"),
        Piece("value", "T-Mobile"),
    )
    shape = TextShape(text, font("body"), font("mono"))
    for width in range(1, 200):
        shape.set_in(width)
        for place in range(len(text)):
            assert all(area.width() > 0 for area in shape.areas(place))
            assert list(shape.areas(place))
