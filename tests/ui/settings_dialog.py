"""The dialog of the settings, and what can be read on it."""

from __future__ import annotations

from keshiin_ui.preferences.dialog import PreferencesDialog
from keshiin_ui.window.window import Window


def dialog_of(window: Window) -> PreferencesDialog:
    """The settings dialog, opened from the menu."""
    window.do("settings")
    assert isinstance(window.dialogs.current, PreferencesDialog)
    return window.dialogs.current
