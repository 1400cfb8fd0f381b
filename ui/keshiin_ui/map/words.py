"""What the map says of a place: tips, the list's rows, the notes below and above."""

from __future__ import annotations

from functools import reduce

from keshiin.explain.model import Language
from keshiin.explain.wording.clock import day_here
from keshiin.explain.wording.values import network
from keshiin.lookup.model import Place
from keshiin.route.model import INSIDE
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.hops.places import place_text, precision_text
from keshiin_ui.hops.words import ZONES_BRIEFLY, machine, zone_text
from keshiin_ui.map.pins import Pin, Trip
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator, listed

MORE_BRIEFLY = N_("+{n}: {n} more stations.")
MORE = N_("+{n}: {n} more stations are at this place. The list names all.")


def pin_tip(view: View, pin: Pin, tr: Translator) -> str:
    """All that is known of a pin, in lines."""
    told = [_about(view, hop, tr) for hop in pin.hops]
    if pin.left_out:
        told.insert(0, tr(MORE, n=pin.left_out))
    return "\n\n".join(told)


def hop_sentence(view: View, hop: int, tr: Translator) -> str:
    """A hop's place in one sentence, for a screen reader."""
    place = view.place(hop)
    where = place_text(place, view.explanation.language) if place else tr("no place known")
    name = machine(view, hop, tr)
    return tr("{letter}: {name}, {where}", letter=view.letter(hop), name=name, where=where)


def columns(tr: Translator) -> tuple[str, ...]:
    """The headings of the list view."""
    return (
        tr("Station"),
        tr("Machine"),
        tr("Place"),
        tr("How exact"),
        tr("Network"),
        tr("Who says so"),
    )


def row(view: View, hop: int, tr: Translator) -> tuple[str, ...]:
    """A hop as a row of the list view."""
    known, place = view.hops[hop - 1], view.place(hop)
    language = view.explanation.language
    return (
        view.letter(hop),
        "\n".join(dict.fromkeys((machine(view, hop, tr), known.ip or ""))).rstrip(),
        place_text(place, language) if place else _no_place(view, hop, tr),
        precision_text(place, language) if place else "—",
        _holder(place, language, tr) or "—" if place else "—",
        zone_text(view, known, tr, ZONES_BRIEFLY),
    )


def hints(trip: Trip, tr: Translator) -> tuple[str, ...]:
    """How to read the pins, in one sentence and in shorter forms of it."""
    if not trip.pins:
        return ("",)
    if all(pin.radius_km is None for pin in trip.pins):
        return tr("A pin stands at the centre of the country."), tr("Pin: the country’s centre.")
    return (
        tr("Circle: how exact. Tint: only the country is known."),
        tr("Circle: how exact. Tint: country only."),
        tr("Circle: how exact."),
    )


def note(trip: Trip, tr: Translator) -> str:
    """What must be known of every map of this kind, and of its pins where it has any."""
    texts = [tr("Boundaries are not authoritative.")]
    if trip.pins:
        texts.insert(0, tr("Where a network is registered or estimated, not where a person is."))
    if any(pin.tone == "claimed" for pin in trip.pins):
        texts.append(tr("Dashed: only claimed."))
    if any(pin.left_out for pin in trip.pins):
        texts.append(tr(MORE_BRIEFLY, n=max(pin.left_out for pin in trip.pins)))
    if trip.left_out:
        texts.append(tr("{n} older places are only in the list.", n=trip.left_out))
    return reduce(lambda first, second: tr("{first} {second}", first=first, second=second), texts)


def empty_text(view: View, tr: Translator) -> str:
    """Why there is no pin."""
    if any(hop.address_kind == "public" for hop in view.hops):
        return tr("For the addresses in this message no place is known.")
    kinds = {hop.address_kind for hop in view.hops}
    if "documentation" in kinds:
        return tr("No address here has a place on a map: inside addresses and those of examples have none.")
    if not kinds.isdisjoint(INSIDE):
        return tr("No address here has a place on a map: inside addresses have none.")
    return tr("No line here names an address that has a place on a map.")


def whole_text(view: View, trip: Trip, tr: Translator) -> str:
    """The whole map in sentences, for a screen reader."""
    if not trip.pins:
        return empty_text(view, tr)
    return ". ".join(hop_sentence(view, hop, tr) for hop in trip.walk) + "."


def _holder(place: Place, language: Language, tr: Translator) -> str:
    """Whose the network is, with the day on which that was so; "" where nobody knows."""
    holder = visible(network(language, place.holder))
    if not holder or not place.held_on:
        return holder
    return tr("{network}, by network data of {day}", network=holder, day=day_here(place.held_on, tr))


def _no_place(view: View, hop: int, tr: Translator) -> str:
    inside = view.hops[hop - 1].address_kind in INSIDE
    return tr("inside address, no place") if inside else tr("no place known")


def _about(view: View, hop: int, tr: Translator) -> str:
    place, language = view.place(hop), view.explanation.language
    known = view.hops[hop - 1]
    lines = [hop_sentence(view, hop, tr), known.ip or "", zone_text(view, known, tr)]
    if place:
        lines.append(precision_text(place, language))
        lines.append(_holder(place, language, tr))
        if place.names:
            lines.append(
                tr(
                    "name when asked on {day}: {names}",
                    names=visible(listed(place.names, tr)),
                    day=day_here(place.asked_on or "", tr),
                )
            )
        lines.append(tr("Country by data of {date}", date=day_here(place.as_of, tr)) if place.as_of else "")
    return "\n".join(line for line in lines if line)
