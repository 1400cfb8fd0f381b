"""The sender claims the reader's own domain, while a stranger handed the message over."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.explain.texts import N_
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.pointing import at_field, at_hop
from keshiin.judge.trust import OUTSIDE, forwarded, from_domain, from_list, peer_is, vouched

GROUP: Group = "identity"
NEEDS = ("from", "peer_ip")
CAUSE = "authentication"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("It claims to come from your own organisation"),
        N_("The sender’s address ends in “{domain}”, as yours does. It came in from outside, from {ip}."),
        N_("Mail inside one organisation seldom comes from a stranger’s machine. The address is free text."),
        N_("Your organisation may send newsletters or forms through another company."),
        N_("Ask your administrator before you do what it says. Use a number you already know."),
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where nobody vouches for the domain and the peer is another’s; web forms do it too."""
    peer, domain = case.route.peer, from_domain(case)
    if peer is None or peer.ip is None or peer.address_kind not in OUTSIDE or peer.auth:
        return
    if not domain or is_freemail(domain) or domain not in _mine(case):
        return
    if vouched(case) or from_list(case) or forwarded(case) or peer_is(case, domain):
        return
    field = case.message.first("from")
    evidence = ((at_field(field, contradicted=True),) if field else ()) + (at_hop(peer),)
    values = {"domain": domain, "ip": peer.ip}
    yield Finding("own_domain_sender", GROUP, "odd", (peer.index,), evidence, values)


def _mine(case: Case) -> set[str]:
    """Domains that are the reader's: of the addresses he told, else of the one receiver the mail names."""
    if case.settings.my_addresses:
        return {address.rpartition("@")[2].lower() for address in case.settings.my_addresses}
    peer = case.route.peer
    named = [peer.for_] if peer and peer.for_ else [each.address for each in case.message.claims.to[:1]]
    return {
        domain for address in named if (domain := address.rpartition("@")[2].lower()) and registrable(domain)
    }
