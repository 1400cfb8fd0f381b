"""The header pane on the screen."""

from __future__ import annotations

from made_view import view
from pytestqt.qtbot import QtBot

from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.look.theme import LIGHT


def shown_pane(qtbot: QtBot) -> HeaderPane:
    """The pane with the third lesson, on the screen."""
    made = HeaderPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.retranslate("en")
    made.show_analysis(view())
    made.show()
    return made
