"""Whether a header that stands alone is of mail in the reader's name that another's service took in."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part
from keshiin.judge.returned.own_service import organisations
from keshiin.message.model import Message
from keshiin.route.model import Route
from keshiin.settings import Settings


def came_back(message: Message, route: Route, settings: Settings) -> bool:
    """Whether the reader's address stands as the sender, and nothing shows that it was received by him.

    Only of a header alone: whoever has the whole message has most likely received it, be it as a blind copy.
    """
    claims = message.claims
    senders = claims.from_addresses | {(claims.return_path or "").lower()}
    receivers = {each.address.lower() for each in claims.recipients}
    if settings.own_addresses.isdisjoint(senders) or not receivers or not message.is_header_alone:
        return False
    own = settings.own_domains
    delivered = {address.lower() for address in _delivered(message, route)}
    if any(domain_part(address) in own for address in receivers | delivered):
        return False
    writers = [hop.by or "" for hop in route.hops if hop.recorded or hop.index == 1]
    return bool(writers) and {*organisations(writers)}.isdisjoint(
        organisations([*own, *settings.my_services])
    )


def _delivered(message: Message, route: Route) -> Iterator[str]:
    """The mailboxes for which the servers on the way say that they took it."""
    yield from (hop.for_ for hop in route.hops if hop.for_)
    for name in ("delivered-to", "x-original-to"):
        yield from (field.value.decode("utf-8", "replace").strip(" <>") for field in message.all(name))
