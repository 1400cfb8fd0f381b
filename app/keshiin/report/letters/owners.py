"""Who reads what is written to a domain's desk: a service that is known here, or whoever owns the name."""

from __future__ import annotations

from keshiin.analysis import Analysis
from keshiin.domains import registrable
from keshiin.explain.advice.offices import home_of, offices_for
from keshiin.explain.model import Language
from keshiin.judge.links.shorteners import is_shortener
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.rented import landlord
from keshiin.report.letters.model import Desk
from keshiin.route.services import known_services
from keshiin.suffixes import registries
from keshiin.texts import N_, filled

OWNER_READS = N_(
    "Whoever owns “{domain}” reads {address}, and that may be the sender. "
    "Write to {office} ({mail}) instead, or ask the network first: its answer can name another desk."
)


def known_owner(host: str) -> str:
    """The domain of the known service or firm that a host belongs to, "" for none.

    Of a customer's page or name (free hosts, shorteners) the service itself is told.
    """
    if owner := landlord(host):
        return registries().privatesuffix(owner) or owner
    known = is_shortener(host) or brand_of(host) or known_services().of(host)
    return registrable(host) if known else ""


def warning(analysis: Analysis, desk: Desk, language: Language) -> str:
    """What the reader is told of an address that the sender himself may own; "" for any other."""
    if desk.recipient == "relay" or desk.basis not in ("role-address", "postmaster"):
        return ""
    offices = offices_for("phishing", language, home_of(analysis))
    office = next(each for each in offices if each.mail)
    told = {"domain": desk.name, "address": desk.address, "office": office.name, "mail": office.mail}
    return filled(language, OWNER_READS, told)
