"""A button that shows what is chosen of a few things, and opens their menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from keshiin_ui.look.fonts import Role, give_role


class Choice(QToolButton):
    """``chosen`` tells the id of what the reader chose."""

    chosen = Signal(str)

    def __init__(self, ids: tuple[str, ...], role: Role = "body") -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._name = ""
        self.value = ids[0]
        menu = QMenu(self)
        group = QActionGroup(self)
        self.actions_by_id = {}
        for each in ids:
            action = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, each=each: self._choose(each))
            group.addAction(action)
            self.actions_by_id[each] = action
        self.setMenu(menu)
        give_role(self, role)
        give_role(menu, role)

    def set_value(self, value: str) -> None:
        """Show another choice, without telling."""
        self.value = value
        self.actions_by_id[value].setChecked(True)
        text = self.actions_by_id[value].text()
        self.setText(f"{text} ▾")
        self.setAccessibleName(f"{self._name}: {text}" if self._name else text)

    def say(self, name: str, texts: dict[str, str]) -> None:
        """Name the choice, and what there is to choose."""
        self._name = name
        for each, text in texts.items():
            self.actions_by_id[each].setText(text)
        self.set_value(self.value)

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)
