"""Mailboxes of desks: told by a registry, or the role addresses of RFC 2142."""

from __future__ import annotations

import re

from keshiin.analysis import Analysis
from keshiin.domains import is_address, normal
from keshiin.lookup.model import Lookup

_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,10}"
)


def told_by_registry(analysis: Analysis, kind: str, about: str) -> str:
    """The mailbox for complaints that a registry told of an address or a domain, "" for none."""
    told = (_mailbox(each) for each in analysis.facts.lookups if each.kind == kind and _is_about(each, about))
    return next(filter(None, told), "")


def abuse_at(domain: str) -> str:
    """The desk for abuse of a domain (RFC 2142)."""
    return checked(f"abuse@{normal(domain)}")


def postmaster_at(host: str) -> str:
    """The postmaster of a host, which every host that takes mail has (RFC 5321); an address as a literal."""
    if not is_address(host):
        return checked(f"postmaster@{normal(host)}")
    return f"postmaster@[{'IPv6:' if ':' in host else ''}{normal(host)}]"


def checked(address: str) -> str:
    """The address where it is a plain one, in which no sign can start a field or another; else nothing."""
    return address if _ADDRESS.fullmatch(address) else ""


def _is_about(lookup: Lookup, about: str) -> bool:
    return lookup.outcome == "answered" and normal(lookup.question) == normal(about)


def _mailbox(lookup: Lookup) -> str:
    found = lookup.answer.get("abuse")
    return checked(found) if isinstance(found, str) else ""
