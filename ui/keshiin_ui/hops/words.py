"""What the graph calls things: the machines of a hop, the joint between two, and who says what a hop says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keshiin.domains import is_address, registrable
from keshiin.explain.borders import LIKELY
from keshiin.explain.own_notes import last_server, step_of
from keshiin.explain.returned import told
from keshiin.explain.wording.clock import delay, here_text
from keshiin.own_clock import here
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator

if TYPE_CHECKING:
    from keshiin.route.model import Hop, Joint, Zone

TLS_PROTOCOLS = frozenset({"ESMTPS", "ESMTPSA", "SMTPS", "UTF8SMTPS", "UTF8SMTPSA", "LMTPS", "LMTPSA"})
ZONES: Mapping[Zone, str] = {
    "internal": N_("recorded by your mail service"),
    "border": N_("recorded by your mail service; this is the machine that handed the message over"),
    "claimed": N_("claimed by the sending side; nobody can check it"),
    "unknown": N_("unknown: your mail service was not recognised"),
}

ZONES_BRIEFLY: Mapping[Zone, str] = {
    "internal": N_("Record of your mail service"),
    "border": N_("Record of your mail service"),
    "claimed": N_("Sending side’s claim"),
    "unknown": N_("Not known who wrote it"),
}
"""The same as the legend below the header says it, for a list that tells it in every row."""


def peer_name(hop: Hop, tr: Translator) -> str:
    """What the peer is called: looked up, else as it called itself, else its address; a claim in quotes."""
    if hop.rdns or (hop.helo and not is_address(hop.helo)):
        return named(hop, hop.rdns or hop.helo or "", tr)
    return hop.ip or visible(hop.helo or "") or tr("no name")


def machine(view: View, index: int, tr: Translator) -> str:
    """What a list calls the peer of a hop; of which step it is, where its line only notes one once more."""
    hop, step = view.hops[index - 1], step_of(view.analysis.route, index)
    if not hop.readable:
        return tr("could not read this")
    return tr("same step as {letter}", letter=view.letter(step)) if step != index else peer_name(hop, tr)


def named(hop: Hop, name: str, tr: Translator) -> str:
    """A name as the reader's service knows it, or in quotes what somebody only says."""
    return visible(name) if hop.name_known else tr("“{name}”", name=visible(name))


def writer_name(hop: Hop, tr: Translator) -> str:
    """What the server that wrote the line is called."""
    return visible(hop.by or hop.by_ip or "") or tr("a server without a name")


def service_name(view: View, tr: Translator) -> str:
    """What the last receiving server is called."""
    return visible(last_server(view.analysis.route)) or tr("last server")


def over_tls(hop: Hop) -> bool:
    """Whether the line says that this leg was encrypted."""
    return bool(hop.tls) or (hop.with_ or "").upper() in TLS_PROTOCOLS


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
            said = tr("The way breaks off here: {one} wrote this line, {other} handed over the next.")
        else:
            said = tr("The names differ here: {one} wrote this line, {other} handed over the next.")
        return said.format(one=mine, other=theirs)
    if joint.state == "unconfirmed":
        return tr("It cannot be told whether it fits.")
    if (view.hops[joint.newer - 1].delay_s or 0) < 0:
        return tr("It fits, but a clock is wrong.")
    return tr("It fits.")


def zone_text(view: View, hop: Hop, tr: Translator, zones: Mapping[Zone, str] = ZONES) -> str:
    """Who says what the hop says."""
    words = tr(told(zones[hop.zone], view.analysis.role))
    return tr(LIKELY, words=words) if view.likely and hop.recorded else words


def clock_told(hop: Hop, tr: Translator) -> str:
    """The time of a hop by the reader's clock, "" where it has none."""
    return here_text(hop.time, tr) if hop.time else ""


def elsewhere(hop: Hop) -> bool:
    """Whether the header tells the time of a hop in another zone than the reader's clock does."""
    return hop.time is not None and hop.time.utcoffset() != here(hop.time).utcoffset()


def delay_told(hop: Hop, tr: Translator) -> str:
    """How long the message took to this hop, "" where that is not known; a clock that is wrong is told."""
    if hop.delay_s is None:
        return ""
    text = delay(hop.delay_s, tr)
    return tr("{delay}: the clock runs backwards", delay=text) if hop.delay_s < 0 else text
