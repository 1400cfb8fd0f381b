"""What the reader says of a message, as settings for the next one; and what a message offers him to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from keshiin.analysis import Analysis
from keshiin.domains import is_address, normal, registrable
from keshiin.route.border.outside import checked_name
from keshiin.route.model import Hop, Route
from keshiin.route.senders import find_senders
from keshiin.route.services import known_services
from keshiin.settings import Settings

OFFERED = 8
LOOKED_AT = 6


@dataclass(frozen=True, slots=True)
class Offers:
    """What a message holds that could be the reader's: mail services, addresses, names under results."""

    services: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    results: tuple[str, ...] = ()


def offers_of(analysis: Analysis) -> Offers:
    """What the reader could choose from, likely ones first, without what he has told already."""
    settings, claims = analysis.settings, analysis.message.claims
    services = (registrable(name) for name in _writers(_hops_to_choose(analysis)))
    recipients = [hop.for_ for hop in analysis.route.hops if hop.for_]
    recipients += [box.address for box in claims.recipients]
    addresses = (address.strip().lower() for address in recipients if "@" in address)
    results = (normal(each.authserv_id) for each in analysis.identity.reported if each.authserv_id)
    return Offers(
        _new(services, (*settings.my_services, *settings.not_mine)),
        _new(addresses, settings.my_addresses),
        _new(results, settings.my_results),
    )


def _hops_to_choose(analysis: Analysis) -> list[Hop]:
    """The newest lines, without those below the border in the name of whom the mail says it is from.

    Anybody writes such lines; one press on that name would make records of them.
    """
    hops, border = analysis.route.hops[:LOOKED_AT], analysis.route.border.hop or len(analysis.route.hops)
    known = known_services()
    senders = find_senders(analysis.message, analysis.route.hops, known)
    return [hop for hop in hops if hop.index <= border or known.organisation(hop.by or "") not in senders]


def candidates(analysis: Analysis) -> tuple[str, ...]:
    """The services among which the reader's own may be, where the border is unknown; else none.

    What came back was recorded by others: none of their services is the reader's. Nor is one where all the
    lines are the sender's.
    """
    border = analysis.route.border
    if border.hop is not None or border.rule == "sender_side" or analysis.role in ("returned", "came_back"):
        return ()
    hops = [hop for hop in analysis.route.hops if not border.candidates or hop.index in border.candidates]
    known = (*analysis.settings.my_services, *analysis.settings.not_mine)
    return _new((registrable(name) for name in _writers(hops[:LOOKED_AT])), known)


def border_of(analysis: Analysis, service: str) -> int | None:
    """The lowest line that may be the reader's own service's when that is his, for the message at hand."""
    hops = analysis.route.hops[:LOOKED_AT]
    found = (hop.index for hop in hops if hop.by and registrable(hop.by) == service)
    return max(found, default=None)


def with_service(settings: Settings, service: str) -> Settings:
    """The settings with one more service of the reader's."""
    return _with_services(settings, (service,))


def without(settings: Settings, services: tuple[str, ...]) -> Settings:
    """The settings with services that the reader says are none of his."""
    return replace(settings, not_mine=(*settings.not_mine, *_new(services, settings.not_mine)))


def with_border(settings: Settings, hops: tuple[Hop, ...], last: int) -> Settings:
    """The settings with the organisations whose servers wrote the lines down to that hop.

    What handed the mail on over a public address is kept as a forwarder too, since anybody can send from one.
    """
    mine = hops[:last]
    passed_on = (below for above, below in pairwise(mine) if above.address_kind == "public")
    forwarders = _new((registrable(name) for name in _writers(passed_on)), settings.my_forwarders)
    kept = replace(settings, my_forwarders=(*settings.my_forwarders, *forwarders))
    return _with_services(kept, tuple(registrable(name) for name in _writers(mine)))


def forwarder_behind(route: Route, hop: int) -> str | None:
    """The machine that handed over at a hop, by the name under which it wrote the line below, or None.

    Only a machine of the internet can be one: others hand over within a service. The line below must be its
    own: anybody can write one in another's name.
    """
    if not 1 <= hop < len(route.hops) or route.hops[hop - 1].address_kind != "public":
        return None
    written, checked = (
        next(iter(_writers(route.hops[hop : hop + 1])), None),
        checked_name(route.hops[hop - 1]),
    )
    broken = any(joint.newer == hop and joint.state == "contradicted" for joint in route.joints)
    fits = written is not None and (checked is None or registrable(checked) == registrable(written))
    return written if fits and not broken else None


def with_forwarder(settings: Settings, route: Route, hop: int) -> Settings:
    """The settings with the machine that handed over at that hop as one that forwards for the reader.

    The lines down to the hop are his own services' then.
    """
    forwarder = forwarder_behind(route, hop)
    names = () if forwarder is None else _new((registrable(forwarder),), settings.my_forwarders)
    kept = replace(settings, my_forwarders=(*settings.my_forwarders, *names))
    return _with_services(kept, tuple(registrable(name) for name in _writers(route.hops[:hop])))


def _with_services(settings: Settings, services: tuple[str, ...]) -> Settings:
    mine = (*settings.my_services, *_new(services, settings.my_services))
    return replace(
        settings,
        my_services=mine,
        not_mine=tuple(each for each in settings.not_mine if each not in services),
    )


def _writers(hops: Iterable[Hop]) -> list[str]:
    """The names under which servers wrote lines; bare names and addresses tell no organisation."""
    return [hop.by for hop in hops if hop.by and "." in hop.by and not is_address(hop.by)]


def _new(found: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    seen = {each.lower() for each in known}
    return tuple(each for each in dict.fromkeys(found) if each and each not in seen)[:OFFERED]
