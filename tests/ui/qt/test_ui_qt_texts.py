"""Qt's own words follow the language of the window, whatever the system speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from window_maker import Maker

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.widgets.tables import Table


def cancel() -> str:
    """What Qt calls the button that ends its dialog for files."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_the_dialog_for_files_speaks_the_language_of_the_window(make_window: Maker) -> None:
    window = make_window("ja", empty=True)
    assert cancel() == "キャンセル"
    window.set_language("en")
    assert cancel() == "Cancel"
    window.set_language("ja")
    assert cancel() == "キャンセル"
    window.set_language("en")


def test_tables_name_their_menu_in_that_language_too(make_window: Maker) -> None:
    window = make_window("ja")
    tables = window.workspace.findChildren(Table)
    assert {table.copy_name for table in tables} == {"コピー"}
    assert Table(LIGHT, 1, (0,), {}).copy_name == ""
