"""The reader's own service found that From's domain vouches for the message."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable, same_organisation
from keshiin.judge.links.home import akin
from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.trust import aligned_pass, enclosed
from keshiin.message.values.daemons import is_reserved
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("reported", "from")
CAUSE = "authentication"
_WHY = N_("So the part of the address after the @ sign is not forged.")
WORDS = {
    "": Words(
        N_("The sender’s domain is confirmed"),
        N_("Your mail service checked it ({method}): the message was really sent for “{domain}”."),
        _WHY,
        N_("It does not show that the sender is honest. Deceivers own domains and break into mailboxes too."),
        N_("Ask yourself whether “{domain}” is the name you expect."),
        N_("Your mail service confirmed that the message was sent for “{domain}”."),
    ),
    "free": Words(
        N_("It comes from a free mailbox at “{domain}”"),
        N_("Your mail service checked it ({method}): the message was really sent from “{domain}”."),
        _WHY,
        N_("Anybody can open a mailbox there, under any name."),
        N_("Compare the whole address, “{address}”, with the one you know. The name beside it is free text."),
        N_("Your mail service confirmed that it came from a mailbox at “{domain}”."),
    ),
    "shared": Words(
        N_("The sending service may send for the sender’s domain"),
        N_("Its machines may send for “{domain}” ({method}). But the seal is of “{other}”."),
        N_("Many customers share these machines, and each passes this check. “{other}” is one of them."),
        N_("An office that set up no seal of its own looks like this."),
        N_("Is it important? Then ask “{domain}” by a way you already know."),
        "",
        N_("Whether it was really sent for “{domain}”: the seal is of another customer of the same service."),
    ),
    "inside": Words(
        N_("A line in it says that the sender’s domain was confirmed"),
        N_("A line in it ({method}) says that the message was really sent for “{domain}”."),
        N_("A receiving service writes such a line. Whoever passed the message on can invent it."),
        N_("If somebody you know passed it on, the line is likely genuine."),
        N_("Ask whoever passed it on how it came to them."),
        "",
        N_("Whether it was really sent for “{domain}”: only a line in it says so."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the strongest result: DMARC, else an aligned signature, else aligned SPF.

    It confirms nothing of a message inside another, all of whose lines whoever enclosed it can have invented.
    """
    result, sender = aligned_pass(case), shown_sender.address(case)
    if result and sender:
        inside = enclosed(case)
        values = {"method": result.method.upper(), "domain": sender.domain, "address": sender.address}
        free = is_freemail(sender.domain) and not is_reserved(sender.address)
        other = "" if result.method == "dmarc" else _other_customer(case, sender.domain)
        variant = "inside" if inside else "shared" if other else "free" if free else ""
        weight: Weight = "neutral" if inside or other else "confirms"
        values["other"] = other
        evidence = (Evidence("span", result.span),)
        yield Seen(weight, evidence, values, variant)


def _other_customer(case: Case, domain: str) -> str:
    """Whose name at Exchange Online signed it, where no signature is of the sender and that name is not akin.

    Its customers share machines and so pass each other's SPF; DMARC alone asks its owner.
    """
    signed = [each.domain or "" for each in case.identity.believed("dkim") if each.passed]
    if any(same_organisation(each, domain) for each in signed):
        return ""
    tenants = (each for each in signed if each.endswith(".onmicrosoft.com"))
    return next((each for each in tenants if not akin(each, registrable(domain))), "")
