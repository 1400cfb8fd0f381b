"""The one sure line: who handed the message to the reader's mail service."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.answers import owner_of
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_hop, at_mark, letter

GROUP: Group = "route"
NEEDS = ("border",)
CAUSE = "handover"
_WHY = N_("Your own mail service wrote this line. The sender cannot change it.")
_NOT_PROOF = N_("It tells which address handed the message over, not who wrote it.")
WORDS = {
    "": Words(
        N_("This is the one sure line"),
        N_("The server “{by}” wrote that it got the message from the address {ip}."),
        _WHY,
        _NOT_PROOF,
        "",
        N_("The message reached “{service}” from the address {ip}."),
        N_("Which way it took before {ip}. Your mail service has no record of that."),
    ),
    "network": Words(
        N_("This is the one sure line"),
        N_("The server “{by}” wrote that it came from the address {ip}, in the network “{network}”."),
        _WHY,
        _NOT_PROOF,
        "",
        N_("The message reached “{service}” from the address {ip}, in the network “{network}”."),
        N_("Which way it took before {ip}. Your mail service has no record of that."),
    ),
    "place": Words(
        N_("This is the one sure line"),
        N_(
            "The server “{by}” wrote that it came from the address {ip}, in the network “{network}”. "
            "That network is registered or estimated in {country}."
        ),
        _WHY,
        _NOT_PROOF,
        "",
        N_("The message reached “{service}” from the address {ip}, in the network “{network}” ({country})."),
        N_("Which way it took before {ip}. Your mail service has no record of that."),
    ),
    "unnamed": Words(
        N_("This is the one sure line"),
        N_("Your mail service wrote that it got the message from the address {ip}."),
        _WHY,
        _NOT_PROOF,
        "",
        N_("The message reached your mail service from the address {ip}."),
        N_("Which way it took before {ip}. Your mail service has no record of that."),
    ),
    "no_address": Words(
        N_("The sure line names no address"),
        N_("The line of station {hop} does not say from which address the message came."),
        N_("Without that address nobody can look up who runs the sending machine."),
        N_("Some servers write no address. That alone is no sign of fraud."),
        "",
        "",
        N_("Which machine handed the message over was not written down."),
    ),
    "own": Words(
        N_("The message stayed inside the mail service"),
        N_("The server “{by}” got the message from the inside address {ip}."),
        N_("It began on a machine of the same service, or the lines before it are missing."),
        N_("An inside address tells no place and no owner."),
        "",
        N_("The message began inside “{service}”, as far as its lines go."),
        "",
    ),
}
INSIDE = ("private", "loopback", "link-local", "shared")


def find(case: Case) -> Iterator[Finding]:
    """One finding at the border hop."""
    peer = case.route.peer
    if peer is None:
        return
    by = peer.by if peer.by and "." in peer.by else case.route.border.service or ""
    values = {"by": by, "service": case.route.border.service or by, "hop": letter(case, peer.index)}
    if peer.ip is None:
        yield Finding("peer_handover", GROUP, "neutral", (peer.index,), (at_hop(peer),), values, "no_address")
        return
    values["ip"] = peer.ip
    variant = "" if by else "unnamed"
    if by and peer.address_kind in INSIDE:
        variant = "own"
    place = case.facts.places.get(peer.ip)
    # A registry's answer of today goes before the bundled file, which knows only who announces the network.
    asked = owner_of(case.facts.lookups, peer.ip)
    network = asked[1] if asked else place.network if place else None
    if not variant and network:
        variant, values["network"] = "network", network
        if place and place.country:
            variant, values["country"] = "place", place.country
    evidence = (at_mark(peer, "ip"), at_hop(peer))
    yield Finding("peer_handover", GROUP, "neutral", (peer.index,), evidence, values, variant)
