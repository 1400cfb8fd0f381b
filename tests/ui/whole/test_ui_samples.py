"""Every sample that comes with the program is drawn whole, by the way and by the map, at every width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from keshiin_resources import path
from keshiin_ui.explanation.pane import ExplanationPane
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.learn.sample import analysed
from keshiin_ui.look.dressing import dress
from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.map.widget import RouteMap
from keshiin_ui.widgets.tip import Tip

NAMES = sorted(each.name for each in path("samples").iterdir() if each.suffix in (".eml", ".txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_drawn_in_every_pane_at_every_width(name: str, qtbot: QtBot) -> None:
    sample = analysed(name)
    top = QWidget()
    qtbot.addWidget(top)
    panes = (HopGraph(), RouteMap(), HeaderPane(LIGHT), ExplanationPane(LIGHT, Tip(top)))
    for pane in panes:
        pane.setParent(top)
        for language, theme in (("en", LIGHT), ("ja", DARK)):
            dress(top, theme)
            pane.retranslate(language)
            pane.show_analysis(sample.view(language))
            for width in (240, 480, 700, 1400):
                pane.resize(width, 260)
                picture = pane.grab().toImage()
                colours = {picture.pixel(x, y) for x in range(0, width, 3) for y in range(0, 260, 3)}
                assert len(colours) > 4, (type(pane).__name__, width)
