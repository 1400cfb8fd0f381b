"""The organisations that a message says it comes from and does not go to."""

from __future__ import annotations

from keshiin.domains import domain_part
from keshiin.message.model import Message
from keshiin.route.model import Hop
from keshiin.route.services import Services

_RECIPIENTS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "original-recipient")
_READ = 512


def find_senders(message: Message, hops: tuple[Hop, ...], services: Services) -> frozenset[str]:
    """The organisations of From and Return-Path without those of any recipient named in the header.

    Both are free text. They serve only to doubt: a topmost line written by the sender's own organisation, for
    somebody elsewhere, shows that the reader's own lines are missing.
    """
    claims = message.claims
    senders = {box.domain for box in claims.from_} | {_domain(claims.return_path or "")}
    readers = {box.domain for box in claims.recipients} | {_domain(hop.for_ or "") for hop in hops[:3]}
    for name in _RECIPIENTS:
        field = message.first(name)
        if field is not None:
            readers.add(_domain(field.value[:_READ].decode("latin-1")))
    if not any(readers):
        return frozenset()
    read = {services.organisation(domain) for domain in readers if domain}
    return frozenset(services.organisation(domain) for domain in senders if domain) - read


def _domain(address: str) -> str:
    return domain_part(address).strip(" <>\t\r\n").lower() if "@" in address else ""
