"""Line icons beside the words of buttons: Lucide's drawings, in the colour and the size of those words.

An icon helps to find a button again; what the button does is said by its words or its name. The first
screen has none: three would take a hundredth of the time to its paint.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from keshiin_resources import path
from keshiin_ui.look.theme import Theme

LineIcon = Literal[
    "arrow-left",
    "circle-stop",
    "file-down",
    "file-text",
    "globe",
    "list",
    "list-checks",
    "mail-open",
    "maximize",
    "minus",
    "plus",
    "send",
]

ICON = "lineIcon"
EM = 1.15
"""How large an icon is, in sizes of the button's text: with its capitals it is one line."""
GAP_EM = 0.4
"""What is left free between an icon and words, where a style sheet leaves nothing."""


def give_icon(button: QAbstractButton, name: LineIcon) -> None:
    """Let a button have that icon; its place is kept free until it is drawn."""
    button.setProperty(ICON, name)
    size = _size(button)
    empty = QPixmap(size)
    empty.fill(QColor(0, 0, 0, 0))
    button.setIconSize(size)
    button.setIcon(QIcon(empty))


def draw_icons(top: QWidget, theme: Theme) -> None:
    """Draw the icons of all buttons below that part, in those colours and in the size of their text."""
    for button in top.findChildren(QAbstractButton):
        name = button.property(ICON)
        if isinstance(name, str):
            button.setIconSize(_size(button))
            button.setIcon(_icon(name, button, theme))


def _icon(name: str, button: QAbstractButton, theme: Theme) -> QIcon:
    """The icon in the inks of a button's words: as they are, when it is held down, and where it is off."""
    filled = button.objectName() == "primary"
    icon, off = QIcon(), QIcon.State.Off
    inks = (
        (theme.on_accent if filled else theme.text, QIcon.Mode.Normal, off),
        (theme.on_accent, QIcon.Mode.Normal, QIcon.State.On),
        (theme.quiet, QIcon.Mode.Disabled, off),
    )
    size, ratio = button.iconSize(), button.devicePixelRatioF()
    for ink, mode, state in inks:
        icon.addPixmap(_drawn(name, ink, size.width(), size.height(), ratio), mode, state)
    return icon


@cache
def _drawn(name: str, ink: str, width: int, height: int, ratio: float) -> QPixmap:
    # Loaded with the first icon, which comes with the first message.
    from PySide6.QtSvg import QSvgRenderer

    drawing = path("icons", "lucide", f"{name}.svg").read_bytes().replace(b"currentColor", ink.encode())
    picture = QPixmap(QSize(width, height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, height, height))
    painter.end()
    return picture


def _size(button: QAbstractButton) -> QSize:
    em = QFontInfo(button.font()).pixelSize()
    side = round(EM * em)
    return QSize(side + (round(GAP_EM * em) if isinstance(button, QPushButton) else 0), side)
