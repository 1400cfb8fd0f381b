"""The way of the message: the drawing, every hop in a table, how they go together, the places on a map."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.analysis import Analysis
from keshiin.explain.meanings import BY_ZONE
from keshiin.explain.model import Explanation
from keshiin.explain.wording.clock import delay
from keshiin.explain.wording.punctuation import colon, comma
from keshiin.report.document import Block, Heading, Items, Line, Paragraph, Picture, Run, Table
from keshiin.report.ink import NOTHING, Ink
from keshiin.report.parts.drawings import graph_of, place_line, places_of
from keshiin.report.pictures.model import Stop
from keshiin.report.text.route import KINDS, LETTERS, NO_WAY, UNREADABLE, WAY, names_of, writer_of
from keshiin.route.model import Hop, Joint, Route
from keshiin.texts import N_

GRAPH_TITLE = N_("The way, drawn from the sender to the reader")
MAP_TITLE = N_("The places, drawn on a map")
MAP_WORDS = N_("Each place is where a network is registered or estimated. It is never where a person is.")
HEAD = (
    N_("Station"),
    N_("Line"),
    N_("Time and delay"),
    N_("Machine"),
    N_("Taken over by"),
    N_("Who says so"),
)
JOINTS = N_("How the lines go together")
JOINT_STATES = {
    "agrees": N_("The lines about stations {older} and {newer} fit together."),
    "unconfirmed": N_(
        "It cannot be seen whether the lines about stations {older} and {newer} belong together."
    ),
    "contradicted": N_("The lines about stations {older} and {newer} contradict each other."),
}
BACKWARDS = N_(
    "The lines about stations {older} and {newer} fit together by name or address, "
    "but one of their clocks is wrong."
)
MAP = N_("Places")


def way(analysis: Analysis, explanation: Explanation, ink: Ink) -> Iterator[Block]:
    """The blocks of the way and of the map."""
    hops = analysis.route.hops
    yield Heading(2, ink.say(WAY))
    if not hops:
        yield Paragraph(ink.say(NO_WAY))
        return
    graph = graph_of(analysis, ink)
    yield Picture(graph, ink.word(GRAPH_TITLE), tuple(_in_words(stop, ink) for stop in graph.stops))
    if explanation.border_why:
        yield Paragraph(ink.text(explanation.border_why))
    yield Paragraph(ink.say(LETTERS))
    rows = tuple(_row(hop, analysis, ink) for hop in reversed(hops))
    yield Table(
        ink.word(WAY), tuple(map(ink.word, HEAD)), rows, tuple(BY_ZONE[hop.zone] for hop in reversed(hops))
    )
    if analysis.route.joints:
        yield Heading(3, ink.say(JOINTS))
        yield Items(tuple(_joint(joint, analysis.route, ink) for joint in reversed(analysis.route.joints)))
    places = places_of(analysis, ink)
    if places.pins:
        yield Heading(2, ink.say(MAP))
        words = tuple((Run(f"{pin.letters}{colon(ink.language)}{pin.name}"),) for pin in places.pins)
        yield Picture(places, ink.word(MAP_TITLE), words)
        yield Paragraph(ink.say(MAP_WORDS))


def _in_words(stop: Stop, ink: Ink) -> Line:
    """A stop of the way on a line of its own."""
    runs = [Run(f"{stop.letter} ")] if stop.letter else []
    for at, line in enumerate(stop.lines):
        runs += (*((Run(comma(ink.language)),) if at else ()), Run(line, value=at in stop.values))
    return tuple(runs)


def _row(hop: Hop, analysis: Analysis, ink: Ink) -> tuple[Line, ...]:
    mark = (Run(analysis.route.letter(hop.index)),)
    if not hop.readable:
        said = (*ink.say(UNREADABLE), *ink.say(": {text}", text=hop.raw))
        return (
            mark,
            ink.value(hop.line),
            ink.value(None),
            said,
            ink.value(None),
            (Run(writer_of(hop, analysis, ink.word)),),
        )
    late = () if hop.delay_s is None else ink.say(" ({delay})", delay=Run(delay(hop.delay_s, ink.word)))
    return (
        mark,
        ink.value(hop.line),
        (ink.clock(hop.time) if hop.time else Run(NOTHING), *late),
        _peer(hop, analysis, ink),
        ink.value(hop.by or hop.by_ip),
        (Run(writer_of(hop, analysis, ink.word)),),
    )


def _peer(hop: Hop, analysis: Analysis, ink: Ink) -> Line:
    parts: list[Line] = []
    if names := names_of(hop):
        parts.append(ink.value(" / ".join(names)))
    if hop.ip:
        parts.append(ink.value(f"[{hop.ip}]"))
    if hop.address_kind in KINDS:
        parts.append(ink.say(KINDS[hop.address_kind]))
    if place := place_line(hop, analysis, ink):
        parts.append(place)
    return joined(parts, ink) if parts else ink.value(None)


def joined(lines: list[Line], ink: Ink) -> Line:
    """Lines run into one, with commas between."""
    between = Run(comma(ink.language))
    runs: Line = ()
    for line in lines:
        runs = (*runs, between, *line) if runs else line
    return runs


def _joint(joint: Joint, route: Route, ink: Ink) -> Line:
    older, newer = Run(route.letter(joint.older)), Run(route.letter(joint.newer))
    backwards = joint.state == "agrees" and (route.hops[joint.newer - 1].delay_s or 0) < 0
    return ink.say(BACKWARDS if backwards else JOINT_STATES[joint.state], older=older, newer=newer)
