"""The line of the border: who handed the message to the reader's mail service."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_hop, at_mark
from keshiin.judge.transport.ownership import owner_told
from keshiin.route.model import INSIDE
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("border",)
CAUSE = "handover"
_TITLE = N_("Where it came in: your mail service’s record")
_WHY = N_("Your own mail service wrote this line. The sender cannot change it.")
_TITLE_LIKELY = N_("Where it came in: likely your mail service’s record")
_WHY_LIKELY = N_("Your own mail service likely wrote this line. Then the sender cannot change it.")
_NOT_PROOF = N_("It tells which address handed the message over, not who wrote it.")
_NOT_PROOF_OWNER = N_(
    "It tells which address handed the message over, not who wrote it. "
    "The owner of a connection need not be the sender."
)
_NOT_PROOF_THEN = N_(
    "The owner of a connection need not be the sender. In {year} that address may have been somebody else’s."
)
_UNRECORDED = N_("Which way it took before {ip}. What is written about it is only the sending side’s word.")
_SEEN = N_("The server “{by}” wrote that it got the message from the address {ip}.")
_SEEN_NETWORK = N_(
    "The server “{by}” wrote that it got the message from the address {ip}. "
    "By network data of {day}, that address is in the network “{network}”."
)
_SEEN_PLACE = N_(
    "The server “{by}” wrote that it got the message from the address {ip}. "
    "By network data of {day}, that address is in the network “{network}”, registered or estimated "
    "in {in_country}."
)
_SEEN_UNNAMED = N_("Your mail service wrote that it got the message from the address {ip}.")
_SEEN_UNNAMED_PLACE = N_(
    "Your mail service wrote that it got the message from the address {ip}. "
    "By network data of {day}, that address is in the network “{network}”, registered or estimated "
    "in {in_country}."
)
_KNOWN = N_("The message reached “{service}” from the address {ip}.")
_KNOWN_NETWORK = N_(
    "The message reached “{service}” from {ip}. "
    "By network data of {day}, that address is in the network “{network}”."
)
_KNOWN_PLACE = N_(
    "The message reached “{service}” from {ip}. "
    "By network data of {day}, that address is in the network “{network}” ({country})."
)
_KNOWN_UNNAMED = N_("The message reached your mail service from the address {ip}.")
_KNOWN_UNNAMED_PLACE = N_(
    "The message reached your mail service from {ip}. "
    "By network data of {day}, that address is in the network “{network}” ({country})."
)


_SEEN_NOBODY = N_("The line says that the message came from the address {ip}.")
_SEEN_NOBODY_PLACE = N_(
    "The line says that the message came from the address {ip}. "
    "By network data of {day}, that address is in the network “{network}”, registered or estimated "
    "in {in_country}."
)
_LIKELY = N_("The message likely reached “{service}” from the address {ip}.")
_LIKELY_NETWORK = N_(
    "The message likely reached “{service}” from {ip}. "
    "By network data of {day}, that address is in the network “{network}”."
)
_LIKELY_PLACE = N_(
    "The message likely reached “{service}” from {ip}. "
    "By network data of {day}, that address is in the network “{network}” ({country})."
)
_LIKELY_UNNAMED = N_("The message was likely handed over by the address {ip}.")
_LIKELY_UNNAMED_PLACE = N_(
    "The message was likely handed over by {ip}. "
    "By network data of {day}, that address is in the network “{network}” ({country})."
)
# For each way to tell it what was seen and what is known, of a border that is sure and of a likely one.
_TOLD: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "": ((_SEEN, _KNOWN), (_SEEN, _LIKELY)),
    "network": ((_SEEN_NETWORK, _KNOWN_NETWORK), (_SEEN_NETWORK, _LIKELY_NETWORK)),
    "place": ((_SEEN_PLACE, _KNOWN_PLACE), (_SEEN_PLACE, _LIKELY_PLACE)),
    "unnamed": ((_SEEN_UNNAMED, _KNOWN_UNNAMED), (_SEEN_NOBODY, _LIKELY_UNNAMED)),
    "unnamed_place": (
        (_SEEN_UNNAMED_PLACE, _KNOWN_UNNAMED_PLACE),
        (_SEEN_NOBODY_PLACE, _LIKELY_UNNAMED_PLACE),
    ),
}


def _words() -> Iterator[tuple[str, Words]]:
    """The card of each variant; ``then`` where what is known of the owner is of another year."""
    for way, told in _TOLD.items():
        owned = (("", _NOT_PROOF_OWNER), ("_then", _NOT_PROOF_THEN))
        ends = owned if way.endswith(("network", "place")) else (("", _NOT_PROOF),)
        for (end, not_proof), (likely, (seen, known)) in product(
            ends, zip(("", "_likely"), told, strict=True)
        ):
            title, why = (_TITLE_LIKELY, _WHY_LIKELY) if likely else (_TITLE, _WHY)
            variant = f"{way}{end}{likely}".lstrip("_")
            yield variant, Words(title, seen, why, not_proof, "", known, _UNRECORDED)


WORDS = {
    **dict(_words()),
    "no_address": Words(
        N_("The record of where it came in names no address"),
        N_("The line about station {hop} does not give its internet address."),
        N_("Without that address nobody can look up who runs the sending machine."),
        N_("Some servers write no address. That alone is no sign of fraud."),
        "",
        "",
        N_("Which address handed the message over: the record of where it came in does not tell."),
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


def find(case: Case) -> Iterator[Seen]:
    """One finding at the border hop."""
    peer = case.route.peer
    if peer is None:
        return
    by = peer.by if peer.by and "." in peer.by else case.route.border.service or ""
    values = {"by": by, "service": case.route.border.service or by, "hop": case.route.letter(peer.index)}
    if peer.ip is None:
        yield Seen("neutral", (at_hop(peer),), values, "no_address", hops=(peer.index,))
        return
    values["ip"] = peer.ip
    evidence = (at_mark(peer, "ip"), at_hop(peer))
    if by and peer.address_kind in INSIDE:
        yield Seen("neutral", evidence, values, "own", hops=(peer.index,))
        return
    owner = owner_told(case, peer.ip)
    variant = "" if by else "unnamed"
    if owner is not None and (by or owner.country):
        values |= {"network": owner.network, "day": owner.placed_on}
        values |= {"country": owner.country, "in_country": owner.country}
        parts = (variant, "place" if owner.country else "network", "then" if owner.year else "")
        variant, values["year"] = "_".join(filter(None, parts)), owner.year
    if case.route.border.confidence == "likely":
        variant = f"{variant}_likely".lstrip("_")
    yield Seen("neutral", evidence, values, variant, hops=(peer.index,))
