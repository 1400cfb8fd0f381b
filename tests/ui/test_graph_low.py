"""A graph in a low pane: the room between its parts goes first, and the places on its nodes last."""

from __future__ import annotations

import pytest
from made_view import view
from pytestqt.qtbot import QtBot

from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.type import Type
from keshiin_ui.words import in_language

WIDTH = 940.0


def scene_in(height: float) -> Scene:
    return Scene(view(), in_language("en"), Type.now(), frozenset(), WIDTH, height)


def placed(scene: Scene) -> bool:
    """Whether the nodes tell places."""
    said = [line.text for at in range(len(scene.plan.boxes)) for line in scene.lines(at)]
    return any(each.startswith("estimated:") for each in said)


@pytest.mark.parametrize("short", [1, 10, 25])
def test_a_pane_that_is_a_little_low_keeps_the_places(qtbot: QtBot, short: int) -> None:
    roomy = scene_in(1000)
    low = scene_in(roomy.needed - short)
    assert placed(roomy)
    assert placed(low)
    assert low.needed <= roomy.needed - short


def test_where_that_is_not_enough_the_places_go(qtbot: QtBot) -> None:
    low = scene_in(scene_in(1000).needed - 25)
    lower = scene_in(low.needed - 1)
    assert not placed(lower)
    assert lower.needed < low.needed
