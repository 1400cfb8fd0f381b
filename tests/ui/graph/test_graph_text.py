"""What is written on the graph: no word on another, none outside, in both languages and text sizes."""

from __future__ import annotations

import pytest
from made_route import chain_of, with_cards
from made_view import view, view_without_border
from noting_painter import NotingPainter, collisions
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language
from keshiin_ui.graph.links import WALL
from keshiin_ui.graph.node_lines import Line
from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.type import Type
from keshiin_ui.look import fonts
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

WAYS: dict[str, View] = {
    "lesson": view(),
    "no border": view_without_border(),
    "one hop": chain_of(1, 1),
    "two hops": chain_of(2, 1),
    "slow": chain_of(8, 3, broken=(4,), delays=(2, 86_400 * 3, -7_200, 5, 90, 70, 200)),
    "twenty": with_cards(chain_of(20, 4, broken=(10,)), 5),
    "forty": with_cards(chain_of(40, 6), 3),
    "candidates": chain_of(6, None, candidates=(1, 2, 3)),
}


def noted(made: View, language: Language, width: float, height: float) -> tuple[Scene, NotingPainter]:
    scene = Scene(made, in_language(language), Type.now(), frozenset(), width, height)
    image = QImage(scene.size(), QImage.Format.Format_ARGB32)
    painter = NotingPainter(image)
    scene.draw(painter, LIGHT, QRectF(image.rect()), frozenset(), None)
    painter.end()
    return scene, painter


@pytest.mark.parametrize("points", [10.0, 20.0])
@pytest.mark.parametrize("size", [(440, 150), (496, 165), (620, 200), (800, 320)], ids=str)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("way", WAYS)
def test_no_word_on_the_graph_covers_another(
    qtbot: QtBot, way: str, language: Language, size: tuple[int, int], points: float
) -> None:
    fonts.set_text_size(points)
    scene, painter = noted(WAYS[way], language, *size)
    fonts.set_text_size(10.0)
    assert painter.noted
    assert collisions(painter.noted) == []
    room = scene.size().expandedTo(QSize(*size))
    whole = QRectF(-1, -1, room.width() + 2, room.height() + 2)
    assert [text for text, area in painter.noted if not whole.contains(area)] == []


@pytest.mark.parametrize("width", [440, 620, 1_200])
@pytest.mark.parametrize("way", ["lesson", "two hops", "twenty", "forty"])
def test_no_head_of_an_arrow_covers_the_border(qtbot: QtBot, way: str, width: int) -> None:
    scene, painter = noted(WAYS[way], "ja", width, 200)
    (wall,) = scene.plan.walls
    assert painter.polygons
    assert [head for head in painter.polygons if head.left() < wall.x + WALL / 2 < head.right()] == []
    behind = min(head.width() for head in painter.polygons if head.left() > wall.x)
    assert behind > scene.type.unit / 2 - 1


def test_a_name_stands_whole_where_there_is_room_and_one_too_long_takes_none(qtbot: QtBot) -> None:
    fonts.set_text_size(10.0)
    kind = Type.now()
    server = Line("www310.sakura.ne.jp", "name", True, "www310.sakura.ne.jp")
    room = kind.extent((server,), small=True).wish
    assert kind.cut(server, room - 2 * kind.pad) == server.text
    endless = Line(f"{'a-long-name.' * 9}example.net", "name", True, "example.net")
    assert kind.extent((endless,), small=True).wish < room
