"""How to get the source of a message out of the usual mail programs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language, Piece
from keshiin.explain.texts import N_
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language

WAYS = (
    (
        "Thunderbird",
        N_(
            "Drag the message from the list to this window. Or press Ctrl+U, select all, copy, paste here. "
            "Save As works too."
        ),
    ),
    (
        "Outlook",
        N_(
            "New and web: … → View → View message details. Classic: File → Properties → Internet headers. "
            "Copy all, paste here."
        ),
    ),
    ("Gmail", N_("In a browser: ⋮ beside Reply → Show original → Copy to clipboard. Then paste here.")),
    (
        N_("Yahoo! JAPAN Mail"),
        N_("In a browser: open the message, then the menu → Detailed header. Copy all, paste here."),
    ),
    (
        "Apple Mail",
        N_("View → Message → Raw Source. Or drag the message to the desktop, and from there to this window."),
    ),
)
WIDTH = 800
SPARE = 24


class SourceHelp(QFrame):
    """A card with a line for each mail program."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._ways = [(PlainLabel(role="body", bold=True), FlowText(theme, quiet=True)) for _ in WAYS]
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (name, text) in enumerate(self._ways):
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        for (name, text), (program, way) in zip(self._ways, WAYS, strict=True):
            name.setText(tr(program))
            text.set_text((Piece("plain", tr(way)),))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for _, text in self._ways:
            text.set_theme(theme)


def source_help_dialog(parent: QWidget, language: Language, theme: Theme) -> QDialog:
    """The same as a dialog, for when a message is open; not yet shown."""
    tr = in_language(language)
    dialog = QDialog(parent)
    dialog.setObjectName("dialog")
    dialog.setWindowTitle(tr("How to get the message’s source"))
    help_card = SourceHelp(theme)
    help_card.retranslate(language)
    close = QPushButton(tr("Close"))
    give_role(close, "body")
    close.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 24, 24, 16)
    layout.setSpacing(12)
    layout.addWidget(PlainLabel(tr("How to get the message’s source"), "title"))
    layout.addWidget(help_card)
    layout.addStretch(1)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    dialog.resize(WIDTH, layout.totalHeightForWidth(WIDTH) + SPARE)
    return dialog
