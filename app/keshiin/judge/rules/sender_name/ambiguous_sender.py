"""The sender line is written so that mail programs show different senders."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.identity.sender import DoubtId, Senders
from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.passage import from_list
from keshiin.message.model import Message
from keshiin.span import Span
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "several_from"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("Mail programs may show different senders"),
        N_("The sender line can be read as {listed}."),
        N_("A server checks one of these addresses, and your mail program may show another."),
        N_("A broken program can write such a line too."),
        N_("Do not trust any of these names."),
    ),
    "single": Words(
        N_("Mail programs read the sender line in different ways"),
        N_(
            "The line with “{text}” is not written as it should be: "
            "some programs find that address, others do not."
        ),
        N_("A server may check that address while your mail program shows no more than a name."),
        N_("A broken program can write such a line too."),
        N_("Do not trust the sender’s name."),
    ),
    "malformed": Words(
        N_("The sender’s address is not a proper one"),
        N_("The sender line names “{text}”. No address may be written like that."),
        N_("No server can check such an address, and nobody can answer it."),
        N_("A broken program can write such a line too."),
        N_("Do not trust the sender’s name."),
    ),
    "group": Words(
        N_("The sender line names a group"),
        N_("In place of one sender there is a group: “{text}”."),
        N_("This is allowed, but rare. Mail programs show it in different ways."),
        N_("A program that hides addresses can write it."),
        "",
    ),
    "relay": Words(
        N_("The sender’s address names a second domain"),
        N_("The address is “{address}”. It names “{other}”, but the mail comes under “{domain}”."),
        N_("Whoever owns “{domain}” can write anything before it. A well-known name there deceives the eye."),
        N_("Very old mail systems wrote their way into an address like this."),
        N_("Only “{domain}” says whose address it is. Ask yourself whether you expect mail from there."),
    ),
}
# Honest mail of 20 years showed none of the first; the second may stem from a broken program.
SERIOUS: frozenset[DoubtId] = frozenset(
    (
        "blank_before_name", "folded_name", "bare_return", "text_after_address", "encoded_address",
        "address_in_address", "address_before_colon",
    )
)  # fmt: skip
ODD: frozenset[DoubtId] = frozenset(
    (
        "blank_before_colon",
        "address_in_comment",
        "comment_in_address",
        "malformed_address",
        "route_in_address",
        "quoted_pair",
    )
)
SHOWN = 4


def find(case: Case) -> Iterator[Seen]:
    """One finding for all such places of the sender line; calm for a group alone.

    None of a copy where lines of it had lost their place: that is no sender's doing.
    """
    senders = shown_sender.senders(case)
    doubts = [doubt for doubt in senders.doubts if doubt.id in SERIOUS | ODD]
    if doubts and _is_mended(case.message, doubts[0].span):
        return
    if doubts and all(doubt.id == "route_in_address" for doubt in doubts):
        yield from _relay(case, senders, doubts[0].span)
        return
    if doubts:
        weight: Weight = "serious" if _differ(senders) and senders.ids & SERIOUS else "odd"
        spans = list(dict.fromkeys(doubt.span for doubt in doubts))[:SHOWN]
        evidence = tuple(Evidence("span", span, contradicted=True) for span in spans)
        addresses = {each.address for each in senders.claimed}
        alone = len(addresses) == 1
        values = {"text": senders.claimed[0].address} if alone else {"listed": _shown(senders)}
        malformed = senders.ids & (SERIOUS | ODD) == {"malformed_address"}
        variant = ("malformed" if malformed else "single") if alone else ""
        yield Seen(weight, evidence, values, variant)
        return
    group = next((doubt for doubt in senders.doubts if doubt.id == "group_syntax"), None)
    if group:
        evidence = (Evidence("span", group.span),)
        yield Seen("neutral", evidence, {"text": group.value}, "group")


def _is_mended(message: Message, place: Span) -> bool:
    """Whether the field at that place was put together of lines that a copy had torn apart."""
    if message.source.kind != "paste":
        return False
    field = next((each for each in message.fields if each.span.start <= place.start < each.span.end), None)
    return field is not None and any(
        field.span.start < repair.span.start < field.span.end for repair in message.source.repairs
    )


def _relay(case: Case, senders: Senders, span: Span) -> Iterator[Seen]:
    """One finding for a way before the address; calm for a list, which may write the author so."""
    sender = shown_sender.address(case)
    if sender is None:
        return
    ways = (each for each in senders.claimed if each.place == "route")
    other = next((each for each in ways if not same_organisation(each.domain, sender.domain)), None)
    if other is None:
        return
    weight: Weight = "neutral" if from_list(case) else "serious" if shown_sender.beside(case) else "odd"
    values = {"address": sender.address, "other": other.address.lstrip("@"), "domain": sender.domain}
    evidence = (Evidence("span", span, contradicted=weight != "neutral"),)
    yield Seen(weight, evidence, values, "relay")


def _differ(senders: Senders) -> bool:
    return len({sender.domain for sender in senders.claimed}) > 1


def _shown(senders: Senders) -> str:
    addresses = list(dict.fromkeys(sender.address for sender in senders.claimed))
    return "\n".join(addresses[:SHOWN])
