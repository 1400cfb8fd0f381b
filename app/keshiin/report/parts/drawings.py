"""The data of the two drawings: stops and steps of the way, pins of the map."""

from __future__ import annotations

from itertools import pairwise

from keshiin.analysis import Analysis
from keshiin.countries import country_name, label_point
from keshiin.explain.borders import LIKELY
from keshiin.explain.meanings import BY_ZONE, Meaning
from keshiin.explain.own_notes import last_server, steps
from keshiin.explain.returned import told
from keshiin.explain.wording.clock import day_here, delay
from keshiin.explain.wording.punctuation import comma
from keshiin.explain.wording.values import network
from keshiin.lookup.model import Place
from keshiin.report.document import Line, Run, text_of
from keshiin.report.ink import Ink
from keshiin.report.pictures.model import Graph, Pin, Places, Step, Stop
from keshiin.report.text.route import UNREADABLE
from keshiin.route.model import Hop
from keshiin.texts import N_

AS_OF = N_("{place}; {network} (network data of {day})")
WALL = N_("border")
READER = N_("you")
RECEIVED = N_("your mailbox")
CALLED = N_("“{name}”")
RECORDED, CLAIMED = N_("recorded address"), N_("claimed")
UNRECORDED, HIDDEN = N_("no address recorded"), N_("address hidden by whoever posted this")
INSIDE, UNSURE = N_("inside"), N_("writer not known")
_SAID = {"internal": INSIDE, "border": RECORDED, "claimed": CLAIMED}


def graph_of(analysis: Analysis, ink: Ink) -> Graph:
    """The way from the oldest peer to the reader."""
    route = analysis.route
    each = tuple(steps(route))
    # The oldest line of a step tells who handed the message over; the others are notes of the same server.
    hops = [route.hops[step[0] - 1] for step in each]
    broken = {joint.newer for joint in route.joints if joint.state == "contradicted"}
    stops = [
        _stop(hop, _letters(step, analysis), analysis, ink) for hop, step in zip(hops, each, strict=True)
    ]
    newest = hops[-1]
    reader, received = (ink.word(told(words, analysis.role)) for words in (READER, RECEIVED))
    server = last_server(route)
    named = (text_of(ink.value(server)),) if server else ()
    # Where nobody knows whose server wrote the newest line, it is not told as that of the reader's mailbox.
    known = route.border.hop is not None
    if named and not known:
        stops.append(Stop("", named, BY_ZONE[newest.zone], (0,)))
    lines = (reader, *named, received) if known else (reader,)
    stops.append(Stop("", lines, BY_ZONE[newest.zone], (1,) if named and known else ()))
    between = [
        Step(
            "" if newer.delay_s is None else delay(newer.delay_s, ink.word),
            BY_ZONE[older.zone],
            route.border.hop in step,
            newer.index in broken,
        )
        for (older, newer), step in zip(pairwise(hops), each, strict=False)
    ]
    last = Step("", BY_ZONE[newest.zone], route.border.hop in each[-1])
    wall = ink.word(WALL)
    if route.border.confidence == "likely":
        wall = ink.word(LIKELY).format(words=wall)
    further = (Step("", BY_ZONE[newest.zone]),) * (len(stops) - len(between) - 2)
    return Graph(tuple(stops), (*between, last, *further), wall)


def places_of(analysis: Analysis, ink: Ink) -> Places:
    """One pin for each place and meaning."""
    found: dict[tuple[float, float, Meaning], list[Hop]] = {}
    for hop in reversed(analysis.route.hops):
        place = analysis.facts.places.get(hop.ip) if hop.ip else None
        spot = _spot(place) if place else None
        if spot:
            found.setdefault((*spot, BY_ZONE[hop.zone]), []).append(hop)
    return Places(tuple(_pin(key, hops, analysis, ink) for key, hops in found.items()))


def place_line(hop: Hop, analysis: Analysis, ink: Ink) -> Line:
    """Where the network of a hop is registered or estimated; empty where that is not known."""
    place = analysis.facts.places.get(hop.ip) if hop.ip else None
    if place is None or not place.country:
        return ()
    where = Run(
        comma(ink.language).join(filter(None, (place.city, country_name(place.country, ink.language))))
    )
    holder = network(ink.language, place.holder)
    if holder and place.held_on:
        return ink.say(AS_OF, place=where, network=holder, day=Run(day_here(str(place.told_on), ink.word)))
    return (where, Run(comma(ink.language)), ink.run(holder)) if holder else (where,)


def _letters(step: tuple[int, ...], analysis: Analysis) -> str:
    """The letters of the lines of a step, as many as have room in its circle."""
    letters = [analysis.route.letter(index) for index in step]
    return " ".join(letters) if len(letters) < 3 else f"{letters[0]}–{letters[-1]}"


def _stop(hop: Hop, mark: str, analysis: Analysis, ink: Ink) -> Stop:
    if not hop.readable:
        return Stop(mark, (ink.word(UNREADABLE),), BY_ZONE[hop.zone])
    called = hop.rdns or hop.helo or ""
    name = text_of(ink.value(called) if hop.name_known else ink.say(CALLED, name=called)) if called else ""
    address = text_of(ink.value(hop.ip)) if hop.ip else ""
    place = analysis.facts.places.get(hop.ip) if hop.ip else None
    country = country_name(place.country, ink.language) if place and place.country else ""
    lines = [address, name] if hop.zone == "border" and address else [name, address]
    given = [each for each in lines if each]
    said = without_address(hop) if hop.zone == "border" and not address else _SAID.get(hop.zone, UNSURE)
    ours = [each for each in (country, ink.word(said)) if each]
    return Stop(mark, (*given, *ours), BY_ZONE[hop.zone], tuple(range(len(given))))


def without_address(hop: Hop) -> str:
    """What is said in place of the address of a hop that has none."""
    return HIDDEN if hop.masked else UNRECORDED


def _spot(place: Place) -> tuple[float, float] | None:
    if place.city and place.latitude is not None and place.longitude is not None:
        return place.longitude, place.latitude
    found = label_point(place.country) if place.country else None
    return (found[1], found[0]) if found else None


def _pin(key: tuple[float, float, Meaning], hops: list[Hop], analysis: Analysis, ink: Ink) -> Pin:
    longitude, latitude, meaning = key
    place = analysis.facts.places[hops[0].ip or ""]
    letters = [analysis.route.letter(hop.index) for hop in hops]
    shown = letters if len(letters) < 5 else [*letters[:3], "…"]
    country = country_name(place.country, ink.language) if place.country else ""
    radius = place.accuracy_km if place.city and place.latitude is not None else None
    name = comma(ink.language).join(each for each in (place.city, country) if each)
    return Pin(" ".join(shown), text_of(ink.value(name)), longitude, latitude, meaning, place.country, radius)
