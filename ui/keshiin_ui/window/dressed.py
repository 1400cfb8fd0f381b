"""The look of the window: its colours and the size of its text, which all that it holds follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QMainWindow

from keshiin_ui.look import fonts
from keshiin_ui.look.style import palette, sheet
from keshiin_ui.look.theme import Theme, theme_named

if TYPE_CHECKING:
    from keshiin_ui.memory import Memory

ZOOM = 1.1
"""How much larger a step makes the text."""
SMALLEST_EM, SMALL = QSize(48, 36), QSize(860, 560)


class DressedWindow(QMainWindow):
    """A main window in a theme, with text so many steps larger than the system's as is remembered."""

    def __init__(self, memory: Memory, theme: Theme) -> None:
        super().__init__()
        self.memory, self.theme = memory, theme
        self._base_size = QApplication.font().pointSizeF()
        fonts.set_text_size(self._base_size * ZOOM**memory.zoom)

    def choose_theme(self, name: str) -> None:
        """Show in the colours of that name, and remember it."""
        self.memory.theme = name
        self.set_theme(theme_named(name))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        from keshiin_ui.look.dressing import dress

        self.theme = theme
        self._dress()
        dress(self, theme)
        self._draw_icons()

    def zoom(self, steps: int) -> None:
        """Show the text so many steps larger than the system's, in dialogs too, and remember it."""
        self.memory.zoom = steps
        fonts.set_text_size(self._base_size * ZOOM**steps)
        fonts.renew(self)
        self._draw_icons()
        self._limit()

    def _dress(self) -> None:
        QApplication.setPalette(palette(self.theme))
        self.setStyleSheet(sheet(self.theme))

    def _draw_icons(self) -> None:
        from keshiin_ui.look.line_icons import draw_icons

        draw_icons(self, self.theme)

    def _limit(self) -> None:
        """Let the window be as small as its text allows: a screen in double size is hardly larger."""
        em = QFontInfo(fonts.font("body")).pixelSize()
        self.setMinimumSize((SMALLEST_EM * em).boundedTo(SMALL))
