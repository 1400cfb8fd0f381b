"""The reader's own service found that nobody vouches for From's domain."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender.own_domain import asking_service
from keshiin.judge.transport.passage import forwarded, from_list, own_filter
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("reported", "from")
CAUSE = "authentication"
ROLE: Role = "deception"
_SEEN = N_("Your mail service checked the domain “{domain}” ({method}). The result was “{result}”.")
WORDS = {
    "": Words(
        N_("The sender’s domain does not vouch for this message"),
        _SEEN,
        N_("The owner of the domain has said how its mail can be told. This message does not fit that."),
        N_("Forwarding breaks the seal of honest mail as well."),
        N_("Do not trust the sender’s name. Ask the sender by a way you already know."),
        N_("Your mail service could not confirm that it comes from “{domain}”."),
    ),
    "unasked": Words(
        N_("Nothing in the message confirms the sender’s domain"),
        _SEEN,
        N_("The domain’s owner asks nobody to refuse such mail. Some send it without a seal themselves."),
        N_("Forms, services and forwarding lead to the same result."),
        N_("Do not trust the sender’s name. Ask the sender by a way you already know."),
        N_("Your mail service could not confirm that it comes from “{domain}”."),
    ),
    "judged": Words(
        N_("Nothing in the message confirms the sender’s domain"),
        _SEEN,
        N_("The service weighed several signs by itself. The domain’s owner need not have set any rule."),
        N_("Forms, services and forwarding lead to the same result."),
        N_("Do not trust the sender’s name. Ask the sender by a way you already know."),
        N_("Your mail service could not confirm that it comes from “{domain}”."),
    ),
    "passed_on": Words(
        N_("The sender’s domain can no longer be confirmed, as is usual behind a list or a forwarder"),
        _SEEN,
        N_(
            "Its lines say that it went through a list or was forwarded. Its domain can then no longer "
            "be confirmed."
        ),
        N_("This is usual with such mail. But anybody can set up a list or a forwarder."),
        "",
    ),
    "filter": Words(
        N_("Behind a mail filter the sender’s domain can no longer be confirmed"),
        _SEEN,
        N_("The receiver’s mail filter ({filter}) took it first and handed it over. It may change links."),
        N_("This is usual and says nothing against the message."),
        "",
    ),
}


NAMES = {"dmarc": "DMARC", "compauth": "Microsoft, compauth"}
"""The checks by the names that a reader can look up."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for a believed failure of DMARC, or of Microsoft's composite check."""
    if vouched(case):
        return
    for method in NAMES:
        for each in case.identity.reported:
            if each.method != method or not each.believed or not each.failed:
                continue
            said, free = from_list(case) or forwarded(case), is_freemail(from_domain(case))
            # Firms and offices write to no lists, and one word of a forger must not calm what they deny.
            firm = brand_of(from_domain(case)) is not None and not free
            passed_on = said and not firm
            between = "" if firm else own_filter(case)
            # A policy of "none" asks nobody to act (RFC 7489, 6.3), and forms write in free mailboxes' names.
            asked = firm or (each.policy in ("quarantine", "reject") and not free)
            unasked = each.policy == "none" and not firm and not said
            # Its service asked for proof that the name is his: then he only forgot to let it sign for him.
            forgot = not asked and not firm and not free and bool(asking_service(case))
            strong = method == "dmarc" and asked and not said
            calm = passed_on or forgot or between
            weight: Weight = "neutral" if calm else "serious" if strong else "odd"
            values = {
                "domain": from_domain(case),
                "method": NAMES[method],
                "result": each.result,
                "filter": between,
            }
            evidence = (Evidence("span", each.span, contradicted=not calm),)
            # Microsoft's check judges domains too that have no policy; its failure is no word of their owner.
            alone = "unasked" if unasked else "judged" if method == "compauth" else ""
            variant = "passed_on" if passed_on else "filter" if between else alone
            yield Seen(weight, evidence, values, variant)
            return
