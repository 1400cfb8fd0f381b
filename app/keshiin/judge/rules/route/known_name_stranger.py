"""A hop greeted with the name of a well-known mail service from a machine that is not of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.domains import same_organisation
from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.names.freemail import free_service
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.ownership import other_year
from keshiin.route.model import Hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "helo"
_NETWORK = Words(
    N_("A known name, but from another network"),
    N_(
        "Station {hop} called itself “{helo}”. "
        "By network data of {day}, its address is in the network “{network}”."
    ),
    N_("A machine may give any name. A known name may be borrowed to look familiar."),
    N_("A large service can also send over the network of another company."),
    N_("Do not go by that name alone."),
)
WORDS = {
    "": Words(
        N_("A known name, but the machine has another one"),
        N_("Station {hop} called itself “{helo}”. Looking up its address gave “{rdns}”."),
        N_("A machine may give any name. A known name may be borrowed to look familiar."),
        N_("One company can have several names. A name looked up can also be out of date."),
        N_("Do not go by that name alone."),
    ),
    "network": _NETWORK,
    "network_then": replace(
        _NETWORK, not_proof=N_("The message is of {year}. The address may have been somebody else’s then.")
    ),
    "only_name": Words(
        N_("A known name that nobody checked"),
        N_("Station {hop} called itself “{helo}”. Nothing else about it was written down."),
        N_("It is only the name that the machine gave to the server. It may be borrowed."),
        N_("It may also be true. Nobody can tell from this line."),
        "",
        "",
        N_("Whether “{helo}” was involved at all: it is only a name that a machine gave for itself."),
    ),
}


NETWORKS = {
    "google": ("gmail.com", "googlemail.com"),
    "microsoft": ("outlook.com", "hotmail.com", "live.com", "msn.com"),
    "yahoo": ("yahoo.com", "yahoo.co.jp"),
    "apple": ("icloud.com", "me.com", "mac.com"),
}
"""A word in the names of a provider's own networks, and its domains; only providers that run their own."""


def find(case: Case) -> Iterator[Seen]:
    """One finding a hop whose HELO is of a known service that nothing beside it confirms."""
    border = case.route.border.hop or 1
    for hop in case.route.hops[border - 1 :]:
        service = free_service(hop.helo or "")
        if not service or (hop.by and same_organisation(hop.by, service)):
            continue
        found = _contradiction(case, hop, service)
        if found is None:
            continue
        variant, contradicting = found
        sure = hop.index == case.route.border.hop and variant != "only_name"
        weight: Weight = "odd" if sure else "neutral"
        values = {"hop": case.route.letter(hop.index), "helo": hop.helo or "", **contradicting}
        evidence = (at_mark(hop, "helo", contradicted=variant != "only_name"),)
        yield Seen(weight, evidence, values, variant, hops=(hop.index,))


def _contradiction(case: Case, hop: Hop, service: str) -> tuple[str, dict[str, str]] | None:
    """What speaks against the name, as variant and values; None where nothing does."""
    if hop.rdns:
        return None if same_organisation(hop.rdns, service) else ("", {"rdns": hop.rdns})
    if hop.ip is None:
        return None if hop.server in ("exchange", "gmail") else ("only_name", {})
    place = case.facts.places.get(hop.ip)
    words = [word for word, domains in NETWORKS.items() if service in domains]
    if place is None or not place.network or not words or words[0] in place.network.lower():
        return None
    day = place.network_as_of or place.as_of
    year = other_year(case, day)
    return "network_then" if year else "network", {"network": place.network, "day": day, "year": year}
