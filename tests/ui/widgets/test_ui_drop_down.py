"""The boxes that drop a list down look as the window's other boxes do, and so do their names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout
from pytestqt.qtbot import QtBot
from wcag import contrast
from window_maker import Maker

from keshiin_ui.look.fonts import font
from keshiin_ui.look.theme import theme_named
from keshiin_ui.widgets.drop_down import DropDown
from keshiin_ui.widgets.label import PlainLabel

DIALOGS = ["save_report", "write_to"]


@pytest.mark.parametrize("wanted", DIALOGS)
def test_a_name_has_the_font_of_its_box_and_stands_on_one_line_with_it(
    make_window: Maker, qtbot: QtBot, wanted: str
) -> None:
    window = make_window()
    window.do(wanted)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    (dialog,) = window.findChildren(QDialog)
    (fields,) = dialog.findChildren(QFormLayout)
    for box in dialog.findChildren(QComboBox):
        name = fields.labelForField(box)
        assert isinstance(name, PlainLabel)
        assert name.buddy() is box
        assert name.font().families() == box.font().families() == font("body").families()
        middles = [each.mapTo(dialog, QPoint(0, each.height() // 2)).y() for each in (name, box)]
        assert abs(middles[0] - middles[1]) <= 1
        assert QFontMetrics(name.font()).height() == QFontMetrics(box.font()).height()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_box_has_its_arrow(make_window: Maker, qtbot: QtBot, colours: str) -> None:
    window = make_window()
    window.choose_theme(colours)
    window.do("save_report")
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    box = window.findChildren(QDialog)[0].findChildren(DropDown)[0]
    theme = theme_named(colours)
    drawn = box.grab().toImage()
    row = [
        drawn.pixelColor(x, drawn.height() // 2).name() for x in range(drawn.width() - 40, drawn.width() - 4)
    ]
    assert max(contrast(each, theme.card) for each in row) > 4.5
