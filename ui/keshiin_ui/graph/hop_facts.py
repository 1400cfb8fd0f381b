"""Everything that a hop tells, as pairs of label and value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keshiin.explain.model import Language, plain
from keshiin.explain.wording.clock import day_here
from keshiin.explain.wording.values import network
from keshiin.visible import unfolded, visible
from keshiin_ui.graph.node_lines import address_of
from keshiin_ui.hops.places import place_text
from keshiin_ui.hops.words import (
    clock_told,
    delay_told,
    elsewhere,
    joint_text,
    over_tls,
    writer_name,
    zone_text,
)
from keshiin_ui.panes.view import View, card_hops
from keshiin_ui.texts.words import Translator, listed

if TYPE_CHECKING:
    from keshiin.lookup.model import Place
    from keshiin.route.model import Hop


def facts(view: View, index: int, tr: Translator) -> tuple[tuple[str, str], ...]:
    """The facts of the hop of that number, without those that are not there."""
    hop = view.hops[index - 1]
    if not hop.readable:
        return ((tr("Line"), str(hop.line)), (tr("Text"), unfolded(visible(hop.raw[:400]))))
    place = view.place(index)
    joint = view.joint(index - 1) if index > 1 else None
    told = (
        (tr("Who says so"), zone_text(view, hop, tr)),
        (tr("Called itself"), "—" if hop.helo is None else visible(hop.helo) or tr("an empty name")),
        (tr("Name looked up"), visible(hop.rdns or "") or tr("not recorded")),
        (tr("Address"), address_of(hop, tr) or tr("not recorded")),
        (tr("Place"), place_text(place, view.explanation.language) if place else ""),
        *_today(place, hop, view.explanation.language, tr),
        (tr("Taken over by"), writer_name(hop, tr)),
        (tr("Clock"), clock_told(hop, tr) or tr("not readable")),
        (tr("Time, as written"), visible(hop.time_text or "") if elsewhere(hop) else ""),
        (tr("Delay"), delay_told(hop, tr)),
        (tr("Encrypted leg"), visible(hop.tls or hop.with_ or "") if over_tls(hop) else ""),
        (tr("Link to the next line"), joint_text(view, joint, tr) if joint else ""),
        (
            tr("Cards"),
            listed(
                (f"{card.number} {plain(card.title)}" for card in view.cards if index in card_hops(card)), tr
            ),
        ),
    )
    return tuple((label, value) for label, value in told if value)


def _today(place: Place | None, hop: Hop, language: Language, tr: Translator) -> Iterator[tuple[str, str]]:
    """Whose the address is and which names it has, with the day of the data; a claim is told as one."""
    if place is None:
        return
    claimed = hop.zone == "claimed"
    if place.owner:
        asked = tr("Owner of the claimed address (asked {date})") if claimed else tr("Owner (asked {date})")
        yield asked.format(date=day_here(place.asked_on, tr)), visible(place.owner)
    elif place.holder:
        yield (
            tr("Network (data of {date})", date=day_here(place.held_on, tr)),
            visible(network(language, place.holder)),
        )
    if place.names:
        asked = tr("Name of the claimed address (asked {date})") if claimed else tr("Name (asked {date})")
        yield asked.format(date=day_here(place.asked_on, tr)), visible(listed(place.names, tr))
