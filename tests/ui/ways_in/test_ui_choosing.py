"""Where the dialog that opens a message begins: among the reader's documents, then where the last one was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from window_maker import Maker


def test_a_choice_begins_among_the_readers_documents_and_the_next_where_the_last_was(
    make_window: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shortcut can start the program in a folder that holds nothing of the reader's."""
    chosen = tmp_path / "letters" / "a.eml"
    begun: list[str] = []

    def choose(*given: object) -> tuple[list[str], str]:
        begun.append(str(given[2]))
        return [str(chosen)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    window = make_window(empty=True)
    for _ in range(2):
        window.ways_in.choose_files()
    assert begun == [str(tmp_path), str(chosen.parent)]
