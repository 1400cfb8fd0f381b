"""The graph's nodes as whole texts: tips, sentences for screen readers, rows of the list."""

from __future__ import annotations

from keshiin.explain.own_notes import step_of, steps
from keshiin.explain.returned import told
from keshiin.texts import N_
from keshiin_ui.graph.chain import Stop
from keshiin_ui.graph.hop_facts import facts
from keshiin_ui.graph.signs import BRIEFLY
from keshiin_ui.hops.places import place_text
from keshiin_ui.hops.words import (
    ZONES_BRIEFLY,
    clock_told,
    delay_told,
    joint_text,
    machine,
    over_tls,
    peer_name,
    service_name,
    writer_name,
    zone_text,
)
from keshiin_ui.panes.view import View, card_hops
from keshiin_ui.texts.words import Translator, listed

RECEIVER = N_("You; {name} received the message for you.")
READER = N_("You, the reader.")
LAST_SERVER = N_("{name}: the last server, which received the message for you.")
BEHIND = N_("The border of trust is behind {letter}, {peer}.")
LIKELY_BEHIND = N_("The border of trust is likely behind {letter}, {peer}.")
NOTED = N_("{letter}: the same step as {step}, written down once more by the same server, {said}")
COUNT = N_("{n} stations, from the sender at the left to you at the right.")


def stop_tip(view: View, stop: Stop, tr: Translator) -> str:
    """All facts of a stop, a line each."""
    if stop.kind == "peer":
        pairs = facts(view, stop.hops[0], tr)
        told = [tr("{label}: {value}", label=label, value=value) for label, value in pairs]
        return "\n".join((*told, *(hop_sentence(view, hop, tr) for hop in stop.notes)))
    return stop_sentence(view, stop, tr)


def stop_sentence(view: View, stop: Stop, tr: Translator) -> str:
    """A stop in one sentence."""
    role = view.analysis.role
    if stop.kind == "you":
        name = service_name(view, tr) if view.hops else ""
        return tr(told(RECEIVER if name else READER, role), name=name)
    if stop.kind == "service":
        last = tr(told(LAST_SERVER, role), name=service_name(view, tr))
        return "\n".join((last, *(hop_sentence(view, hop, tr) for hop in stop.notes)))
    if stop.kind == "group":
        names = listed((f"{view.letter(hop)} {peer_name(view.hops[hop - 1], tr)}" for hop in stop.hops), tr)
        return tr("{n} quiet stations: {names}. Enter shows each.", n=len(stop.hops), names=names)
    said = "\n".join(hop_sentence(view, hop, tr) for hop in (*stop.hops, *stop.notes))
    encrypted = over_tls(view.hops[stop.hops[0] - 1])
    return tr("{first} {second}", first=f"{said}.", second=tr(BRIEFLY)) if encrypted else said


def hop_sentence(view: View, index: int, tr: Translator) -> str:
    """A hop in one sentence: letter, machine, who says so."""
    hop, step = view.hops[index - 1], step_of(view.analysis.route, index)
    if step != index:
        return tr(NOTED, letter=view.letter(index), step=view.letter(step), said=zone_text(view, hop, tr))
    return tr(
        "{letter}: {name}, {said}",
        letter=view.letter(index),
        name=peer_name(hop, tr),
        said=zone_text(view, hop, tr),
    )


def columns(tr: Translator) -> tuple[str, ...]:
    """The headings of the list view."""
    return (
        tr("Station"), tr("Machine"), tr("Taken by"), tr("Clock"), tr("Who says so"),
        tr("Next line"), tr("Cards"),
    )  # fmt: skip


def row(view: View, index: int, tr: Translator) -> tuple[str, ...]:
    """A hop as a row of the list view, some cells of several lines; "—" where nothing is known."""
    hop, place = view.hops[index - 1], view.place(index)
    joint = view.joint(index - 1) if index > 1 else None
    where = place_text(place, view.explanation.language) if place else ""
    cells = (
        (view.letter(index),),
        (machine(view, index, tr), hop.ip or "", where),
        (writer_name(hop, tr),),
        (
            clock_told(hop, tr),
            delay_told(hop, tr),
        ),
        (zone_text(view, hop, tr, ZONES_BRIEFLY),),
        (joint_text(view, joint, tr) if joint else "",),
        (listed((card.number for card in view.cards if index in card_hops(card)), tr),),
    )
    return tuple("\n".join(dict.fromkeys(line for line in cell if line)) or "—" for cell in cells)


def whole_text(view: View, tr: Translator) -> str:
    """The whole way in a few sentences, for a screen reader."""
    if not view.hops:
        return tr("The message has no Received line; nothing tells its way.")
    count = tr(told(COUNT, view.analysis.role), n=sum(1 for _ in steps(view.analysis.route)))
    border = view.border_hop
    if border is None:
        return tr("{first} {second}", first=count, second=tr("The border of trust is unknown."))
    peer = peer_name(view.hops[border - 1], tr)
    letter = view.letter(border)
    words = LIKELY_BEHIND if view.likely else BEHIND
    behind = tr(words, letter=letter, peer=peer)
    return tr("{first} {second}", first=count, second=behind)
