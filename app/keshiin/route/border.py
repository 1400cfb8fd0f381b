"""The trust border: the last line, from the top down, that the reader's own service wrote.

It is drawn as a security property. A forger writes whole chains with the right names, so that a line is
passed over only when what the *recording* server noted of its peer proves that the peer is inside: a loopback
address, a hand-over within one machine, the reader's own word, or a server of the one known service. A HELO
proves nothing; a private address proves little, since a balancer may log it for everybody.
"""

from __future__ import annotations

from keshiin.route.addresses import read_address
from keshiin.route.configured import confirmed_by_user, told_by_user
from keshiin.route.model import Border, Hop
from keshiin.route.services import Service, Services
from keshiin.settings import Settings

_LOCAL_NAMES = frozenset({"0", "localhost", "localhost.localdomain"})
_OUTSIDE = frozenset({"public", "documentation", "reserved", "masked"})
_COLLECTORS = frozenset({"fetchmail", "getmail"})


def find_border(hops: tuple[Hop, ...], settings: Settings, services: Services) -> Border:
    """The border of a chain of hops, newest first, by the first rule that can say anything."""
    if not hops:
        return Border(None, "unknown", "no_received")
    told = told_by_user(hops, settings, services)
    if told is not None:
        return told
    return confirmed_by_user(_by_rules(hops, services), settings, services)


def _by_rules(hops: tuple[Hop, ...], services: Services) -> Border:
    start = _below_collector(hops)
    if start >= len(hops):
        return Border(None, "unknown", "only_collector", candidates=(1,))
    top = next((hop for hop in hops[start:] if hop.by and hop.by not in _LOCAL_NAMES), None)
    if top is not None and all(_is_local(hop) for hop in hops[start : top.index - 1]):
        service = services.writer(top.by)
        if service is not None and _is_of(top, service):
            return _of_service(hops, start, service, services)
    return _unfamiliar(hops, start, services)


def _below_collector(hops: tuple[Hop, ...]) -> int:
    """The place below a leading fetchmail or POP line: a collector fetches, it does not transfer.

    Local lines above it count as its own machine's.
    """
    for place, hop in enumerate(hops[:4]):
        if hop.server in _COLLECTORS:
            return _below_collector_again(hops, place + 1)
        if not _is_local(hop):
            return 0
    return 0


def _below_collector_again(hops: tuple[Hop, ...], place: int) -> int:
    return place + 1 if place < len(hops) and hops[place].server in _COLLECTORS else place


def _is_local(hop: Hop) -> bool:
    """A hand-over that never left the machine, by what its own server recorded."""
    if not hop.readable:
        return False
    if hop.address_kind == "loopback":
        return True
    return hop.ip is None and not hop.masked and hop.by is None and hop.server == "qmail"


def _of_service(hops: tuple[Hop, ...], start: int, service: Service, services: Services) -> Border:
    """Within a known service: its first line that takes mail from outside.

    Lines of its inner servers are passed over, since strangers cannot reach those. A submission by one of
    its users is taken from outside as well. Where the stretch ends before either, its last line is the border
    if that names a public address.
    """
    last: Hop | None = None
    for hop in hops[start:]:
        if not hop.readable:
            return _undecided(hops, last or hop, "unreadable_line")
        if hop.by is None or not _is_of(hop, service):
            if _is_local(hop) and (hop.by is None or hop.by in _LOCAL_NAMES):
                continue
            break
        last = hop
        submitted = hop.auth is not None and hop.address_kind in _OUTSIDE
        if submitted or (service.takes_mail(hop.by) and not _is_local(hop)):
            return _with_gateway(hops, hop, service, services)
    if last is None or last.address_kind not in _OUTSIDE:
        return _undecided(hops, last or hops[start], "no_agreement")
    return _with_gateway(hops, last, service, services)


def _is_of(hop: Hop, service: Service) -> bool:
    """Whether the service wrote the line; under a bare inner address it must have the service's form."""
    if hop.by is None or not service.wrote(hop.by):
        return False
    return read_address(hop.by) is None or (hop.ip is None and hop.server == service.form)


def _with_gateway(hops: tuple[Hop, ...], border: Hop, service: Service, services: Services) -> Border:
    gateway = _gateway(border, services)
    values = {"service": service.name}
    if gateway is None or gateway.id == service.id:
        return Border(border.index, "strong", "known_service", service.name, values=values)
    further = tuple(hop.index for hop in hops[border.index :] if hop.by and gateway.wrote(hop.by))
    values["gateway"] = gateway.name
    return Border(border.index, "strong", "known_service_gateway", service.name, further[-1:], values)


def _gateway(hop: Hop, services: Services) -> Service | None:
    found = services.of(hop.rdns or hop.helo)
    return found if found is not None and found.gateway else None


def _unfamiliar(hops: tuple[Hop, ...], start: int, services: Services) -> Border:
    """A service that the program does not know: the first line whose peer is certainly outside."""
    names: set[str] = set()
    for hop in hops[start:]:
        if not hop.readable:
            return _undecided(hops, hop, "unreadable_line")
        if names and hop.by and hop.by not in _LOCAL_NAMES and services.organisation(hop.by) not in names:
            return _undecided(hops, hop, "no_agreement")
        if _is_local(hop):
            names |= {services.organisation(name) for name in _names(hop)}
            continue
        return _first_stranger(hops, hop, services)
    return Border(None, "unknown", "only_inside", candidates=_candidates(hops, start + 1))


def _names(hop: Hop) -> list[str]:
    return [name for name in (hop.by, hop.helo, hop.rdns) if name is not None and _is_name(name)]


def _is_name(name: str) -> bool:
    return "." in name and name not in _LOCAL_NAMES and not name.startswith("[")


def _first_stranger(hops: tuple[Hop, ...], hop: Hop, services: Services) -> Border:
    if hop.by is not None and "xxx" in hop.by:
        return Border(None, "unknown", "hidden_by", candidates=(hop.index,))
    if hop.address_kind in _OUTSIDE:
        gateway = _gateway(hop, services)
        if gateway is not None:
            further = [each.index for each in hops[hop.index :] if each.by and gateway.wrote(each.by)]
            return Border(
                None,
                "unknown",
                "gateway",
                candidates=(hop.index, *further[-1:]),
                values={"gateway": gateway.name},
            )
        if hop.rdns and hop.by and _is_name(hop.by) and services.same(hop.rdns, hop.by):
            return _undecided(hops, hop, "same_organisation")
        rule = "first_public" if hop.index == 1 else "local_run"
        return Border(hop.index, "likely", rule, hop.by if hop.by and _is_name(hop.by) else None)
    if hop.address_kind == "none":
        return _undecided(hops, hop, "no_address")
    return _undecided(hops, hop, "private_peer")


def _undecided(hops: tuple[Hop, ...], hop: Hop, rule: str) -> Border:
    return Border(None, "unknown", rule, candidates=_candidates(hops, hop.index))


def _candidates(hops: tuple[Hop, ...], first: int) -> tuple[int, ...]:
    """The lines from ``first`` on whose peer has a public address: three at most, the newest ones."""
    named = [hop.index for hop in hops[first - 1 :] if hop.address_kind in _OUTSIDE]
    return tuple(dict.fromkeys([first, *named]))[:3]
