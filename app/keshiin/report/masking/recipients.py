"""Whose mailbox a message came to: what is sure, what only the sending side says, and whom it passed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from keshiin.analysis import Analysis
from keshiin.domains import domain_part, registrable
from keshiin.message.values.words import decode_text

MOST = 20
_DELIVERED = (
    *("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "x-rcpt-to"),
    *("x-apparently-to", "apparently-to"),
)
_PASSED_ON = ("x-forwarded-to", "x-forwarded-for", "original-recipient", "resent-to")
_READ = 2000
_TAG = re.compile(r"\+[^@]*+@")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"]{1,64}@[^\s@<>(),;:\"]{1,189}")


def sure(analysis: Analysis) -> list[str]:
    """The reader's addresses: those that he told, and those that his own service recorded."""
    told = [each.lower() for each in analysis.settings.my_addresses]
    recorded = [hop.for_ for hop in analysis.route.hops if hop.recorded and hop.for_]
    return [*told, *_first([*recorded, *_fields(analysis, _DELIVERED, ("service",))])]


def claimed(analysis: Analysis) -> list[str]:
    """Those that a forwarder names as his, or a forger; whom the message is addressed to if none is sure."""
    delivered = _first(_fields(analysis, _DELIVERED, ("sender", "unknown")))
    return [*_of_others(analysis, delivered), *(addressed(analysis) if not sure(analysis) else ())]


def addressed(analysis: Analysis) -> list[str]:
    """To and Cc without the senders, but with one whom nobody confirms: the reader's address is borrowed."""
    claims = analysis.message.claims
    sent = [each.address.lower() for each in claims.recipients if "@" in each.address]
    return _of_others(analysis, sent[:MOST])


def _of_others(analysis: Analysis, addresses: Iterable[str]) -> list[str]:
    """The addresses without those of the sending side, and without the number that is written as one.

    That they are the sender's somebody must confirm, since he can write his reader's in their place.
    """
    claims = analysis.message.claims
    theirs = {each.address.lower() for each in (*claims.from_, *claims.reply_to)}
    theirs |= {(claims.return_path or "").lower(), (claims.message_id or "").strip("<> ").lower()}
    confirmed = set(map(registrable, handing(analysis)))
    theirs = {each for each in theirs if registrable(domain_part(each)) in confirmed}
    return [each for each in addresses if theirs.isdisjoint((each, _TAG.sub("@", each)))]


def passed(analysis: Analysis) -> list[str]:
    """Those for whom it was taken on its way, and to whom a message inside it had come."""
    texts = [hop.for_ for hop in analysis.route.hops if hop.for_ and not hop.recorded]
    found = _of_others(analysis, _first([*texts, *_fields(analysis, _PASSED_ON, ("sender", "unknown"))]))
    for inner in analysis.inner[:MOST]:
        if inner.role != "returned":
            found += [*sure(inner.analysis), *claimed(inner.analysis)]
    return found[: 2 * MOST]


def handing(analysis: Analysis) -> list[str]:
    """The domains of whoever handed the message over, as far as the reader's own service bears them out."""
    peer = analysis.route.peer
    known = [] if peer is None or peer.may_be_forged else [peer.rdns or ""]
    known += [domain_part(each) for each in analysis.identity.confirmed()]
    return [each.lower() for each in known if each]


def _fields(analysis: Analysis, names: tuple[str, ...], authors: tuple[str, ...]) -> Iterator[str]:
    for field, author in zip(analysis.message.fields, analysis.route.authors, strict=False):
        if field.key in names and author in authors:
            yield decode_text(field.value[:_READ])


def _first(texts: Iterable[str]) -> Iterator[str]:
    return islice((found[0].lower() for text in texts for found in _ADDRESS.finditer(text)), MOST)
