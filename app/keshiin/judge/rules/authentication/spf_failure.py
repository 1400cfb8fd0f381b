"""The reader's own service found that the peer may not send for the envelope sender's domain."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.transport.passage import forwarded, from_list, own_filter
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("reported",)
CAUSE = "authentication"
WORDS = {
    "": Words(
        N_("This machine may not send for the domain it names"),
        N_("Your mail service looked at the sender list of “{domain}” (SPF). The result was “{result}”."),
        N_("The owner of a domain lists the machines that send for it. This machine is not on the list."),
        N_("Forwarded mail comes from a machine that is not on the list either."),
        N_("Do not trust the sender’s name alone."),
    ),
    "soft": Words(
        N_("The sender list does not name this machine, and leaves it open"),
        N_("Your mail service looked at the sender list of “{domain}” (SPF). The result was “{result}”."),
        N_("The owner of the domain says with it: probably not one of ours, but do not refuse it."),
        N_("Firms that forgot a service or moved to another provider get this for their own mail."),
        "",
    ),
    "passed_on": Words(
        N_("The sender list does not name the forwarder"),
        N_("Your mail service looked at the sender list of “{domain}” (SPF). The result was “{result}”."),
        N_("A list or a forwarder handed the message over. It is not on the first sender’s list."),
        N_("This is usual and says nothing against the message."),
        "",
    ),
    "filter": Words(
        N_("The sender list does not name the mail filter"),
        N_("Your mail service looked at the sender list of “{domain}” (SPF). The result was “{result}”."),
        N_("The receiver’s mail filter ({filter}) took it first and handed it over. No sender lists it."),
        N_("This is usual and says nothing against the message."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for a believed fail or softfail; calm where it is soft, passed on or vouched for."""
    results = case.identity.believed("spf")
    allowed = any(each.passed and not each.greeting for each in results)
    for each in results:
        # A name that the machine gave itself says little where the envelope's owner allows the machine.
        if not each.refused or (each.greeting and allowed):
            continue
        passed_on, between = from_list(case) or forwarded(case), own_filter(case)
        soft = not each.failed
        calm = passed_on or soft or between or vouched(case)
        weight: Weight = "neutral" if calm else "odd"
        values = {"domain": each.domain or "?", "result": each.result, "filter": between}
        evidence = (Evidence("span", each.span, contradicted=weight == "odd"),)
        variant = "passed_on" if passed_on else "filter" if between else "soft" if soft else ""
        yield Seen(weight, evidence, values, variant)
        return
