"""A graph in a low pane: the room between its parts goes first, and the places on its nodes last."""

from __future__ import annotations

import pytest
from made_view import view
from pytestqt.qtbot import QtBot

from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.type import Type
from keshiin_ui.look import fonts
from keshiin_ui.texts.words import in_language

WIDE, HIGH = 940.0, 1000.0


def scene_in(height: float, width: float = WIDE) -> Scene:
    fonts.set_text_size(10.0)
    return Scene(view(), in_language("en"), Type.now(), frozenset(), width, height)


def placed(scene: Scene) -> bool:
    """Whether the nodes tell places."""
    said = [line.text for at in range(len(scene.plan.boxes)) for line in scene.lines(at)]
    return any(each.startswith("estimated:") for each in said)


def narrow() -> float:
    """A width in which the nodes must be narrow, and have room for places then; it depends on the fonts."""
    scenes = ((width, scene_in(HIGH, float(width))) for width in range(400, 900, 10))
    return next(float(width) for width, scene in scenes if scene.type.narrow and placed(scene))


@pytest.mark.parametrize("pressed", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("short", [1, 10, 25])
def test_a_pane_that_is_a_little_low_keeps_the_places(qtbot: QtBot, short: int, pressed: bool) -> None:
    width = narrow() if pressed else WIDE
    roomy = scene_in(HIGH, width)
    low = scene_in(roomy.needed - short, width)
    assert placed(roomy)
    assert placed(low)
    assert low.needed <= roomy.needed - short


def test_where_that_is_not_enough_the_places_go(qtbot: QtBot) -> None:
    low = scene_in(scene_in(HIGH).needed - 25)
    lower = scene_in(low.needed - 1)
    assert not placed(lower)
    assert lower.needed < low.needed
