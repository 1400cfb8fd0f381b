"""Answers from the network: the name of the peer's address does not lead back, or is of somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address, registrable, same_organisation
from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.answers import forward_addresses, ptr_names, was_asked
from keshiin.judge.transport.ownership import year_before
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("lookups", "peer_ip")
CAUSE = "helo"
_OLD = N_("The message is of {year}. Names and addresses may have been others then.")
_NO_WAY_BACK = Words(
    N_("The name of the address does not lead back"),
    N_("Asked on {day}, the address {ip} gave the name “{name}”. That name did not lead back to {ip}."),
    N_("The owner of an address can give it any name. Only the way back shows that the name’s owner agrees."),
    N_("Many honest machines are set up like this. Alone it proves nothing."),
    "",
)
_ANOTHERS = Words(
    N_("The address bears another name than the machine gave"),
    N_("The machine called itself “{helo}”. Asked on {day}, its address bore the name “{name}”."),
    N_("A machine may call itself anything. The name of its address is given by the address’s owner."),
    N_("Mail that is sent through a service bears the name of that service."),
    "",
)


def _then(words: Words) -> Words:
    return Words(words.title, words.seen, words.why, _OLD, words.do)


WORDS = {
    "": _NO_WAY_BACK,
    "then": _then(_NO_WAY_BACK),
    "other": _ANOTHERS,
    "other_then": _then(_ANOTHERS),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding, neutral: today's names are no record of the message's time."""
    peer = case.route.peer
    if peer is None or peer.ip is None:
        return
    lookups = case.facts.lookups
    names = [each for each in ptr_names(lookups, peer.ip) if was_asked(lookups, ("a", "aaaa"), each[1])]
    if not names:
        return
    leading = [(at, name) for at, name in names if peer.ip in forward_addresses(lookups, name)]
    helo = peer.helo or ""
    if leading and (not _is_name(helo) or any(same_organisation(helo, name) for _, name in leading)):
        return
    at, name = (leading or names)[0]
    year = year_before(case, lookups[at].at)
    values = {"ip": peer.ip, "name": name, "helo": helo, "day": lookups[at].at, "year": year}
    variant = "_".join(filter(None, ("other" if leading else "", "then" if year else "")))
    evidence = (at_mark(peer, "helo" if leading else "ip"), Evidence("lookup", at))
    yield Seen("neutral", evidence, values, variant, hops=(peer.index,))


def _is_name(helo: str) -> bool:
    return "." in helo and bool(registrable(helo)) and not is_address(helo.strip("[]"))
