"""One of the reader's own addresses stands as the sender of a message that a stranger's machine sent."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.returned.own_service import came_back_to_its_service
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ("my_addresses",)
CAUSE = "abuse"
_WHY = N_("Anybody can write any sender. Somebody took your address for it.")
_NOT_PROOF = N_("It does not mean that anybody broke into your mailbox or your computer.")
_DO = N_("Write to the administrator of the server that passed it on. You need not answer the receivers.")
WORDS = {
    "": Words(
        N_("Sent in your name, not by you"),
        N_("Your address “{address}” is named as the sender. Nothing shows that your mail service sent it."),
        _WHY,
        _NOT_PROOF,
        _DO,
        N_("Nothing shows that your own mail service sent the message."),
    ),
    "returned": Words(
        N_("Sent in your name, not by you"),
        N_("The returned message names your address “{address}” as its sender."),
        _WHY,
        _NOT_PROOF,
        _DO,
        N_("Your address “{address}” is named as the sender of the returned message."),
        N_("Who really sent the returned message."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where From or Return-Path, here or in a returned message, is one of my addresses.

    None for what came back to the service that it went through, or without its way: the reader may have sent
    that himself.
    """
    mine = case.settings.own_addresses
    claims = case.message.claims
    used = [each.address for each in claims.from_ if each.address.lower() in mine]
    used += [path for path in (claims.return_path or "",) if path.lower() in mine]
    if used and not vouched(case):
        evidence = tuple(at_field(field) for field in case.message.firsts("from", "return-path"))
        yield Seen("neutral", evidence, {"address": used[0]})
        return
    if came_back_to_its_service(case):
        return
    for inner in case.message.inner:
        senders = [each.address for each in inner.message.claims.from_ if each.address.lower() in mine]
        if inner.role == "returned" and senders and inner.message.first("received"):
            evidence = tuple(
                Evidence("span", part.body) for part in case.message.parts if part.path == inner.part
            )
            values = {"address": senders[0]}
            yield Seen("neutral", evidence, values, "returned")
            return
