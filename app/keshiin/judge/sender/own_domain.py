"""Mail that claims the reader's own domain, while somebody outside handed it over and nobody vouches."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin.domains import domain_part, registrable
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.returned.came_back import came_back
from keshiin.judge.transport.filter_word import filter_vouched
from keshiin.judge.transport.passage import forwarded, from_list, own_filter
from keshiin.judge.transport.trust import PUBLIC, from_domain, peer_is, vouched
from keshiin.route.model import Hop

# Services that let their customers write in no name that they did not show to be theirs: docs.aws.amazon.com
# (SES, verified identities), twilio.com (SendGrid, sender verification), mailchimp.com (Transactional,
# authentication and delivery); looked up 2026-11-22.
ASKING = frozenset({"amazonses.com", "sendgrid.net", "mandrillapp.com", "mailchimpapp.net"})


@dataclass(frozen=True, slots=True)
class Claim:
    """The reader's domain as claimed, the outside machine, and what the reader's service knows of it.

    ``service`` is one that asks its customers for proof, whose own mark passed; "" for none. ``refused`` is
    True where the reader's service found that the machine may not send for that domain.
    """

    domain: str
    peer: Hop
    service: str
    refused: bool


@once
def own_domain_claim(case: Case) -> Claim | None:
    """The claim of the reader's domain from outside; None where there is none, or anything explains it."""
    peer, domain = case.route.peer, from_domain(case)
    if peer is None or peer.ip is None or peer.address_kind not in PUBLIC or peer.auth:
        return None
    if not domain or is_freemail(domain) or domain not in _mine(case):
        return None
    if vouched(case) or filter_vouched(case) or forwarded(case) or peer_is(case, domain):
        return None
    # Mail in the reader's name that another one received did not come in from outside to the reader's domain.
    if came_back(case.message, case.route, case.settings):
        return None
    envelope_refused = _envelope_refused(case, domain)
    # A list sends under an envelope of its own; where the firm's was kept and refused, its fields are words.
    if from_list(case) and not envelope_refused:
        return None
    return Claim(domain, peer, asking_service(case), envelope_refused or dmarc_refused(case))


def from_own_house(case: Case) -> bool:
    """Whether somebody whom the reader can believe vouches that the sender is of the reader's own domain."""
    domain = from_domain(case)
    if not domain or is_freemail(domain) or domain not in _mine(case):
        return False
    return vouched(case) or filter_vouched(case)


def _mine(case: Case) -> frozenset[str]:
    """Domains that are the reader's: of the addresses he told, else of the one receiver the mail names.

    His own filter names whom it took the mail for; To of a list's post names the list.
    """
    if told := case.settings.own_domains:
        return told
    peer = case.route.peer
    lines = case.route.hops[peer.index - 1 :][: 2 if own_filter(case) else 1] if peer else ()
    named = [line.for_ for line in lines if line.for_][:1]
    named = named or [each.address for each in case.message.claims.to[:1]]
    return frozenset(filter(registrable, (domain_part(address).lower() for address in named)))


def asking_service(case: Case) -> str:
    """The service whose own mark passed, and which asks everybody whether a name is his; "" for none."""
    passed = (
        registrable(each.domain or "")
        for each in case.identity.reported
        if each.believed and each.method in ("dkim", "spf") and each.passed
    )
    return next((domain for domain in passed if domain in ASKING), "")


def dmarc_refused(case: Case) -> bool:
    """Whether DMARC failed, and the owner is not known to ask for no more than to watch (RFC 7489, 6.3)."""
    results = (each for each in case.identity.believed("dmarc") if each.failed)
    return any(each.policy != "none" for each in results)


def _envelope_refused(case: Case, domain: str) -> bool:
    """Whether SPF failed for an envelope of the same domain.

    A soft failure is none: firms that forgot a service of theirs get it for their own mail.
    """
    return any(
        each.failed and registrable(domain_part(each.domain or "")) == registrable(domain)
        for each in case.identity.believed("spf")
    )
