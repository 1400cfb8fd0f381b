"""Answers from the network: a block list names the peer's address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.answers import listed_on
from keshiin.judge.transport.ownership import year_before
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("lookups", "peer_ip")
CAUSE = "blocklist"
_NOW = Words(
    N_("The sending IP address is on a block list"),
    N_("Asked on {day}, the list “{list}” named the address {ip}."),
    N_("Such lists collect addresses from which unwanted mail came."),
    N_("Lists can be wrong, and many people can send from one address."),
    N_("Do not trust the sender’s name alone."),
    N_("The sending address {ip} is on the block list “{list}” (asked on {day})."),
)
_THEN = N_("The message is of {year}. The address may have been somebody else’s then.")
WORDS = {"": _NOW, "then": replace(_NOW, not_proof=_THEN)}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all lists together, since they copy from each other."""
    peer = case.route.peer
    if peer is None or peer.ip is None:
        return
    lists = tuple(listed_on(case.facts.lookups, peer.ip))
    if lists:
        evidence = [at_mark(peer, "ip"), *(Evidence("lookup", at) for at, _ in lists)]
        day = case.facts.lookups[lists[0][0]].at
        values = {"ip": peer.ip, "day": day, "list": ", ".join(dict.fromkeys(name for _, name in lists))}
        values["year"] = year_before(case, case.facts.lookups[lists[0][0]].at)
        variant = "then" if values["year"] else ""
        yield Seen("odd", tuple(evidence), values, variant, hops=(peer.index,))
