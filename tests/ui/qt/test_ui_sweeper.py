"""Garbage with Qt objects in it is collected on the window's thread, never on one that reads or asks."""

from __future__ import annotations

import gc
from threading import Thread, get_ident
from weakref import finalize

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from keshiin_ui.qt.sweeper import Sweeper


class Knot:
    """A part of a cycle."""

    def __init__(self) -> None:
        self.other: Knot | None = None


def test_a_busy_thread_collects_nothing_and_the_window_s_thread_does(qtbot: QtBot) -> None:
    owner = QObject()
    Sweeper(owner)
    collected_by: list[int] = []
    one, two = Knot(), Knot()
    one.other, two.other = two, one
    finalize(one, lambda: collected_by.append(get_ident()))
    del one, two
    gc_before = gc.get_stats()[0]["collections"]
    kept: list[list[int]] = []
    busy = Thread(target=lambda: kept.extend([] for _ in range(50_000)))
    busy.start()
    busy.join()
    assert gc.get_stats()[0]["collections"] == gc_before
    assert collected_by == []
    qtbot.waitUntil(lambda: collected_by == [get_ident()])
