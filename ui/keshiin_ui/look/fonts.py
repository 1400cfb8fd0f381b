"""The type scale and its families, and the font that is loaded where the system has no Japanese one."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from keshiin_resources import path

Role = Literal["display", "title", "body", "small", "tiny", "mono_display", "mono", "mono_small"]

SCALE: dict[str, float] = {
    "display": 1.5,
    "title": 1.15,
    "body": 1.0,
    "small": 0.92,
    "tiny": 0.82,
    "mono_display": 1.35,
    "mono": 0.92,
    "mono_small": 0.86,
}
BOLD = frozenset({"display", "title"})
FONT_ENDINGS = (".ttf", ".otf", ".ttc")
ROLE = "typeRole"
WEIGHT = "typeBold"

# Families whose Latin letters are good too come before the system's own, the others after it.
SANS_FIRST = ["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Hiragino Sans"]
SANS_LAST = ["BIZ UDPGothic", "IPAexGothic", "IPAPGothic", "IPAGothic"]
MONO_FIRST = ["Noto Sans Mono CJK JP", "BIZ UDGothic", "Osaka-Mono", "DejaVu Sans Mono", "Menlo", "Consolas"]
MONO_LAST = ["MS Gothic", "IPAGothic", "Noto Sans JP", "IPAexGothic"]


# A font knows what draws it, which takes longer to find than all that is done with it. Each with the
# application's own that it was made from.
_made: dict[tuple[str, bool | None], tuple[QFont, QFont]] = {}


def font(role: str, bold: bool | None = None) -> QFont:
    """The font of a role, scaled from the application's own, so that the system's text size counts.

    Everybody gets the same one: who would change it takes a copy.
    """
    base = QApplication.font()
    kept = _made.get((role, bold))
    if kept is None or kept[0] != base:
        kept = _made[role, bold] = base, _scaled(base, role, bold)
    return kept[1]


def _scaled(base: QFont, role: str, bold: bool | None) -> QFont:
    made = QFont(base)
    if role.startswith("mono"):
        made.setFamilies([*MONO_FIRST, "monospace", *MONO_LAST, *base.families()])
        made.setStyleHint(QFont.StyleHint.Monospace)
    else:
        made.setFamilies([*SANS_FIRST, *base.families(), *SANS_LAST])
    made.setPointSizeF(max(6.0, base.pointSizeF() * SCALE[role]))
    made.setBold(role in BOLD if bold is None else bold)
    return made


def give_role(widget: QWidget, role: Role, bold: bool | None = None) -> None:
    """Give a widget the font of a role, and remember the role for when the text size changes."""
    widget.setProperty(ROLE, role)
    widget.setProperty(WEIGHT, bold)
    _set(widget, font(role, bold))


def renew(top: QWidget) -> None:
    """Give every widget below that one its role's font again."""
    for widget in (top, *top.findChildren(QWidget)):
        role = widget.property(ROLE)
        if isinstance(role, str):
            _set(widget, font(role, _flag(widget)))


def set_text_size(points: float) -> None:
    """Set the size from which every role is scaled, tool tips' too."""
    base = QApplication.font()
    base.setPointSizeF(points)
    QApplication.setFont(base)
    QToolTip.setFont(font("small"))


def has_japanese() -> bool:
    """Whether any installed family can write Japanese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


def load_bundled() -> None:
    """Load the fonts that come with the program, where the system cannot write Japanese."""
    folder = path("fonts")
    if has_japanese() or not folder.is_dir():
        return
    for each in sorted(folder.iterdir()):
        if each.name.lower().endswith(FONT_ENDINGS):
            QFontDatabase.addApplicationFont(str(each))


def _set(widget: QWidget, made: QFont) -> None:
    widget.setFont(made)
    # Under a style sheet the part that is painted on keeps the font that it had at first.
    if isinstance(widget, QAbstractScrollArea):
        widget.viewport().setFont(made)


def _flag(widget: QObject) -> bool | None:
    bold = widget.property(WEIGHT)
    return bold if isinstance(bold, bool) else None
