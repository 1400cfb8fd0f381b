"""The field that takes a message: the mark, what to do, three buttons, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from keshiin_resources import path
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.postmark import Postmark
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.look.theme import Theme


class DropTarget(QFrame):
    """The dashed field with the mark and three buttons; what could not be read is told here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("target")
        self._language: Language = "en"
        self._waiting = False
        self.mark = Postmark(theme, 72)
        self.title = PlainLabel(role="display", wrap=True)
        self.subtitle = PlainLabel(role="body", wrap=True, name="quiet")
        self.failure = PlainLabel(role="body", wrap=True, name="failure")
        for label in (self.title, self.subtitle, self.failure):
            label.setProperty("alignment", "AlignHCenter")
        self.open, self.paste, self.example = QPushButton(), QPushButton(), QPushButton()
        self.open.setObjectName("primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.open, self.paste, self.example):
            give_role(button, "body", bold=button is self.open)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(8)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.mark)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addWidget(self.failure)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.failure.hide()
        self.example.setVisible(path("samples").is_dir())

    def expect(self, expecting: bool) -> None:
        """Show whether a message that is held above the window would be taken."""
        self.setProperty("expecting", expecting)
        self.style().unpolish(self)
        self.style().polish(self)

    def fail(self, lines: list[str]) -> None:
        """Say why nothing could be opened; nothing said where there is no line."""
        self.wait(False)
        self.failure.setText("\n".join(lines))
        self.failure.setVisible(bool(lines))

    def wait(self, waiting: bool) -> None:
        """Say that a message is on its way, or what can be done here."""
        tr, self._waiting = in_language(self._language), waiting
        self.title.setText(tr("Reading the message…") if waiting else tr("Drop a message here"))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language, tr = language, in_language(language)
        self.mark.setAccessibleName(tr("Keshiin"))
        self.wait(self._waiting)
        self.subtitle.setText(
            tr(
                "A saved e-mail (.eml), or its source: its whole text, with the lines that are usually "
                "hidden. Paste works anywhere: Ctrl+V"
            )
        )
        self.open.setText(tr("Open…"))
        self.paste.setText(tr("Paste source"))
        self.example.setText(tr("Try an example"))
