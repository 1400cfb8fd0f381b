"""The desk for each kind of letter: from a registry's answer, else a role address, else a reason for none."""

from __future__ import annotations

from keshiin.analysis import Analysis
from keshiin.domains import is_address, registrable
from keshiin.explain.advice.offices import all_offices
from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.message.links.detours import as_sent
from keshiin.message.model import Link
from keshiin.report.letters import refusals
from keshiin.report.letters.concern import concerned
from keshiin.report.letters.machine_desks import abuse_desk, relay_of_message
from keshiin.report.letters.mailboxes import abuse_at, checked, told_by_registry
from keshiin.report.letters.model import Desk, Recipient, Refused
from keshiin.report.letters.owners import known_owner
from keshiin.report.masking import secrets_of

__all__ = ["Desk", "Recipient", "Refused", "desk_of"]

_IMITATED = ("brand_claim", "link_brand_subdomain", "lookalike_domain")


def desk_of(analysis: Analysis, recipient: Recipient, *, about: str = "", language: Language = "en") -> Desk:
    """The desk; raises `Refused`. ``about`` is an address of the header, a link's number, an office."""
    meant = concerned(analysis, recipient)
    try:
        return _desk_of(meant, recipient, about, language)
    except Refused as refused:
        # Of what came back others wrote the lines.
        raise Refused(told(refused.sentence, meant.role), **refused.values) from None


def _desk_of(analysis: Analysis, recipient: Recipient, about: str, language: Language) -> Desk:
    if recipient == "abuse":
        return abuse_desk(analysis, about)
    if recipient == "relay":
        return relay_of_message(analysis)
    if recipient == "provider":
        return _provider(analysis, about)
    if recipient == "organisation":
        return _organisation(analysis)
    if recipient == "office":
        return _office(about, language)
    return Desk("administrator", "", "own-choice", "")


def _provider(analysis: Analysis, about: str) -> Desk:
    link = _link(analysis, about)
    domain = link.registrable_domain
    if is_address(link.host):
        raise Refused(refusals.LINK_WITHOUT_DOMAIN, about=link.host)
    own = {secret.text for secret in secrets_of(analysis) if secret.kind == "domain"}
    if domain in own:
        raise Refused(refusals.OWN_DOMAIN, about=domain)
    if owner := known_owner(link.host):
        return Desk("provider", abuse_at(owner), "known-owner", link.url, owner)
    mailbox = told_by_registry(analysis, "domain", domain)
    if mailbox:
        return Desk("provider", mailbox, "registry", link.url, domain)
    return Desk("provider", abuse_at(domain), "role-address", link.url, domain)


def _link(analysis: Analysis, about: str) -> Link:
    """The link of that number; else the first that speaks against the message, else the first to a page."""
    links = tuple(map(as_sent, analysis.message.links))
    if about.isdecimal() and 0 < int(about) <= len(links):
        return links[int(about) - 1]
    pointed = (
        links[each.value]
        for finding in analysis.assessment.findings
        if finding.is_sign
        for each in finding.evidence
        if each.kind == "link" and isinstance(each.value, int) and each.value < len(links)
    )
    pages = (link for link in links if link.host and link.url.lower().startswith(("http:", "https:")))
    found = next((link for link in pointed if link.host), None) or next(pages, None)
    if found is None:
        raise Refused(refusals.NO_LINK)
    return found


def _organisation(analysis: Analysis) -> Desk:
    for finding in analysis.assessment.findings:
        brand, own = finding.values.get("brand"), finding.values.get("own")
        if finding.rule in _IMITATED and brand and own and "." in own:
            return Desk("organisation", abuse_at(registrable(own)), "known-owner", brand, brand)
    raise Refused(refusals.NO_ORGANISATION)


def _office(about: str, language: Language) -> Desk:
    offices = {office.id: office for office in all_offices(language)}
    office = offices.get(about)
    if office is None:
        raise Refused(refusals.NO_OFFICE, about=about, known=", ".join(offices))
    if not office.mail:
        raise Refused(refusals.NO_MAIL_AT_OFFICE, name=office.name, contact=office.contact)
    return Desk("office", checked(office.mail), "office", office.id, office.name)
