"""The dot before an item of a list grows with the letters."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from keshiin_ui.look import fonts
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.widgets.bullet import Bullet


def inked(points: float) -> int:
    """How many pixels are drawn of a dot beside letters of that size."""
    fonts.set_text_size(points)
    bullet = Bullet(LIGHT, "recorded")
    shown = bullet.grab().toImage()
    ground = shown.pixel(0, 0)
    return sum(shown.pixel(x, y) != ground for x in range(shown.width()) for y in range(shown.height()))


def test_a_dot_grows_with_the_letters(qtbot: QtBot) -> None:
    usual, twice = inked(10.0), inked(20.0)
    fonts.set_text_size(10.0)
    assert usual
    assert twice > 3 * usual
