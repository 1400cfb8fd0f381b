"""The window drawn to a picture: what is drawn does not depend on how fast a list is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin_ui.picture import draw
from keshiin_ui.window.window import Window

MANY = 400


def test_a_list_is_drawn_when_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(MANY):
        head = f"From: a{number}@example.com\nSubject: Letter {number}\nMessage-ID: <{number}@example.com>\n"
        (tmp_path / f"{number}.eml").write_text(f"{head}\nHello {number}\n", "utf-8")
    counted: list[int] = []
    monkeypatch.setattr(Window, "close", lambda window: counted.append(len(window.desk.messages.model.lines)))
    assert draw((str(tmp_path),), language="en").startswith(b"\x89PNG")
    assert counted == [MANY]
