"""Draws the lane of time beneath the nodes: clocks, and delays as text and as bars to scale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from keshiin.explain.wording.clock import day_text, zone_name
from keshiin.explain.wording.clock import delay as delay_text
from keshiin.own_clock import here
from keshiin.route.model import Route
from keshiin.texts import N_
from keshiin_ui.graph.clock import delay_between
from keshiin_ui.graph.layout import Plan
from keshiin_ui.graph.node_lines import Line
from keshiin_ui.graph.type import Type
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.texts.words import Translator

BAR, EDGE = 3.0, 2.0
BACKWARDS = N_("clock runs backwards"), N_("backwards")


@dataclass(frozen=True, slots=True)
class Clock:
    """What stands beneath one node; ``day`` is "" where the node before tells it."""

    middle: float
    day: str
    time: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Delay:
    """What stands between two clocks; ``seconds`` is signed, ``room`` the width between them.

    ``whole`` is what is said in one line of a clock that runs backwards, "" where that takes two.
    """

    middle: float
    room: float
    seconds: int
    tone: Tone
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """All clocks and delays of a placed graph."""

    clocks: tuple[Clock, ...]
    delays: tuple[Delay, ...]

    def rows(self) -> int:
        """How many lines of text it takes."""
        backwards = any(delay.seconds < 0 and not delay.whole for delay in self.delays)
        return (2 if self.clocks else 0) + (1 if self.delays else 0) + (1 if backwards else 0)


def lane_of(route: Route, plan: Plan, tr: Translator, *, scrolled: bool = False) -> Lane:
    """The lane that goes with a plan; where that is ``scrolled``, each node can be seen without the first."""
    clocks: list[Clock] = []
    delays: list[Delay] = []
    shown: datetime | None = None
    before = None
    newest = next((hop.index for hop in route.hops if hop.time), None)
    for box in plan.boxes:
        number = box.stop.hop
        if number is None:
            continue
        hop = route.hops[number - 1]
        if hop.time:
            moment = here(hop.time)
            # What is scrolled begins at its end.
            day = _day(moment, None if scrolled and number == newest else shown, tr)
            day = day or (day_text(moment, tr) if scrolled else "")
            clocks.append(Clock(box.middle, day, f"{moment:%H:%M:%S}", box.stop.tone))
            shown = moment
        older = before.stop.hop if before else None
        if before and older and (seconds := delay_between(route, older, number)) is not None:
            middle, room = (before.middle + box.middle) / 2, box.middle - before.middle
            # A time span that begins at a claim is no more than one.
            delays.append(Delay(middle, room, seconds, before.stop.tone))
        before = box
    return Lane(tuple(clocks), tuple(delays))


def lowered(lane: Lane, kind: Type, tr: Translator) -> Lane:
    """The lane with a line less, where all that is said of clocks has room beside their delays."""
    delays = tuple(
        replace(delay, whole=_in_one_line(lane.delays, at, kind, tr)) if delay.seconds < 0 else delay
        for at, delay in enumerate(lane.delays)
    )
    return replace(lane, delays=delays)


def _in_one_line(delays: tuple[Delay, ...], at: int, kind: Type, tr: Translator) -> str:
    """A delay and that its clock runs backwards, where that keeps clear of what stands beside it; else ""."""
    here, sides = delays[at], [delays[at].middle - EDGE]
    for other in (*delays[max(at - 1, 0) : at], *delays[at + 1 : at + 2]):
        apart = abs(other.middle - here.middle) - kind.unit / 2
        text = kind.width(delay_text(other.seconds, tr), "small")
        sides.append(apart - text / 2 if other.seconds >= 0 else apart / 2)
    first = delay_text(here.seconds, tr)
    forms = (tr("{label}: {value}", label=first, value=tr(words)) for words in BACKWARDS)
    return next((form for form in forms if kind.width(form, "small") <= 2 * min(sides)), "")


def draw_lane(painter: QPainter, lane: Lane, top: float, theme: Theme, kind: Type, tr: Translator) -> None:
    """Draw a lane below ``top``."""
    painter.setFont(kind.small)
    for clock in lane.clocks:
        _text(painter, clock.middle, top, clock.day, theme.quiet, kind)
        _text(painter, clock.middle, top + kind.unit, clock.time, theme.ink(clock.tone), kind)
    longest = max((abs(delay.seconds) for delay in lane.delays), default=0)
    full = min((delay.room for delay in lane.delays), default=0.0) - kind.unit
    for delay in lane.delays:
        y = top + kind.unit * 2 + BAR
        _bar(painter, delay, y, full * abs(delay.seconds) / max(longest, 1), theme)
        said = delay.whole or delay_text(delay.seconds, tr)
        _text(painter, delay.middle, y + BAR, said, theme.ink(delay.tone), kind)
        if delay.seconds < 0 and not delay.whole:
            words = kind.cut(Line(tr(BACKWARDS[0]), "small", short=tr(BACKWARDS[1])), delay.room - 4)
            _text(painter, delay.middle, y + BAR + kind.unit, words, theme.ink(delay.tone), kind)


def lane_height(lane: Lane, kind: Type) -> float:
    """How high a lane is."""
    return lane.rows() * kind.unit + 2 * BAR


def _day(moment: datetime, before: datetime | None, tr: Translator) -> str:
    """The day of a moment, with its zone where the clock was put forward or back since the one before."""
    day = day_text(moment, tr)
    if before is None or before.utcoffset() != moment.utcoffset():
        return tr("{day}, {zone}", day=day, zone=zone_name(moment))
    return "" if before.date() == moment.date() else day


def _bar(painter: QPainter, delay: Delay, y: float, length: float, theme: Theme) -> None:
    made = QPen(QColor(theme.line(delay.tone)), BAR)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if delay.seconds < 0:
        made.setDashPattern([0.8, 0.8])
    painter.setPen(made)
    half = max(length, 1.5) / 2
    painter.drawLine(QPointF(delay.middle - half, y), QPointF(delay.middle + half, y))


def _text(painter: QPainter, middle: float, top: float, text: str, colour: str, kind: Type) -> None:
    painter.setPen(QColor(colour))
    width = kind.width(text, "small")
    place = QRectF(max(middle - width / 2, EDGE), top, width, kind.unit)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
