"""A file that the system hands to the running program is opened; other events pass."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from keshiin_ui.ways_in.file_open import FileOpening


def test_a_file_from_the_system_is_told_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    opening, told = FileOpening(), []
    opening.wanted.connect(told.append)
    path = tmp_path / "件名 one.eml"
    qapp.installEventFilter(opening)
    try:
        taken = qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
        qapp.sendEvent(qapp, QEvent(QEvent.Type.ApplicationActivate))
    finally:
        qapp.removeEventFilter(opening)
    assert taken
    assert [Path(each) for each in told] == [path]


def test_an_address_of_the_web_is_not_a_file(qtbot: QtBot, qapp: QApplication) -> None:
    opening, told = FileOpening(), []
    opening.wanted.connect(told.append)
    assert not opening.eventFilter(qapp, QFileOpenEvent(QUrl("https://example.com/x.eml")))
    assert told == []
