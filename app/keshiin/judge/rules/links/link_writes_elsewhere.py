"""A button starts a mail to a free mailbox that has nothing to do with the sender."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part, same_organisation
from keshiin.judge.links.targets import targets, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.mail_kinds import posted
from keshiin.judge.transport.trust import vouched
from keshiin.message.model import Mailbox
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "from")
CAUSE = "reply_to"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A button writes to a free mailbox"),
        N_("Pressing it starts a mail to “{address}”. The sender is of “{domain}”."),
        N_("Whoever writes there talks to a stranger, and shows that the mailbox is read."),
        N_("Small shops and clubs give a free mailbox as contact."),
        N_("Do not write to it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link that writes to a free mailbox; calm where others lead home."""
    sender, own = shown_sender.address(case), case.message.claims.from_addresses
    own |= {each.address.lower() for each in case.message.claims.recipients}
    if sender is None or is_freemail(sender.domain) or posted(case):
        return
    for each in targets(case):
        others = (address.lower() for address in each.address.recipients if address.lower() not in own)
        address = next((other for other in others if is_freemail(domain_part(other))), None)
        if address is None:
            continue
        usual = vouched(case) or not _mostly_mail(case, sender)
        weight: Weight = "neutral" if usual else "odd"
        values = {"address": address, "domain": sender.domain}
        yield Seen(weight, (each.evidence(not usual),), values)
        return


def _mostly_mail(case: Case, sender: Mailbox) -> bool:
    """Whether at least a third of the pressed links start a mail, and none leads to the sender's own page."""
    pages = [each for each in web_targets(case) if each.link.kind != "text"]
    mails = sum(each.address.scheme == "mailto" for each in targets(case))
    return mails * 2 >= len(pages) and not any(
        same_organisation(each.domain, sender.domain) for each in pages
    )
