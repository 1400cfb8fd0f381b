"""The menu of the files that were opened last; there only where the reader wants them remembered."""

from __future__ import annotations

from os.path import basename

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.memory import Memory
from keshiin_ui.window.menus import MARKS, marked

SHOWN = 80


class RecentMenu(QMenu):
    """``wanted`` tells a path."""

    wanted = Signal(str)

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        give_role(self, "body")
        self.renew()

    def renew(self) -> None:
        """List what is remembered now."""
        self.clear()
        for mark, path in zip(MARKS, self._memory.recent, strict=False):
            name = marked(mark, visible(basename(path.rstrip("/")))[:SHOWN])
            self.addAction(name).triggered.connect(lambda _=False, path=path: self.wanted.emit(path))
        self.menuAction().setVisible(not self.isEmpty())
