"""The bus that tells every pane what is chosen, whichever pane it was chosen in."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from keshiin_ui.panes.selection import Selection


class Linked(Protocol):
    """A pane that shows a selection and lets the reader make one."""

    chosen: SignalInstance

    def select(self, selection: Selection | None) -> None:
        """Show what is chosen."""


class Linking(QObject):
    """The one selection of a window."""

    def __init__(self, *panes: Linked) -> None:
        super().__init__()
        self._panes = panes
        self.selection: Selection | None = None
        for pane in panes:
            pane.chosen.connect(self.choose)

    def choose(self, selection: Selection | None) -> None:
        """Tell every pane the selection."""
        self.selection = selection
        for pane in self._panes:
            pane.select(selection)

    def forget(self) -> None:
        """Know of no choice any more, since another message comes into the panes."""
        self.selection = None

    def clear(self) -> None:
        """Choose nothing."""
        self.choose(None)
