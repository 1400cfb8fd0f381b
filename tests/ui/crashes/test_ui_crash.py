"""A mistake of the program's own: a report on the disk, a sentence, no word of the mail."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from geometry import cut_texts
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, TWICE, enlarged, settle

from keshiin_ui.crashes.dialog import crash_dialog
from keshiin_ui.crashes.report import KEPT, Reporter, write_report

SECRET = "Dear Hanako, the password is"


def fail(reporter: Reporter) -> None:
    """Let the reporter take a mistake whose words hold a piece of a message."""
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        reporter.take(type(error), error, error.__traceback__)


def test_a_mistake_leaves_a_report_with_its_place_and_without_its_words(tmp_path: Path) -> None:
    told: list[Path | None] = []
    fail(Reporter(tmp_path, told.append))
    (path,) = tmp_path.iterdir()
    text = path.read_text("utf-8")
    assert told == [path]
    assert "test_ui_crash.py" in text
    assert "builtins.ValueError" in text
    assert SECRET not in text
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_only_the_first_mistake_of_a_run_is_told(tmp_path: Path) -> None:
    told: list[Path | None] = []
    reporter = Reporter(tmp_path, told.append)
    fail(reporter)
    fail(reporter)
    assert len(told) == 1
    assert len(list(tmp_path.iterdir())) == 2


def test_old_reports_go(tmp_path: Path) -> None:
    for _ in range(KEPT + 3):
        write_report(tmp_path, "x")
    assert len(list(tmp_path.iterdir())) == KEPT


def test_a_disk_that_refuses_is_no_second_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told: list[Path | None] = []
    fail(Reporter(tmp_path / "file", told.append))
    assert told == [None]


def test_a_mistake_on_another_thread_is_taken_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    Reporter(tmp_path, lambda _: None).install()
    thread = threading.Thread(target=lambda: [].pop())
    thread.start()
    thread.join()
    assert "builtins.IndexError" in next(tmp_path.iterdir()).read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "It is sent to nobody."), ("ja", "どこにも送りません。")]
)
def test_the_sentence_is_calm_and_says_that_nothing_is_sent(
    make_window: Maker, qtbot: QtBot, language: str, sentence: str, tmp_path: Path
) -> None:
    dialog: QDialog = crash_dialog(make_window(language), language, tmp_path / "report.txt")
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert sentence in said
    assert str(tmp_path / "report.txt") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_large_text_no_sentence_of_it_is_cut(make_window: Maker, tmp_path: Path, language: str) -> None:
    window = make_window(language)
    enlarged(window, TWICE)
    dialog = crash_dialog(window, language, tmp_path / "report.txt")
    dialog.show()
    settle()
    assert list(cut_texts(dialog)) == []
    assert dialog.width() <= window.width()


@pytest.mark.parametrize("pane", ["graph", "map"])
def test_a_mistake_while_a_pane_is_drawn_does_not_end_the_program(
    make_window: Maker, qtbot: QtBot, pane: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    canvas = getattr(window.workspace, pane)._canvas

    def fail_to_draw(*_: object) -> None:
        raise TypeError(SECRET)

    drawn = canvas._scene if pane == "graph" else canvas._chart
    with qtbot.captureExceptions() as taken, monkeypatch.context() as broken:
        broken.setattr(type(drawn), "draw", fail_to_draw)
        canvas.update()
        qtbot.waitUntil(lambda: bool(taken))
    assert taken[0][0] is TypeError
    assert canvas.isVisible()
