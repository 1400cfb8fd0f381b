"""The heading of the graph's and the map's pane: title, one quiet sentence, the switch to the list view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.line_icons import give_icon
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.cut_label import CutLabel
from keshiin_ui.widgets.label import PlainLabel


def button_sheet(theme: Theme, padding: str) -> str:
    """The look of the small buttons on a pane."""
    return f"""
        QToolButton {{ background: {theme.card}; color: {theme.text}; border: 1px solid {theme.strong_edge};
          border-radius: 6px; padding: {padding}; }}
        QToolButton:hover {{ background: {theme.hover}; }}
        QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent}; }}
        QToolButton:focus {{ border-color: {theme.focus}; border-width: 2px; margin: -1px; }}
    """


class Heading(QWidget):
    """A pane's title line; ``listed`` tells whether the list is on, ``folded`` to group quiet hops again."""

    listed = Signal(bool)
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._hint = PlainLabel(), CutLabel("small")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._list, self._fold = QToolButton(), QToolButton()
        self._list.setCheckable(True)
        self._list.toggled.connect(self.listed)
        self._fold.clicked.connect(self.folded)
        self._fold.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 5, 10, 2)
        line.addWidget(self._title)
        line.addStretch(0)
        line.addWidget(self._hint, 1)
        line.addWidget(self._fold)
        line.addWidget(self._list)
        give_role(self._title, "body", bold=True)
        for part in (self._list, self._fold):
            give_role(part, "small")
        self._list.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        give_icon(self._list, "list")
        # Without it the line would be lower than that of the pane beside it.
        kept = self._list.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._list.setSizePolicy(kept)

    def say(self, title: str, hints: Sequence[str], list_name: str, fold_name: str = "") -> None:
        """Set the words; the hint in its forms, the longest first."""
        self._title.setText(title)
        self.say_hint(hints)
        self._list.setText(list_name)
        self._list.setAccessibleName(f"{title}: {list_name}")
        self._fold.setText(fold_name)

    def say_hint(self, hints: Sequence[str]) -> None:
        """Set the quiet sentence alone, in its forms, the longest first."""
        self._hint.say(*hints)

    def follow(self, part: QWidget) -> None:
        """Come right after that part when the reader presses Tab."""
        for button in (self._list, self._fold):
            QWidget.setTabOrder(part, button)

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self._hint.setStyleSheet(f"color: {theme.quiet}")
        self._title.setStyleSheet(f"color: {theme.text}")
        # Beside an icon Qt leaves room at the end of the words by itself.
        self._list.setStyleSheet(button_sheet(theme, "2px 2px 2px 8px"))
        self._fold.setStyleSheet(button_sheet(theme, "2px 10px"))

    def offer_fold(self, offered: bool) -> None:
        """Show or hide the button that groups quiet hops again."""
        self._fold.setVisible(offered)

    def offer_list(self, offered: bool) -> None:
        """Show the hint and the switch to the list, or hide them where there is nothing to read or list."""
        for part in (self._hint, self._list):
            part.setVisible(offered)

    def is_listed(self) -> bool:
        """Whether the list view is on."""
        return self._list.isChecked()

    def show_list(self, listed: bool) -> None:
        """Turn the list view on or off."""
        self._list.setChecked(listed)
