"""The sender's domain stands in From and nowhere else in the header."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field, at_hop
from keshiin.judge.returned.bounces import report_kind
from keshiin.judge.transport import organisations
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain, machine_place, vouched
from keshiin.route.services import known_services
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "border")
CAUSE = "authentication"
ROLE: Role = "deception"
_DO = N_("Do not trust the sender’s name. Ask the sender by a way you already know.")
WORDS = {
    "": Words(
        N_("Nothing shows that it was sent from “{domain}”"),
        N_("On the sending side no server, no seal, no return address and no number is of “{domain}”."),
        N_("Real mail of an organisation carries its name there too. The sender line is free text."),
        N_("A small company that lets another one send for it may look like this."),
        _DO,
    ),
    "service": Words(
        N_("Another organisation sent it for “{domain}”"),
        N_("The sender line names “{domain}”. The machine and the return address are of “{service}”."),
        N_(
            "Companies, schools and offices let services send their mail. The service stands by its own name."
        ),
        N_("Nobody confirms that “{domain}” asked for it."),
        N_("Is it important? Then ask “{domain}” by a way you already know."),
    ),
    "freemail": Words(
        N_("No trace that it passed through “{domain}”"),
        N_("The sender’s mailbox is at “{domain}”. Neither the sending machine nor a seal belongs to it."),
        N_("Mail from a mailbox usually goes out through its own mail service."),
        N_("Web forms and old mail programs send such mail honestly."),
        _DO,
    ),
}

_STRONG = (organisations.looked_up, organisations.way, organisations.signed)
_FREE = (
    organisations.peer,
    organisations.envelope,
    organisations.recorded_envelopes,
    organisations.number,
    organisations.others,
)
"""Places that support a sender; the second ones no free mailbox, whose service anybody can name there."""


def _provider(domain: str) -> frozenset[str]:
    """The domains of the mail service at which a mailbox is, as its machines have another than gmail.com."""
    service = known_services().of(domain)
    return frozenset(service.organisations) if service else frozenset()


def _confirmed(case: Case, service: str) -> bool:
    """Whether more than the machine's own word (HELO) says that it is the service's."""
    return service in {machine_place(case), *map(registrable, case.identity.confirmed())}


def find(case: Case) -> Iterator[Seen]:
    """One finding where nothing supports From's domain and no list, bounce or pass explains it."""
    domain, peer = from_domain(case), case.route.peer
    if not domain or peer is None or vouched(case) or from_list(case) or report_kind(case):
        return
    free, senders = is_freemail(domain), organisations.senders(case) | _provider(domain)
    places = (*_STRONG, *(() if free else _FREE))
    if not senders or any(senders & place(case) for place in places) or organisations.through_a_list(case):
        return
    evidence = [at_hop(peer)]
    if field := case.message.first("from"):
        evidence.insert(0, at_field(field, contradicted=True))
    service = min(organisations.envelope(case) & organisations.handing(case), default="")
    weight: Weight = "neutral" if service and not free else "odd"
    variant = "freemail" if free else "service" if service and _confirmed(case, service) else ""
    values = {"domain": domain, "service": service}
    yield Seen(weight, tuple(evidence), values, variant, hops=(peer.index,))
