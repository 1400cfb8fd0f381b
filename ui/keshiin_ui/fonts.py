"""The type scale and its families, and the font that is loaded where the system has no Japanese one."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

Role = Literal["display", "title", "body", "small", "tiny", "mono", "mono_small"]

SCALE: dict[Role, float] = {
    "display": 1.5,
    "title": 1.15,
    "body": 1.0,
    "small": 0.9,
    "tiny": 0.8,
    "mono": 0.96,
    "mono_small": 0.88,
}
BOLD: frozenset[Role] = frozenset({"display", "title"})
FONT_ENDINGS = (".ttf", ".otf", ".ttc")

# Preferred families, first found first; the Japanese monospaced ones draw kanji twice as wide as letters.
SANS = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Yu Gothic UI",
    "Hiragino Sans",
    "BIZ UDPGothic",
    "IPAexGothic",
    "IPAPGothic",
)
MONO = (
    "Noto Sans Mono CJK JP",
    "BIZ UDGothic",
    "Osaka-Mono",
    "MS Gothic",
    "IPAGothic",
    "DejaVu Sans Mono",
    "Menlo",
    "Consolas",
)


def font(role: Role, bold: bool | None = None) -> QFont:
    """The font of a role, scaled from the application's own, so that the system's text size and zoom count."""
    base = QApplication.font()
    mono = role.startswith("mono")
    made = QFont(base)
    made.setFamilies(_installed(MONO if mono else SANS) + base.families())
    if mono:
        made.setStyleHint(QFont.StyleHint.Monospace)
    made.setPointSizeF(max(6.0, base.pointSizeF() * SCALE[role]))
    made.setBold(role in BOLD if bold is None else bold)
    return made


def has_japanese() -> bool:
    """Whether any installed family can write Japanese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


def load_bundled() -> None:
    """Load the fonts that come with the program, where the system cannot write Japanese."""
    if has_japanese():
        return
    folder = files("keshiin_resources").joinpath("fonts")
    if folder.is_dir():
        for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if each.name.lower().endswith(FONT_ENDINGS):
                QFontDatabase.addApplicationFontFromData(each.read_bytes())


def _installed(families: tuple[str, ...]) -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in families if family in known]
