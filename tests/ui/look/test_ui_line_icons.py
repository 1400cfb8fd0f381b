"""Line icons: each is there, in the ink and the size of its button's words, and keeps up with both."""

from __future__ import annotations

from typing import get_args

from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_resources import path
from keshiin_ui.look.line_icons import ICON, LineIcon, draw_icons, give_icon
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.window.window import Window

NAMES = get_args(LineIcon)
HALF, ROUNDED = 128, 3


def image(button: QAbstractButton, state: QIcon.State = QIcon.State.Off) -> QImage:
    """A button's icon as it is painted."""
    return button.icon().pixmap(button.iconSize(), QIcon.Mode.Normal, state).toImage()


def drawn_in(drawn: QImage, ink: str) -> bool:
    """Whether there is a drawing, and its dots are of that colour but for what rounding takes from it."""
    dots = (drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    seen = [dot for dot in dots if dot.alpha() > HALF]
    return bool(seen) and all(_near(dot, QColor(ink)) for dot in seen)


def _near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) <= ROUNDED for a, b in pairs)


def test_the_drawings_that_come_along_are_those_that_the_window_names() -> None:
    there = {file.stem for file in path("icons", "lucide").iterdir() if file.suffix == ".svg"}
    assert there == set(NAMES)


def test_every_button_has_another_drawing_in_the_ink_of_its_words(window: Window) -> None:
    buttons = [button for button in window.findChildren(QAbstractButton) if button.property(ICON)]
    assert {button.property(ICON) for button in buttons} == set(NAMES)
    for button in buttons:
        ink = LIGHT.on_accent if button.objectName() == "primary" else LIGHT.text
        assert drawn_in(image(button), ink), button.property(ICON)
    drawings = {
        button.property(ICON): image(button)
        for button in buttons
        if isinstance(button, QToolButton) and not button.text()
    }
    assert len({bytes(each.constBits()) for each in drawings.values()}) == len(drawings) == 3


def test_icons_follow_the_colours_and_the_size_of_the_text(window: Window) -> None:
    button = window.banner.further["save_report"]
    before = button.iconSize().height()
    window.set_theme(DARK)
    assert drawn_in(image(button), DARK.text)
    window.zoom(4)
    assert button.iconSize().height() > before
    assert image(button).height() == button.iconSize().height()


def test_an_icon_of_a_pressed_button_is_drawn_on_the_accent(window: Window) -> None:
    lists = window.workspace.map.findChildren(QToolButton)
    button = next(each for each in lists if each.property(ICON) == "list")
    assert drawn_in(image(button, QIcon.State.On), LIGHT.on_accent)


def test_words_do_not_move_when_the_icon_is_drawn(window: Window) -> None:
    button = QPushButton("words", window)
    give_icon(button, "globe")
    before = button.sizeHint()
    assert not drawn_in(image(button), LIGHT.text)
    draw_icons(window, LIGHT)
    assert drawn_in(image(button), LIGHT.text)
    assert button.sizeHint() == before


def test_the_panes_of_a_lesson_have_their_icons_too(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    window.do("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    buttons = [each for each in page.findChildren(QAbstractButton) if each.property(ICON)]
    assert len(buttons) >= 5
    for button in buttons:
        ink = LIGHT.on_accent if button.objectName() == "primary" else LIGHT.text
        assert drawn_in(image(button), ink), button.property(ICON)
