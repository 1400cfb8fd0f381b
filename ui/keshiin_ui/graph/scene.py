"""One graph, ready to draw: the placed chain, its lines, marks, clocks and tips at one size."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from keshiin.explain.borders import LIKELY
from keshiin.explain.model import Card, plain
from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.lane import draw_lane, lane_height, lane_of, lowered
from keshiin_ui.graph.layout import Extent, Plan, arrange
from keshiin_ui.graph.links import LinkArtist
from keshiin_ui.graph.marks import marks_of
from keshiin_ui.graph.node_lines import Line, stop_lines
from keshiin_ui.graph.sentences import stop_sentence, stop_tip
from keshiin_ui.graph.signs import explained, legend
from keshiin_ui.graph.stops import Face, StopArtist
from keshiin_ui.graph.type import Type
from keshiin_ui.hops.words import disagreement, over_tls, told_apart
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator

FORMS = (False, False), (True, False), (True, True)
"""What a graph saves where it is low, the first that fits: room between its parts, then places too."""


class Scene:
    """A message's graph within a width and height; everything about it is settled when it is made."""

    def __init__(
        self, view: View, tr: Translator, kind: Type, opened: frozenset[int], width: float, height: float
    ) -> None:
        self.view = view
        self.tr = tr
        self.type = kind
        self._marks = marks_of(view)
        tight = False
        for (self._low, self._brief), narrow in product(FORMS, (False, True)):
            if tight and not self._brief:
                # Room saved in the height leaves the nodes as wide.
                continue
            self.type = replace(kind, narrow=narrow)
            self._lay_out(opened, width)
            if not self.plan.tight and self.needed <= height:
                break
            tight = narrow and self.plan.tight
        self._top = self._place(max(height, self.needed))

    def _lay_out(self, opened: frozenset[int], width: float) -> None:
        self._lines: dict[Stop, tuple[Line, ...]] = {}
        route, marked = self.view.analysis.route, self._marks.marked
        gaps = self.type.gaps(max((len(cards) for cards in self._marks.joints.values()), default=0))
        self.plan: Plan = arrange(route, marked, opened, self._measure, gaps, width)
        lane = lane_of(route, self.plan, self.tr, scrolled=self.plan.width > width)
        self._lane = lowered(lane, self.type, self.tr) if self._low else lane

    @property
    def needed(self) -> float:
        """The height that the graph takes at least."""
        return self._head + self.plan.height + self._broken + self._space + lane_height(self._lane, self.type)

    @property
    def line(self) -> float:
        """The height of the line of travel, from the top."""
        return self._top + self._head + self.plan.height / 2

    def size(self) -> QSize:
        """The size of the whole drawing in pixels."""
        return QSize(int(self.plan.width), int(self.needed + 0.999))

    def rect(self, at: int) -> QRectF:
        """Where that stop stands."""
        box = self.plan.boxes[at]
        return QRectF(box.x, self.line - box.height / 2, box.width, box.height)

    def lines(self, at: int) -> tuple[Line, ...]:
        """The lines on that stop."""
        return self._lines[self.plan.boxes[at].stop]

    def stop_at(self, point: QPointF) -> int | None:
        """The stop under a point."""
        at = self.plan.at(point.x())
        # Letter, signs and numbers stand half above the edge.
        reached = at is not None and self.rect(at).adjusted(0, -self.type.unit * 0.8, 0, 0).contains(point)
        return at if reached else None

    def candidate_at(self, point: QPointF) -> int | None:
        """The hop whose border may be under a point."""
        near = (wall for wall in self.plan.walls if abs(wall.x - point.x()) < self.type.unit * 0.6)
        wall = next(near, None)
        return wall.hop if wall and abs(point.y() - self.line) < self.plan.height else None

    def sentence(self, at: int) -> str:
        """The stop in one sentence."""
        return stop_sentence(self.view, self.plan.boxes[at].stop, self.tr)

    def tip(self, point: QPointF) -> str:
        """What a tip at that point says, in lines; "" where there is nothing."""
        at = self.stop_at(point)
        if at is not None:
            stop = self.plan.boxes[at].stop
            signs = explained(self._tls(stop), self._left_out(at), self.tr)
            return "\n".join((stop_tip(self.view, stop, self.tr), *signs))
        near = any(abs(wall.x - point.x()) < self.type.unit for wall in self.plan.walls)
        return plain(self.view.explanation.border_why) if near else ""

    def legend(self) -> tuple[str, ...]:
        """What the signs that are shown mean, a short sentence each."""
        tls = any(self._tls(box.stop) for box in self.plan.boxes)
        left_out = max((self._left_out(at) for at in range(len(self.plan.boxes))), default=0)
        return tuple(legend(tls, left_out, self.tr))

    def draw(
        self, painter: QPainter, theme: Theme, exposed: QRectF, chosen: frozenset[int], focused: int | None
    ) -> None:
        """Draw the part of the graph that is exposed."""
        links, stops = (
            LinkArtist(painter, theme, self.type),
            StopArtist(painter, theme, self.type, self.view),
        )
        self._draw_walls(links)
        self._draw_links(links, stops, exposed)
        for at, box in enumerate(self.plan.boxes):
            if box.right + 20 > exposed.left() and box.x - 20 < exposed.right():
                stops.draw(self.rect(at), box.stop, self._face(at, chosen, focused))
        draw_lane(painter, self._lane, self._lane_top, theme, self.type, self.tr)

    @property
    def _head(self) -> float:
        return self.type.unit * ((1.65 if self._low else 1.75) if self.plan.walls else 1.0)

    @property
    def _broken(self) -> float:
        broken = any(link.state == "contradicted" for link in self.plan.chain.links)
        return self.type.unit * (1.0 if self._low else 2.1) if broken else 0.0

    @property
    def _space(self) -> float:
        return self.type.unit * (0.1 if self._low else 0.6)

    @property
    def _lane_top(self) -> float:
        return self.line + self.plan.height / 2 + self._broken + self._space

    def _place(self, height: float) -> float:
        return max(0.0, (height - self.needed) * 0.45)

    def _measure(self, stop: Stop) -> Extent:
        lines = self._lines.setdefault(stop, stop_lines(self.view, stop, self.tr, self._brief))
        head = self.type.head(self._letter(stop), self._tls(stop))
        return self.type.extent(lines, stop.small, stop.kind == "you", head, len(self._cards(stop)))

    def _face(self, at: int, chosen: frozenset[int], focused: int | None) -> Face:
        stop = self.plan.boxes[at].stop
        hop = stop.hops[0] if stop.kind == "peer" else None
        return Face(
            lines=self._lines[stop],
            letter=self._letter(stop),
            cards=self._cards(stop),
            tls=self._tls(stop),
            border=hop is not None and hop == self.view.border_hop,
            chosen=not chosen.isdisjoint(stop.lines),
            focused=at == focused,
        )

    def _letter(self, stop: Stop) -> str:
        return "" if stop.kind == "group" else " ".join(map(self.view.letter, stop.lines))

    def _tls(self, stop: Stop) -> bool:
        """Whether the sign of an encrypted leg is shown; in a narrow graph numbers need its place."""
        alone = not (self.type.narrow and self._cards(stop))
        return stop.kind == "peer" and alone and over_tls(self.view.hops[stop.hops[0] - 1])

    def _cards(self, stop: Stop) -> tuple[Card, ...]:
        """The cards of the hops on a stop, each once."""
        found = {card.number: card for hop in stop.lines for card in self._marks.hops.get(hop, ())}
        return tuple(found[number] for number in sorted(found))

    def _left_out(self, at: int) -> int:
        """How many cards of a stop have no room for their numbers."""
        stop = self.plan.boxes[at].stop
        taken = self.type.head(self._letter(stop), self._tls(stop))
        return self.type.left_out(len(self._cards(stop)), self.plan.boxes[at].width - taken)

    def _draw_links(self, links: LinkArtist, stops: StopArtist, exposed: QRectF) -> None:
        for at, link in enumerate(self.plan.chain.links):
            left, right = self.plan.gap(at)
            if right < exposed.left() - 200 or left > exposed.right() + 200:
                continue
            ends = QPointF(left, self.line), QPointF(right, self.line)
            if link.state == "contradicted":
                links.gap(link, *ends, breaks=self.view.breaks(link.newer or 0))
                self._draw_break(links, stops, at)
            else:
                wall = next((wall.x for wall in self.plan.walls if left < wall.x < right), None)
                links.arrow(link, *ends, wall)

    def _draw_break(self, links: LinkArtist, stops: StopArtist, at: int) -> None:
        newer = self.plan.chain.links[at].newer
        joint = self.view.joint(newer) if newer else None
        left, right = self.plan.gap(at)
        middle = (left + right) / 2
        if joint:
            one, other = told_apart(*disagreement(self.view, joint))
            room = 2 * min(middle - self.plan.boxes[at].x, self.plan.boxes[at + 1].right - middle) - 4
            names = f"{one} ≠ {other}"
            breaks = self.view.breaks(joint.newer)
            said = self.tr("the way breaks off") if breaks else self.tr("the names differ")
            words = (names,) if self._low else (said, names)
            top = self.line + self.plan.height / 2 + self.type.unit * 0.3
            links.disagreement(middle, top, room, words, breaks)
        cards = self._marks.joints.get(newer or 0, ())
        room = right - left
        end = min(middle + len(cards) * self.type.disc / 2, right)
        stops.numbers(QPointF(end, self.line - self.type.unit * 1.95), room, cards)

    def _draw_walls(self, links: LinkArtist) -> None:
        reach = self.plan.height / 2 + self.type.unit * (0.42 if self._low else 0.5)
        for wall in self.plan.walls:
            links.wall(wall.x, self.line - reach, self.line + reach, sure=wall.hop is None)
        if self.plan.walls:
            sure = self.plan.walls[0].hop is None
            text = self.tr("border of trust") if sure else self.tr("the border: one of these?")
            text = self.tr(LIKELY, words=text) if self.view.likely else text
            middle = sum(wall.x for wall in self.plan.walls) / len(self.plan.walls)
            top = self.line - reach - self.type.unit * 1.3
            links.label(text, middle, top, (2.0, self.plan.width - 2.0), sure)
