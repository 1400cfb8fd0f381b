"""The reader's own location files: taken, refused in words, told with their dates, removed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from settings_dialog import dialog_of
from window_maker import Maker

from keshiin.geo_files import own_files
from keshiin_resources import dates
from keshiin_resources import path as resource
from keshiin_ui.preferences.dialog import PreferencesDialog
from keshiin_ui.window.window import Window
from lookup.made_mmdb import BUILT_DAY, made

pytestmark = pytest.mark.usefixtures("own_settings")


def test_a_location_file_is_taken_or_refused_in_words(make_window: Maker, tmp_path: Path) -> None:
    window = make_window()
    page = dialog_of(window).places
    wrong = tmp_path / "wrong.mmdb"
    wrong.write_text("no")
    page.take(wrong)
    assert page.failure.text() == "“wrong.mmdb” is not a location file (.mmdb)."
    page.take(resource("geo", "country.mmdb"))
    folder = Path(window.opening.terms.places)
    assert [file.kind for file in own_files(folder)] == ["country"]
    assert not page.failure.isVisible()
    page.table.setCurrentItem(page.table.topLevelItem(0))
    page.remove_button.click()
    assert own_files(folder) == ()
    assert resource("geo", "country.mmdb").exists()


def drop(window: Window, *paths: Path) -> None:
    """Let go of files over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))


def test_a_location_file_that_is_dropped_on_the_window_is_no_message(
    make_window: Maker, tmp_path: Path
) -> None:
    window = make_window()
    shown = window.view
    wrong = tmp_path / "wrong.mmdb"
    wrong.write_text("no")
    drop(window, resource("geo", "asn.mmdb"), wrong)
    dialog = window.dialogs.current
    assert isinstance(dialog, PreferencesDialog)
    assert dialog.pages.currentWidget() is dialog.places
    assert [file.kind for file in own_files(Path(window.opening.terms.places))] == ["network"]
    assert dialog.places.table.topLevelItem(0).text(0) == "asn.mmdb"
    assert dialog.places.failure.text() == "“wrong.mmdb” is not a location file (.mmdb)."
    assert window.view == shown


@pytest.mark.parametrize(("made_on", "old"), [("2020-01-01", True), (date.today().isoformat(), False)])
def test_bundled_data_of_more_than_a_year_ago_says_so(
    make_window: Maker, monkeypatch: pytest.MonkeyPatch, made_on: str, old: bool
) -> None:
    monkeypatch.setattr("keshiin.geo_files.dates", lambda: {"country": made_on, "network": made_on})
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    assert [row[3] for row in table_of(dialog)] == [made_on, made_on]
    assert dialog.places.age.text() == "What is more than a year old may have moved since."
    assert dialog.places.age.isVisible() == old


def table_of(dialog: PreferencesDialog) -> list[tuple[str, ...]]:
    """The rows of the location files as the reader sees them."""
    table = dialog.places.table
    items = [table.topLevelItem(at) for at in range(table.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(table.columnCount())) for item in items]


def test_the_location_files_in_use_are_told_with_their_dates_and_licences(
    make_window: Maker, tmp_path: Path
) -> None:
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    bundled = [
        ("comes with Keshiin", "Countries", "IPFire", dates()["country"], "CC BY-SA 4.0"),
        ("comes with Keshiin", "Owners of networks", "IPFire", dates()["network"], "CC BY-SA 4.0"),
    ]
    assert table_of(dialog) == bundled
    record = {"211.0.0.0/8": {"country": {"iso_code": "JP"}}}
    for name, type in (("a", "GeoLite2-City"), ("b", "DBIP-City-Lite"), ("c", "DBIP-City")):
        dialog.places.take(made(tmp_path / f"{name}.mmdb", type, record))
    assert table_of(dialog) == [
        ("a.mmdb", "Towns", "GeoLite2", BUILT_DAY, "GeoLite2 EULA"),
        ("b.mmdb", "Towns", "DB-IP", BUILT_DAY, "CC BY 4.0"),
        ("c.mmdb", "Towns", "DB-IP", BUILT_DAY, "not known"),
        *bundled,
    ]


def test_only_the_readers_own_location_files_can_be_removed(make_window: Maker) -> None:
    dialog = dialog_of(make_window())
    dialog.pages.setCurrentWidget(dialog.places)
    page = dialog.places
    assert not page.remove_button.isVisible()
    page.take(resource("geo", "country.mmdb"))
    for row, removable in ((0, True), (1, False), (2, False)):
        page.table.setCurrentItem(page.table.topLevelItem(row))
        assert page.remove_button.isEnabled() == removable
