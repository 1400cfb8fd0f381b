"""The small signs of graph and map are explained where they stand, above them, and to a screen reader."""

from __future__ import annotations

import pytest
from made_route import chain_of, made_view, with_cards
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from keshiin.lookup.model import Place
from keshiin_ui.graph.node_lines import stop_lines
from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.sentences import stop_sentence
from keshiin_ui.graph.type import Type
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.look import fonts
from keshiin_ui.map.pins import trip_of
from keshiin_ui.map.words import note, pin_tip
from keshiin_ui.panes.view import View
from keshiin_ui.qt.application import application
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

EN = in_language("en")


@pytest.fixture(autouse=True)
def usual_text(qtbot: QtBot) -> None:
    application()
    fonts.set_text_size(10.0)


def scene_of(made: View, width: float = 620.0) -> Scene:
    return Scene(made, EN, Type.now(), frozenset(), width, 200)


def above(rect: QRectF, scene: Scene) -> QPointF:
    """A point on the signs that stand half above a node's edge."""
    return QPointF(rect.center().x(), rect.top() - scene.type.unit * 0.5)


def test_the_sign_of_an_encrypted_leg_is_explained_where_it_stands() -> None:
    scene = scene_of(chain_of(2, 1))
    said = scene.tip(above(scene.rect(0), scene))
    assert "TLS: by this line, the leg was encrypted. That does not tell who wrote the message." in said
    assert "TLS: encrypted." in stop_sentence(scene.view, scene.plan.boxes[0].stop, EN)
    assert "TLS" not in scene.tip(above(scene.rect(3), scene))


def test_a_count_of_cards_is_explained_where_it_stands() -> None:
    scene = scene_of(with_cards(chain_of(2, 1), 12))
    said = scene.tip(above(scene.rect(0), scene)).splitlines()[-1]
    assert said.endswith("more cards point here. All of them stand under “Cards”.")
    assert any(each.endswith("more cards.") for each in scene.legend())
    assert not any("+" in each for each in scene_of(with_cards(chain_of(2, 1), 1)).legend())


def test_the_signs_on_the_graph_are_told_in_the_line_above_it(qtbot: QtBot) -> None:
    graph = HopGraph()
    qtbot.addWidget(graph)
    graph.resize(1200, 240)
    graph.show()
    graph.show_analysis(chain_of(2, 1))
    assert any("TLS: encrypted." in each.accessibleName() for each in graph.findChildren(PlainLabel))
    graph.show_list(True)
    assert not any("TLS" in each.accessibleName() for each in graph.findChildren(PlainLabel))


def test_a_group_in_little_room_says_what_it_counts() -> None:
    scene = scene_of(chain_of(40, 5), 496.0)
    groups = [at for at, box in enumerate(scene.plan.boxes) if box.stop.kind == "group"]
    forms = [line for at in groups for line in stop_lines(scene.view, scene.plan.boxes[at].stop, EN)]
    assert {line.short for line in forms if line.weight == "small"} == {
        f"{len(scene.plan.boxes[at].stop.hops)} stations" for at in groups
    }


def test_a_count_of_letters_on_a_pin_is_explained() -> None:
    peers = tuple((None, f"203.0.113.{at}", "mx.example.jp") for at in range(1, 8))
    made = made_view(peers, 1, places={f"203.0.113.{at}": Place("JP") for at in range(1, 8)})
    trip = trip_of(made)
    (pin,) = (each for each in trip.pins if each.left_out)
    assert pin.letters.endswith(f"+{pin.left_out}")
    assert pin_tip(made, pin, EN).startswith(
        f"+{pin.left_out}: {pin.left_out} more stations are at this place."
    )
    assert f"+{pin.left_out}: {pin.left_out} more stations." in note(trip, EN)
