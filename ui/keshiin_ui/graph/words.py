"""What the graph says of a hop: the lines on its node, all its facts, one sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from keshiin.domains import is_address, registrable
from keshiin.explain.borders import LIKELY
from keshiin.explain.model import plain
from keshiin.explain.returned import told
from keshiin.explain.texts import N_
from keshiin.visible import unfolded, visible
from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.clock import delay_text, full_text
from keshiin_ui.map.places import country_name, place_text
from keshiin_ui.view import View, card_hops
from keshiin_ui.words import Translator

if TYPE_CHECKING:
    from keshiin.lookup.model import Place
    from keshiin.route.model import Hop, Joint

Weight = Literal["name", "line", "small"]
TLS_PROTOCOLS = frozenset({"ESMTPS", "ESMTPSA", "SMTPS", "UTF8SMTPS", "UTF8SMTPSA", "LMTPS", "LMTPSA"})


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


def peer_name(hop: Hop, tr: Translator) -> str:
    """What the peer is called: looked up, else as it called itself, else its address; a claim in quotes."""
    if hop.rdns or (hop.helo and not is_address(hop.helo)):
        return _named(hop, hop.rdns or hop.helo or "", tr)
    return hop.ip or visible(hop.helo or "") or tr("no name")


def _named(hop: Hop, name: str, tr: Translator) -> str:
    """A name as the reader's service knows it, or in quotes what somebody only says."""
    sure = hop.zone == "internal" or (hop.rdns and hop.zone != "claimed")
    return visible(name) if sure else tr("“{name}”", name=visible(name))


def _short_name(hop: Hop, tr: Translator) -> str:
    full = hop.rdns or hop.helo or ""
    short = registrable(full)
    return _named(hop, short, tr) if short and short != full else ""


def _bare_name(hop: Hop) -> str:
    """A claimed name in its short form and without quotes: a name that is cut would be another one."""
    name = hop.rdns or hop.helo or ""
    return visible(registrable(name) or name) if hop.zone == "claimed" and not is_address(name) else ""


def writer_name(hop: Hop, tr: Translator) -> str:
    """What the server that wrote the line is called."""
    return visible(hop.by or hop.by_ip or "") or tr("a server without a name")


def over_tls(hop: Hop) -> bool:
    """Whether the line says that this leg was encrypted."""
    return bool(hop.tls) or (hop.with_ or "").upper() in TLS_PROTOCOLS


def stop_lines(view: View, stop: Stop, tr: Translator, brief: bool = False) -> tuple[Line, ...]:
    """The lines on a node; ``brief`` leaves the place out."""
    if stop.kind == "you":
        return (Line(tr(told(YOU, view.analysis.role)), "name"),)
    if stop.kind == "service":
        name = service_name(view, tr)
        return (Line(name, "name", True, registrable(name)), Line(tr("received it"), "small"))
    if stop.kind == "group":
        letters = f"{view.letter(stop.hops[0])}–{view.letter(stop.hops[-1])}"
        return Line(letters, "name"), _counted(len(stop.hops), tr)
    return _peer_lines(view, view.hops[stop.hops[0] - 1], stop.small or brief, tr)


def _peer_lines(view: View, hop: Hop, brief: bool, tr: Translator) -> tuple[Line, ...]:
    if not hop.readable:
        return (Line(tr("could not read this"), "line"), _said_by(hop, tr))
    place = view.place(hop.index)
    named = _answered_name(place, hop) or (peer_name(hop, tr), _short_name(hop, tr))
    bare = not (hop.rdns or hop.helo or hop.ip)
    name = Line(named[0], "small") if bare else Line(named[0], "name", True, named[1], bare=_bare_name(hop))
    address = Line(_address(hop, tr), "line", True, tr("address hidden") if hop.masked else "")
    if hop.zone == "border" and hop.ip:
        name, address = (
            Line(hop.ip, "name", tail=True, whole=":" not in hop.ip),
            Line(named[0], "line", True, named[1]),
        )
    if address.text == name.text:
        address = Line("", "line")
    lines = (name, address) if brief else (name, address, *_place(view, hop))
    return tuple(line for line in (*lines, _said_by(hop, tr)) if line.text)


def _answered_name(place: Place | None, hop: Hop) -> tuple[str, str] | None:
    """The name that the network itself gave a recorded address when it was asked, and its short form."""
    if place is None or not place.names or hop.zone == "claimed":
        return None
    return visible(place.names[0]), visible(registrable(place.names[0]))


def _place(view: View, hop: Hop) -> tuple[Line, ...]:
    """Whose the recorded address is, where the registry was asked; else where its network is."""
    place, language = view.place(hop.index), view.explanation.language
    if place is None:
        return ()
    country = country_name(place.country, language) if place.country else ""
    told = place.owner if hop.zone != "claimed" else None
    return (Line(visible(told or "") or place_text(place, language), "small", short=country),)


def _address(hop: Hop, tr: Translator) -> str:
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
        return Line(tr("claim") if hop.ip else tr("name only"), "small")
    return Line(tr("writer unknown"), "small", short=tr("unknown"))


def _counted(count: int, tr: Translator) -> Line:
    return Line(tr("{n} quiet hops", n=count), "small", short=f"×{count}")


def service_name(view: View, tr: Translator) -> str:
    """What the last receiving server is called."""
    newest = view.hops[0]
    return visible(newest.by or view.analysis.route.border.service or "") or tr("last server")


def disagreement(view: View, joint: Joint) -> tuple[str, str]:
    """The two names that do not go together: who wrote the older line, who handed over for the newer one."""
    older, newer = view.hops[joint.older - 1], view.hops[joint.newer - 1]
    if joint.how == "addresses-differ":
        return older.by_ip or older.by or "?", newer.ip or "?"
    mine, theirs = older.by or older.by_ip or "?", newer.rdns or newer.helo or newer.ip or "?"
    short = registrable(mine), registrable(theirs)
    return (
        (visible(short[0]), visible(short[1])) if short[0] != short[1] else (visible(mine), visible(theirs))
    )


def told_apart(one: str, other: str) -> tuple[str, str]:
    """Two different names without the end that they share, where that leaves something of both."""
    shared = f".{registrable(one)}"
    if all(name.endswith(shared) and name != shared for name in (one, other)):
        return one.removesuffix(shared), other.removesuffix(shared)
    return one, other


def joint_text(view: View, joint: Joint, tr: Translator) -> str:
    """What the joint between two hops is, in words."""
    if joint.state == "contradicted":
        mine, theirs = disagreement(view, joint)
        if view.breaks(joint.newer):
            said = tr("The chain breaks here: {one} wrote this line, {other} handed over the next.")
        else:
            said = tr("The names differ here: {one} wrote this line, {other} handed over the next.")
        return said.format(one=mine, other=theirs)
    if joint.state == "unconfirmed":
        return tr("Whether this line and the next belong together cannot be told.")
    return tr("This line and the next fit together.")


ZONES = {
    "internal": N_("recorded by your mail service"),
    "border": N_("recorded by your mail service; this is the machine that handed the message over"),
    "claimed": N_("claimed by the sending side; nobody can check it"),
    "unknown": N_("unknown: your mail service was not recognised"),
}
YOU = N_("you")


def zone_text(view: View, hop: Hop, tr: Translator) -> str:
    """Who says what the hop says."""
    words = tr(told(ZONES[hop.zone], view.analysis.role))
    return tr(LIKELY, words=words) if view.likely and hop.recorded else words


def facts(view: View, index: int, tr: Translator) -> tuple[tuple[str, str], ...]:
    """Everything that a hop tells, as pairs of label and value."""
    hop = view.hops[index - 1]
    if not hop.readable:
        return ((tr("Line"), str(hop.line)), (tr("Text"), unfolded(visible(hop.raw[:400]))))
    place = view.place(index)
    joint = view.joint(index - 1) if index > 1 else None
    told = (
        (tr("Who says so"), zone_text(view, hop, tr)),
        (tr("Called itself"), "—" if hop.helo is None else visible(hop.helo) or tr("an empty name")),
        (tr("Name looked up"), visible(hop.rdns or "") or tr("not recorded")),
        (tr("Address"), _address(hop, tr) or tr("not recorded")),
        (tr("Place"), place_text(place, view.explanation.language) if place else ""),
        *_today(place, hop, tr),
        (tr("Taken over by"), writer_name(hop, tr)),
        (tr("Clock"), full_text(hop.time, tr) if hop.time else tr("not readable")),
        (tr("Delay"), _delay(hop, tr)),
        (tr("Encrypted leg"), visible(hop.tls or hop.with_ or "") if over_tls(hop) else ""),
        (tr("Link to the next line"), joint_text(view, joint, tr) if joint else ""),
        (
            tr("Cards"),
            ", ".join(
                f"{card.number} {plain(card.title)}" for card in view.cards if index in card_hops(card)
            ),
        ),
    )
    return tuple((label, value) for label, value in told if value)


def _today(place: Place | None, hop: Hop, tr: Translator) -> Iterator[tuple[str, str]]:
    """Whose the address is and which names it has, with the day of the data; a claim is told as one."""
    if place is None:
        return
    claimed = hop.zone == "claimed"
    if place.owner:
        asked = tr("Owner of the claimed address (asked {date})") if claimed else tr("Owner (asked {date})")
        yield asked.format(date=place.asked_on), visible(place.owner)
    elif place.holder:
        yield tr("Network (data of {date})", date=place.held_on), visible(place.holder)
    if place.names:
        asked = tr("Name of the claimed address (asked {date})") if claimed else tr("Name (asked {date})")
        yield asked.format(date=place.asked_on), visible(", ".join(place.names))


def _delay(hop: Hop, tr: Translator) -> str:
    if hop.delay_s is None:
        return ""
    text = delay_text(hop.delay_s, tr)
    return tr("{delay}: the clock runs backwards", delay=text) if hop.delay_s < 0 else text
