"""What narrows the list: words, levels with their counts, the order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import BRIEFLY
from keshiin.explain.verdict.levels import LEVELS as LEVEL_NAMES
from keshiin.judge.model import Level
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.level_sign import LEVELS, sign_icon
from keshiin_ui.look.theme import Theme
from keshiin_ui.messages.counts import counted
from keshiin_ui.messages.order import ORDER_NAMES
from keshiin_ui.panes.heading import button_sheet
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.choice import Choice
from keshiin_ui.widgets.flow_layout import FlowLayout

TYPING_MS = 150
ROOMY_EM, SIGN_EM = 18, 1.2
"""From that width on the buttons say their levels in words, and not by their signs and tips alone."""


class Filters(QWidget):
    """``changed`` comes when other lines are wanted, ``ordered`` tells an order."""

    changed = Signal()
    ordered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._language: Language = "en"
        self._counts: Mapping[Level, int] = {}
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.order = Choice(tuple(ORDER_NAMES), "small")
        # Wider than the list it would let the levels' buttons be reckoned in fewer lines than they take.
        self.order.setMinimumWidth(1)
        self.levels: dict[Level, QToolButton] = {level: QToolButton() for level in LEVELS}
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._typing.start())
        self.order.chosen.connect(self.ordered)
        give_role(self.words, "body")
        buttons = FlowLayout(None, gap=4)
        for level, button in self.levels.items():
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            give_role(button, "small")
            button.toggled.connect(self.changed)
            button.setProperty("level", level)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        layout.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)

    @property
    def chosen_levels(self) -> frozenset[Level]:
        """The levels that are chosen; none for all."""
        return frozenset(level for level, button in self.levels.items() if button.isChecked())

    def reset(self) -> None:
        """Want everything again."""
        self.words.clear()
        for button in self.levels.values():
            button.setChecked(False)

    def count(self, levels: Mapping[Level, int]) -> None:
        """Say how many messages each level has."""
        self._counts = levels
        self._say_levels()

    def _say_levels(self) -> None:
        tr = in_language(self._language)
        roomy = self.width() >= ROOMY_EM * QFontInfo(font("body")).pixelSize()
        for level, button in self.levels.items():
            count = self._counts.get(level, 0)
            button.setText(f"{tr(BRIEFLY[level])} {count:,}" if roomy else f"{count:,}")
            button.setAccessibleName(tr("Only: {level}", level=tr(LEVEL_NAMES[level])))
            button.setAccessibleDescription(counted(count, tr))
            button.setToolTip(tr(LEVEL_NAMES[level]))
            button.setVisible(count > 0)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.words.setPlaceholderText(tr("Search sender or subject"))
        self.words.setAccessibleName(tr("Search the list"))
        names: dict[str, str] = {order: tr(name) for order, name in ORDER_NAMES.items()}
        self.order.say(tr("Order of the list"), names)
        self._say_levels()

    def _draw_signs(self) -> None:
        size = round(SIGN_EM * QFontInfo(font("body")).pixelSize())
        for level, button in self.levels.items():
            button.setIconSize(QSize(size, size))
            button.setIcon(sign_icon(level, self._theme, size, self.devicePixelRatioF()))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self._draw_signs()
        for button in self.levels.values():
            button.setStyleSheet(
                button_sheet(theme, "2px 5px")
                + f"QToolButton:checked {{ background: {theme.recorded_ground}; color: {theme.text}; }}"
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_signs()
        self._say_levels()
