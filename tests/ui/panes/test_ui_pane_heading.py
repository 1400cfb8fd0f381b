"""The headings of the way and of the places stand on one line, whatever buttons they offer."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.heading import Heading


def test_a_heading_without_a_list_is_as_high_as_one_with_it(qtbot: QtBot) -> None:
    """A message without a Received line has no way to list, while the map beside it still offers its list."""
    made = Heading()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.say("The way it took", ["The further left, the less can be checked."], "List")
    made.show()
    high = made.sizeHint().height()
    made.offer_list(False)
    made.layout().activate()
    assert made.sizeHint().height() == high
