"""Tracing in its order: hops, delays, border, who wrote each field, joints."""

from __future__ import annotations

from keshiin.message.model import Message
from keshiin.route.authors import find_authors
from keshiin.route.border import find_border
from keshiin.route.chain import delays_of, find_joints, is_loop
from keshiin.route.client_addresses import find_client_addresses
from keshiin.route.model import Border, Hop, Route, Zone
from keshiin.route.received import read_hop
from keshiin.route.senders import find_senders
from keshiin.route.services import known_services
from keshiin.route.witnesses import is_witnessed
from keshiin.settings import Settings

_NAMES = frozenset({"received", "recieved"})


def traced(message: Message, settings: Settings) -> Route:
    """The route of a message, newest hop first. Never raises."""
    services = known_services()
    fields = [field for field in message.fields if field.key in _NAMES]
    hops = tuple(read_hop(number, field) for number, field in enumerate(fields, 1))
    border = find_border(
        hops,
        settings,
        services,
        lambda: find_senders(message, hops, services),
        lambda hop: is_witnessed(message, hop),
    )
    authors = find_authors(message, hops, border, services)
    delays = zip(hops, delays_of(hops), strict=True)
    return Route(
        tuple(hop.placed(delay, _zone(hop, border)) for hop, delay in delays),
        find_joints(hops, services),
        border,
        authors,
        find_client_addresses(message, authors),
        is_loop(hops),
    )


def _zone(hop: Hop, border: Border) -> Zone:
    if border.hop is None:
        return "unknown"
    if hop.index == border.hop:
        return "border"
    return "internal" if hop.index < border.hop else "claimed"
