"""Whether mail that came back had gone through the reader's own mail service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keshiin.judge.facts import once
from keshiin.judge.model import Case, Finding
from keshiin.route import trace
from keshiin.route.services import known_services


@once
def came_back_to_its_service(notice: Case) -> bool:
    """Whether a notice, or the lines of a message returned in it, are of the service that took the notice in.

    Then the returned message may have been sent through the reader's mailbox, by him or by somebody else.
    """
    own = {*organisations(_receivers(notice))}
    returned = [each.message for each in notice.message.inner if each.role == "returned"]
    writers = [each.domain for each in notice.message.claims.from_]
    hops = [hop for each in returned for hop in trace(each).hops]
    writers += [name or "" for hop in hops for name in (hop.by, None if hop.may_be_forged else hop.rdns)]
    return not own.isdisjoint(organisations(writers))


def told_as_own(findings: Iterable[Finding]) -> bool:
    """Whether the findings tell of such a notice."""
    return any(each.rule == "bounce" and each.variant.endswith("own") for each in findings)


def _receivers(notice: Case) -> Iterator[str]:
    """Hosts of the reader's side: those that wrote its lines, at least the newest, and of his addresses."""
    yield from (hop.by or "" for hop in notice.route.hops if hop.recorded or hop.index == 1)
    yield from (each.domain for each in notice.message.claims.to)
    yield from notice.settings.my_services
    yield from notice.settings.own_domains


def organisations(hosts: Iterable[str]) -> Iterator[str]:
    """The mail services or organisations of hosts."""
    services = known_services()
    for host in hosts:
        if "." in host or ":" in host:
            found = services.writer(host)
            yield services.organisation(host) if found is None else found.id
