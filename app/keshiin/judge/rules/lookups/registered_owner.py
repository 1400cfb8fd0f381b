"""Answers from the network: whose the peer's address is by its registry, and who takes complaints."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.answers import network_of, organisation_names
from keshiin.judge.transport.ownership import year_before
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("lookups", "peer_ip")
CAUSE = "owner"
_TITLE = N_("Who the address is registered to")
_SEEN = N_("The registry “{registry}” named “{owner}” as the owner of {range} on {day}.")
_WHY = N_("The owner of a network can see who used one of its addresses, and can stop misuse.")
_NOT_PROOF = N_("Owners rent addresses out. This one need not have written or seen the message.")
_NOT_PROOF_THEN = N_("The message is of {year}. The address may have been somebody else’s then.")
_DO = N_("A complaint about that address goes to “{abuse}”.")
WORDS = {
    "": Words(_TITLE, _SEEN, _WHY, _NOT_PROOF, ""),
    "then": Words(_TITLE, _SEEN, _WHY, _NOT_PROOF_THEN, ""),
    "abuse": Words(_TITLE, _SEEN, _WHY, _NOT_PROOF, _DO),
    "abuse_then": Words(_TITLE, _SEEN, _WHY, _NOT_PROOF_THEN, _DO),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where a registry told the owner of the border's peer."""
    peer = case.route.peer
    if peer is None or peer.ip is None:
        return
    found = network_of(case.facts.lookups, peer.ip)
    if found is None:
        return
    at, _, network = found
    lookup = case.facts.lookups[at]
    told = lookup.texts
    values = {
        "registry": told.get("registry") or lookup.to,
        "owner": organisation_names(lookup) or network,
        "range": told.get("range") or peer.ip,
        "abuse": told.get("abuse", ""),
        "day": lookup.at,
        "year": year_before(case, lookup.at),
    }
    variant = "_".join(part for part, key in (("abuse", "abuse"), ("then", "year")) if values[key])
    evidence = (at_mark(peer, "ip"), Evidence("lookup", at))
    yield Seen("neutral", evidence, values, variant, hops=(peer.index,))
