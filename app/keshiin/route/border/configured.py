"""The border by the reader's own word: "my side up to here", my services, my networks."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_network

from keshiin.route.addresses import parse
from keshiin.route.border.local_run import is_explained, run_from
from keshiin.route.border.outside import OUTSIDE, checked_name
from keshiin.route.model import Border, Hop
from keshiin.route.services import Services, without_root
from keshiin.settings import Settings


def told_for_message(hops: tuple[Hop, ...], settings: Settings) -> Border | None:
    """The border that the reader drew in this very message, or None."""
    chosen = settings.border_hop
    if chosen is None or not 1 <= chosen <= len(hops):
        return None
    return Border(chosen, "configured", "user_hop", hops[chosen - 1].by)


def told_by_services(hops: tuple[Hop, ...], settings: Settings, services: Services) -> Border | None:
    """The border that the reader's services and networks decide, or None when they say nothing here.

    Down from the top as long as each line is mine and its peer is provably inside. Lines of the same machine
    that name no server (qmail's hand-overs, ``by 0``) belong to what stands below them once a line that names
    a server of mine follows. Below a line whose peer forwards for me, the forwarder's own line is mine too.
    """
    if not settings.my_services and not settings.my_networks:
        return None
    run = run_from(hops, 0)
    explained = is_explained(run, hops[len(run)] if len(run) < len(hops) else None)
    forwarded = False
    for hop in hops:
        if not hop.readable or hop.doubtful:
            return None
        mine = hop.by is not None and is_mine(hop.by, settings, services)
        if forwarded:
            mine = _is_forwarder(hop.by, settings)
        forwarded = _is_forwarder(checked_name(hop), settings)
        inside = in_networks(hop.ip, settings)
        local = explained and hop.index <= len(run)
        if not mine and not local and not (hop.by is None and inside):
            return None
        if mine and not local and not inside and not forwarded:
            return _at(hop, settings, services)
    return None


def _at(hop: Hop, settings: Settings, services: Services) -> Border | None:
    """The border at a line of mine whose peer is not, unless a private address leaves open who that was."""
    if hop.address_kind not in OUTSIDE and not settings.my_networks:
        return None
    service = services.of(hop.by)
    name = service.name if service else hop.by
    return Border(hop.index, "configured", "my_services", name, values={"server": hop.by or ""})


def confirmed_by_user(border: Border, settings: Settings, services: Services) -> Border:
    """The same border, made the reader's own word where its service is one that he named."""
    if border.hop is None or border.confidence != "strong":
        return border
    known = next((each for each in services.services if each.name == border.service), None)
    if known is None or not any(is_mine(own, settings, services) for own in known.organisations):
        return border
    return replace(border, confidence="configured", rule="my_services")


def is_mine(host: str, settings: Settings, services: Services) -> bool:
    """Whether a host belongs to a service of the reader's, by name, organisation or alias."""
    if any(_is_under(host, other) for other in settings.not_mine):
        return False
    return any(_is_under(host, own) or services.same(host, own) for own in settings.my_services)


def is_refused(hop: Hop, settings: Settings) -> bool:
    """Whether the reader has said that the server that wrote a line is none of his."""
    return hop.by is not None and any(_is_under(hop.by, other) for other in settings.not_mine)


def in_networks(ip: str | None, settings: Settings) -> bool:
    """Whether an address lies in the reader's networks; ``!`` excludes, the first match wins."""
    address = parse(ip) if ip else None
    if address is None:
        return False
    for written in settings.my_networks:
        try:
            inside = address in ip_network(written.lstrip("! "), strict=False)
        except ValueError:
            continue
        if inside:
            return not written.startswith("!")
    return False


def _is_forwarder(host: str | None, settings: Settings) -> bool:
    """Whether a host is one that forwards for the reader."""
    return host is not None and any(_is_under(host, own) for own in settings.my_forwarders)


def _is_under(host: str, domain: str) -> bool:
    host, domain = without_root(host), domain.strip().lower().strip(".")
    return bool(domain) and (host == domain or host.endswith("." + domain))
