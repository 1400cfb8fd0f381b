"""The message names more than one sender: in several lines, in one, or in Sender beside From."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of, standing
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import enclosed, machine_place
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "several_from"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The message names more than one sender"),
        N_("There are {count} lines that name a sender. Honest programs write one."),
        N_("One mail program shows this sender, another that one. A forger uses the difference."),
        N_("A broken program can write the line twice."),
        N_("Do not trust either name."),
    ),
    "repeated": Words(
        N_("There is more than one sender line"),
        N_("The same sender line is there {count} times. The rules of mail allow one."),
        N_("A broken program writes it twice. They name the same sender, so nobody sees another one."),
        N_("Honest programs have this fault too."),
        "",
    ),
    "several": Words(
        N_("The sender line names several people"),
        N_("The sender line holds {count} addresses: {listed}."),
        N_("This is allowed, but rare. Mail programs may show only one of them."),
        N_("Two people who write together may both stand there."),
        "",
    ),
    "unnamed": Words(
        N_("The sender line names several people"),
        N_("The sender line holds {count} addresses: {listed}."),
        N_("The rules of mail then want a second line that says who sent it. That line is not there."),
        N_("Two people who write together may both stand there."),
        N_("Your mail program may show only one of them. Trust none of the names for this alone."),
    ),
    "brand": Words(
        N_("“{brand}” stands beside a stranger in the sender line"),
        N_("The sender line holds {count} addresses: {listed}. One of them is of {brand}."),
        N_("Nobody confirmed that {brand} wrote it. Mail programs may show that address alone."),
        N_("Somebody at {brand} may really write together with others."),
        N_("Do not use the links here. Open {brand} the way you usually do."),
    ),
    "sender": Words(
        N_("A second line names “{brand}” as the sender"),
        N_("The line “Sender” holds “{sender}”. The address in the line “From” is “{address}”."),
        N_("Some mail programs show both of them. Nobody confirmed that {brand} sent it."),
        N_("A service of {brand} may send mail for its customers."),
        N_("Do not use the links here. Open {brand} the way you usually do."),
    ),
}

_WEIGHTS: dict[str, Weight] = {"brand": "serious", "unnamed": "odd", "several": "neutral"}


def find(case: Case) -> Iterator[Seen]:
    """One finding for repeated From fields, or for several senders in one, heavy beside a known firm’s.

    Colleagues who write together are told of where nothing says which of them sent it.
    """
    fields = case.message.all("from")
    if len(fields) > 1:
        differ = len({field.value.strip() for field in fields}) > 1
        weight: Weight = "serious" if differ else "neutral"
        evidence = tuple(at_field(field, contradicted=differ) for field in fields[:6])
        variant = "" if differ else "repeated"
        yield Seen(weight, evidence, {"count": str(len(fields))}, variant)
        return
    senders = case.message.claims.from_
    if fields and _several(case):
        shown = "\n".join(each.address for each in senders[:4])
        values = {"count": str(len(senders)), "listed": shown}
        brand = shown_sender.beside(case)
        if brand:
            values["brand"] = brand[0].name
        told = "brand" if brand else "several" if _sent_by_one(case) else "unnamed"
        at = (at_field(fields[0], contradicted=brand is not None),)
        yield Seen(_WEIGHTS[told], at, values, told)
    elif found := _borrowed_sender(case):
        values = {"brand": found[0], "sender": found[1], "address": found[2]}
        lines = tuple(at_field(field, contradicted=True) for field in case.message.all("sender")[:1])
        yield Seen("odd", lines, values, "sender")


def _several(case: Case) -> bool:
    """Whether people of several domains stand there, or several of one without a word of who sent it."""
    senders = [each for each in case.message.claims.from_ if each.domain]
    if len({each.domain for each in senders}) > 1:
        return True
    return len({each.address.lower() for each in senders}) > 1 and not _sent_by_one(case)


def _borrowed_sender(case: Case) -> tuple[str, str, str] | None:
    """A known firm that Sender names without anybody to confirm it, its address there, and that in From."""
    sender, shown = case.message.claims.sender, shown_sender.address(case)
    if sender is None or shown is None or case.route.peer is None or from_list(case):
        return None
    brand = None if is_freemail(sender.domain) else brand_of(sender.domain)
    if brand is None or standing(brand, shown.domain) != "foreign" or enclosed(case):
        return None
    vouching = (machine_place(case), *case.identity.confirmed())
    if any(each and standing(brand, each) == "own" for each in vouching):
        return None
    return brand.name, sender.address, shown.address


def _sent_by_one(case: Case) -> bool:
    """Whether Sender says which of them sent it, as it must with several (RFC 5322, 3.6.2), or a list did."""
    sender = case.message.claims.sender
    return from_list(case) or (
        sender is not None and sender.address.lower() in case.message.claims.from_addresses
    )
