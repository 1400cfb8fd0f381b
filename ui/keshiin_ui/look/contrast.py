"""Themes of high contrast, for where the system asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from keshiin_ui.look.theme import DARK, LIGHT, Theme

STRONG_LIGHT = LIGHT._replace(
    recorded="#00425A", recorded_ground="#FFFFFF", claimed="#4A3600", claimed_ground="#FFFFFF",
    claimed_line="#4A3600", contradicted="#8C0000", contradicted_ground="#FFFFFF", accent="#00303F",
    accent_hover="#00425A", text="#000000", quiet="#26282C", ground="#FFFFFF", raised="#FFFFFF",
    edge="#000000", strong_edge="#000000", field_edge="#000000", hover="#E8E8E8", sea="#FFFFFF",
    land="#C8C8C8", land_edge="#000000", focus="#000000", scroll="#000000",
)  # fmt: skip
STRONG_DARK = DARK._replace(
    recorded="#9BE3FF", recorded_ground="#000000", claimed="#FFE08A", claimed_ground="#000000",
    claimed_line="#FFE08A", contradicted="#FFB8B0", contradicted_ground="#000000", accent="#C8F0FF",
    on_accent="#000000", accent_hover="#FFFFFF", text="#FFFFFF", quiet="#E4E6EA", ground="#000000",
    card="#000000", raised="#000000", edge="#FFFFFF", strong_edge="#FFFFFF", field_edge="#FFFFFF",
    on_ink="#000000", hover="#2A2A2A", sea="#000000", land="#4A4A4A", land_edge="#FFFFFF",
    focus="#FFFFFF", scroll="#FFFFFF",
)  # fmt: skip


def strengthened(theme: Theme) -> Theme:
    """The theme of high contrast that goes with a theme."""
    return STRONG_DARK if theme.dark else STRONG_LIGHT


def is_wanted() -> bool:
    """Whether the system asks for high contrast; Qt tells it from 6.10 on."""
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return hints is not None and hints().contrastPreference().name == "HighContrast"


def follow(turn: Callable[[], None]) -> None:
    """Call that whenever the system's light and dark, or its contrast, change."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: turn())
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        accessibility().contrastPreferenceChanged.connect(lambda _: turn())
