"""The lines on a node of the graph: who it is, its address, its place, who says so; each with short forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from keshiin.countries import country_name
from keshiin.domains import is_address, registrable
from keshiin.explain.returned import told
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.graph.chain import Stop
from keshiin_ui.hops.places import place_text
from keshiin_ui.hops.words import named, peer_name, service_name
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator

if TYPE_CHECKING:
    from keshiin.lookup.model import Place
    from keshiin.route.model import Hop

Weight = Literal["name", "line", "small"]
YOU = N_("you")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a node.

    Where there is no room it is said in ``short``, then in ``bare`` without quotes, or cut, a ``tail`` at its
    start; a ``whole`` one never is.
    """

    text: str
    weight: Weight
    tail: bool = False
    short: str = ""
    whole: bool = False
    bare: str = ""


def stop_lines(view: View, stop: Stop, tr: Translator, brief: bool = False) -> tuple[Line, ...]:
    """The lines on a node; ``brief`` leaves the place out."""
    if stop.kind == "you":
        return (Line(tr(told(YOU, view.analysis.role)), "name"),)
    if stop.kind == "service":
        name = service_name(view, tr)
        return (Line(name, "name", True, registrable(name)), Line(tr("received it"), "small"))
    if stop.kind == "group":
        letters = f"{view.letter(stop.lines[0])}–{view.letter(stop.lines[-1])}"
        return Line(letters, "name"), _counted(len(stop.hops), tr)
    return _peer_lines(view, view.hops[stop.hops[0] - 1], stop.small or brief, tr)


def _peer_lines(view: View, hop: Hop, brief: bool, tr: Translator) -> tuple[Line, ...]:
    if not hop.readable:
        return (Line(tr("could not read this"), "line"), _said_by(hop, tr))
    place = view.place(hop.index)
    named = _answered_name(place, hop) or (peer_name(hop, tr), _short_name(hop, tr))
    bare = not (hop.rdns or hop.helo or hop.ip)
    name = Line(named[0], "small") if bare else Line(named[0], "name", True, named[1], bare=_bare_name(hop))
    address = Line(address_of(hop, tr), "line", True, tr("address hidden") if hop.masked else "")
    if hop.zone == "border" and hop.ip:
        name, address = (
            Line(hop.ip, "name", tail=True, whole=":" not in hop.ip),
            Line(named[0], "line", True, named[1]),
        )
    if address.text == name.text:
        address = Line("", "line")
    lines = (name, address) if brief else (name, address, *_place(view, hop, tr))
    return tuple(line for line in (*lines, _said_by(hop, tr)) if line.text)


def _short_name(hop: Hop, tr: Translator) -> str:
    full = hop.rdns or hop.helo or ""
    short = _shortened(full)
    return named(hop, short, tr) if short != full else ""


def _bare_name(hop: Hop) -> str:
    """A claimed name in its short form and without quotes: a name that is cut would be another one."""
    name = hop.rdns or hop.helo or ""
    return visible(_shortened(name)) if hop.zone == "claimed" and not is_address(name) else ""


def _shortened(name: str) -> str:
    """The part of a name that is its organisation's; what ends in a number is no name of one."""
    short = registrable(name)
    return name if not short or short.rpartition(".")[2].isdecimal() else short


def _answered_name(place: Place | None, hop: Hop) -> tuple[str, str] | None:
    """The name that the network itself gave a recorded address when it was asked, and its short form."""
    if place is None or not place.names or hop.zone == "claimed":
        return None
    return visible(place.names[0]), visible(registrable(place.names[0]))


def _place(view: View, hop: Hop, tr: Translator) -> tuple[Line, ...]:
    """Whose the recorded address is, where the registry was asked; else where its network is."""
    place, language = view.place(hop.index), view.explanation.language
    if place is None:
        return ()
    country = (
        tr("estimated: {country}", country=country_name(place.country, language)) if place.country else ""
    )
    told = place.owner if hop.zone != "claimed" else None
    return (Line(visible(told or "") or place_text(place, language), "small", short=country),)


def address_of(hop: Hop, tr: Translator) -> str:
    """The peer's address; words where it was hidden, "" where there is none."""
    if hop.masked:
        return tr("address hidden by whoever posted this")
    return hop.ip or ""


def _said_by(hop: Hop, tr: Translator) -> Line:
    """Who says what stands on the node, with a shorter form for where room is short."""
    if hop.zone == "border" and hop.ip:
        return Line(tr("recorded address"), "small", short=tr("recorded"))
    if hop.zone == "border":
        return Line(tr("no address recorded"), "small", short=tr("no address"))
    if hop.zone == "internal":
        return Line(tr("inside"), "small")
    if hop.zone == "claimed":
        return Line(tr("name only") if hop.helo and not hop.ip else tr("claim"), "small")
    return Line(tr("writer unknown"), "small", short=tr("unknown"))


def _counted(count: int, tr: Translator) -> Line:
    return Line(tr("{n} quiet stations", n=count), "small", short=tr("{n} stations", n=count))
