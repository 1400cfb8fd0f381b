"""Answers from the network about addresses that only the sending side wrote: told, and weighed as nothing."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.answers import network_of, ptr_names
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("lookups", "border")
CAUSE = "claimed_owner"
WORDS = {
    "": Words(
        N_("Whose the claimed addresses are"),
        N_("The sending side wrote these addresses. Asked on {day}, their networks answered: {told}."),
        N_("An expert can compare this with what the message says of itself."),
        N_(
            "Nobody recorded that the message came by them. "
            "A forger can write any address, also an honest one."
        ),
        N_("Do not complain to these owners on the strength of this alone."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One neutral finding for all claimed addresses of which an owner or a name was answered."""
    asked = dict.fromkeys(each.question for each in case.facts.lookups if each.claimed)
    answers = {ip: found for ip in asked if (found := _answer(case, ip))}
    if not answers:
        return
    hops = [hop for hop in case.route.hops if hop.zone == "claimed" and hop.ip in answers]
    at = [number for found in answers.values() for number, _ in found]
    told = "; ".join(f"{ip} ({', '.join(text for _, text in found)})" for ip, found in answers.items())
    evidence = [*(at_mark(hop, "ip") for hop in hops), *(Evidence("lookup", number) for number in at)]
    values = {"told": told, "day": case.facts.lookups[at[0]].at}
    where = tuple(hop.index for hop in hops)
    yield Seen("neutral", tuple(evidence), values, hops=where)


def _answer(case: Case, ip: str) -> list[tuple[int, str]]:
    """Owner and first name of an address, each with the number of its look-up."""
    lookups = case.facts.lookups
    owner = network_of(lookups, ip)
    found = [(owner[0], owner[1] or owner[2])] if owner else []
    name = next(ptr_names(lookups, ip), None)
    return [*found, name] if name else found
