"""Check boxes as their reader sees them: a tick, not a filled square, in every look."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from keshiin_ui.look import fonts
from keshiin_ui.look.contrast import STRONG_DARK, STRONG_LIGHT
from keshiin_ui.look.style import palette, sheet
from keshiin_ui.look.theme import DARK, LIGHT, Theme
from keshiin_ui.qt.application import application
from keshiin_ui.widgets.check_box import CheckBox

POINTS = 10.0


def box_of(shown: CheckBox) -> QImage:
    """The box itself, without the words beside it."""
    option = QStyleOptionButton()
    shown.initStyleOption(option)
    area = shown.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, shown)
    return shown.grab(area).toImage()


def dressed(qtbot: QtBot, theme: Theme, *, checked: bool, enabled: bool = True) -> CheckBox:
    """A check box in the colours of a theme."""
    application().setPalette(palette(theme))
    made = CheckBox("Ask")
    made.setStyleSheet(sheet(theme))
    made.setChecked(checked)
    made.setEnabled(enabled)
    qtbot.addWidget(made)
    made.show()
    return made


def inks(picture: QImage) -> set[str]:
    """The colours of the pixels of a picture."""
    return {
        QColor(picture.pixel(x, y)).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("theme", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK], ids=lambda each: each.accent)
def test_a_checked_box_shows_a_tick_in_another_ink_than_its_ground(
    qtbot: QtBot, theme: Theme, enabled: bool
) -> None:
    fonts.set_text_size(POINTS)
    shown = inks(box_of(dressed(qtbot, theme, checked=True, enabled=enabled)))
    assert {theme.on_accent, theme.accent if enabled else theme.quiet} <= shown
    blank = inks(box_of(dressed(qtbot, theme, checked=False, enabled=enabled)))
    assert theme.card in blank
    assert theme.accent not in blank - {theme.text}


def test_the_box_grows_with_the_text(qtbot: QtBot) -> None:
    fonts.set_text_size(POINTS)
    before = box_of(dressed(qtbot, LIGHT, checked=True)).width()
    fonts.set_text_size(2 * POINTS)
    after = box_of(dressed(qtbot, LIGHT, checked=True)).width()
    fonts.set_text_size(POINTS)
    assert after == pytest.approx(2 * before, rel=0.15)
