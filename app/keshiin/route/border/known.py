"""The border within a known service: its first line that took mail from outside."""

from __future__ import annotations

from keshiin.route.addresses import read_address
from keshiin.route.border.local_run import is_explained, run_from, server_name
from keshiin.route.border.outside import OUTSIDE, checked_name, gateway_before, undecided
from keshiin.route.model import Border, Hop
from keshiin.route.services import Service, Services


def border_of_service(hops: tuple[Hop, ...], start: int, service: Service, services: Services) -> Border:
    """Down the lines of one service, to the first that took mail from outside.

    Lines of its inner servers are passed over, since strangers cannot reach those; so are lines whose
    peer is, by a name that was checked, one of its inner servers. Where the stretch ends before a stranger,
    nothing is known: the lines may be those of a sender at the same service.
    """
    passed = start
    for place, hop in enumerate(hops[start:], start):
        if not hop.readable or hop.doubtful:
            return undecided(hops, hop, "doubtful_line" if hop.readable else "unreadable_line")
        nameless = not server_name(hop)
        if nameless and place < passed:
            continue
        if not is_of(hop, service) and not (nameless and place == start):
            return undecided(hops, hops[max(start, place - 1)], "no_agreement")
        if _took_from_outside(hop, service, services):
            return _with_gateway(hops, hop, service, services)
        if front := _front(hops, place, service):
            return _with_gateway(hops, front, service, services)
        if place >= passed and (nameless or _needs_reason(hop, service)):
            run = run_from(hops, place)
            if not run:
                rule = "no_address" if hop.address_kind == "none" else "private_peer"
                return undecided(hops, hop, rule)
            passed = place + len(run)
            if not is_explained(run, hops[passed] if passed < len(hops) else None):
                return undecided(hops, hop, "local_program")
    return undecided(hops, hops[start], "no_agreement")


def _front(hops: tuple[Hop, ...], place: int, service: Service) -> Hop | None:
    """The line of a server that knows itself by an address alone, right below the one that took it over HTTP.

    The upper line bears it out: its peer is that very address, or a program on a machine inside the service.
    """
    upper = hops[place]
    if not service.fronts or place + 1 >= len(hops) or (upper.with_ or "").lower() not in ("http", "https"):
        return None
    front = hops[place + 1]
    if not front.readable or front.doubtful or not front.by or not service.is_front(front.by):
        return None
    inside = upper.address_kind == "loopback" and service.holds(upper.by or "")
    handed = upper.ip == front.by or inside
    return front if handed and front.address_kind in OUTSIDE else None


def _needs_reason(hop: Hop, service: Service) -> bool:
    """Whether a server open to strangers wrote the line without showing that one of its own was there."""
    return hop.by is not None and service.takes_mail(hop.by) and not _is_inner(hop, service)


def is_of(hop: Hop, service: Service) -> bool:
    """Whether the service wrote the line; under a bare inner address it must have the service's form."""
    if hop.by is None or not service.wrote(hop.by):
        return False
    return read_address(hop.by) is None or (hop.ip is None and hop.server == service.form)


def _took_from_outside(hop: Hop, service: Service, services: Services) -> bool:
    if hop.by is None or _is_inner(hop, service):
        return False
    names = [name for name in (hop.rdns, hop.helo) if name and "." in name]
    strange = bool(names) and not any(services.of(name) is service or service.wrote(name) for name in names)
    if hop.address_kind == "none":
        return strange and service.takes_mail(hop.by)
    return hop.address_kind in OUTSIDE and (strange or hop.auth is not None or service.takes_mail(hop.by))


def _is_inner(hop: Hop, service: Service) -> bool:
    """Whether the peer is an inner server of the service, by a looked-up name that was checked."""
    name = checked_name(hop)
    return name is not None and service.holds(name)


def _with_gateway(hops: tuple[Hop, ...], border: Hop, service: Service, services: Services) -> Border:
    gateway = gateway_before(border, services)
    values = {"service": service.name}
    if gateway is None or gateway.id == service.id:
        return Border(border.index, "strong", "known_service", service.name, values=values)
    further = tuple(hop.index for hop in hops[border.index :] if hop.by and gateway.wrote(hop.by))
    values["gateway"] = gateway.name
    return Border(border.index, "strong", "known_service_gateway", service.name, further[-1:], values)
