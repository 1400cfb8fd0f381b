"""The colours to begin with, before the system has been asked for its own."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QPalette

from keshiin_ui.look.theme import DARK, LIGHT, Theme, theme_for

LOOKS = ("light", "dark", "strong light", "strong dark")
HALF = 128


def expected(look: str) -> Theme:
    """The theme that was shown last, by its name; without one, what goes with the system's ground.

    To ask Qt for the system's light and dark loads the names of all its settings, which takes longer than
    anything else before the first paint: that is asked after it.
    """
    if look not in LOOKS:
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return theme_for(ground.lightness() < HALF)
    theme = theme_for(look.endswith("dark"))
    if not look.startswith("strong"):
        return theme
    from keshiin_ui.look.contrast import strengthened

    return strengthened(theme)


def look_of(theme: Theme) -> str:
    """The name of a theme among all looks."""
    return theme.name if theme in (LIGHT, DARK) else f"strong {theme.name}"
