"""The cards' numbers on the graph: none over another, over a letter or outside, none hidden alone."""

from __future__ import annotations

import pytest
from made_route import chain_of, with_cards
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Card
from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.stops import StopArtist
from keshiin_ui.graph.type import Type
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.texts.words import in_language


class Watching(StopArtist):
    """Notes where numbers, counts and letters go."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self.seen: list[tuple[str, QRectF]] = []

    def _number(self, middle: QPointF, card: Card) -> None:
        reach = self._type.unit * 0.6
        self.seen.append(
            (str(card.number), QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach))
        )

    def _more(self, middle: QPointF, count: int) -> None:
        assert count > 1
        reach = self._type.unit * 0.55
        self.seen.append((f"+{count}", QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)))

    def _tab(self, rect: QRectF, tone: object, letter: str) -> QRectF:
        tab = super()._tab(rect, tone, letter)
        self.seen.append((letter, tab))
        return tab


def test_the_ring_of_the_focus_crosses_neither_letter_nor_number(qtbot: QtBot) -> None:
    made = with_cards(chain_of(3, 1, broken=()), 3)
    scene = Scene(made, in_language("en"), Type.now(), frozenset(), 620, 200)
    drawn = []
    for focused in (None, 1):
        image = QImage(620, 200, QImage.Format.Format_ARGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        artist = Watching(painter, LIGHT, scene.type, made)
        artist.draw(scene.rect(1), scene.plan.boxes[1].stop, scene._face(1, frozenset(), focused))
        painter.end()
        drawn.append(image)
    (letter, tab), *_ = artist.seen
    inside = tab.adjusted(1, 1, -1, -1).toRect()
    assert letter == "B"
    assert drawn[0] != drawn[1]
    assert drawn[0].copy(inside) == drawn[1].copy(inside)


@pytest.mark.parametrize("numbers", [1, 2, 3, 5, 12])
@pytest.mark.parametrize("count", [1, 2, 3, 8, 40])
@pytest.mark.parametrize("width", [420.0, 496.0, 620.0, 940.0])
def test_no_number_covers_another(qtbot: QtBot, count: int, numbers: int, width: float) -> None:
    made = with_cards(chain_of(count, 1, broken=(2,) if count > 2 else ()), numbers)
    scene = Scene(made, in_language("en"), Type.now(), frozenset(), width, 200)
    image = QImage(scene.size().expandedTo(scene.size()), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    artist = Watching(painter, LIGHT, scene.type, made)
    for at, box in enumerate(scene.plan.boxes):
        before = len(artist.seen)
        artist.draw(scene.rect(at), box.stop, scene._face(at, frozenset(), None))
        first = artist.text_top(scene.rect(at), box.stop, scene.lines(at))
        for said, area in artist.seen[before:]:
            assert not said.isdigit() or area.bottom() <= first + 0.5, said
            assert area.left() >= scene.rect(at).left() - 1, said
            assert area.right() <= scene.rect(at).right() + 5, said
    painter.end()
    for place, (said, area) in enumerate(artist.seen):
        for other, its in artist.seen[place + 1 :]:
            inner = area.intersected(its)
            assert inner.width() < 1.5 or inner.height() < 1.5, (said, other)
