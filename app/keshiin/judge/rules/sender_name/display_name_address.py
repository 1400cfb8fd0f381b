"""The sender’s name is itself an address, of another domain or free mailbox than the real one."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part, registrable, same_organisation
from keshiin.identity.sender.gathered import LIKE_AT
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.passage import from_list
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The name shows one address, the mail has another"),
        N_("In place of a name stands “{shown}”. The real address is “{address}”."),
        N_("Many mail programs show the name alone. The reader then believes the wrong address."),
        N_("Lists and help desks write the original sender there."),
        N_("Answer only to an address you know."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the name holds a stranger's address; calm for lists and their "via"."""
    sender = shown_sender.address(case)
    if sender is None:
        return
    for name in shown_sender.names(case):
        written = name[:300].translate(LIKE_AT) if not name.isascii() else name[:300]
        found = shown_sender.WRITTEN_ADDRESS.search(written) if "@" in written else None
        if not found or _same(found[0], sender.address) or "." not in registrable(found[1]):
            continue
        passed_on = from_list(case) or " via " in name.lower() or "経由" in name
        weight: Weight = "neutral" if passed_on else "odd"
        values = {"shown": found[0], "address": sender.address}
        evidence = shown_sender.at_sender(case, contradicted=not passed_on)
        yield Seen(weight, evidence, values)
        return


def _same(shown: str, real: str) -> bool:
    """Whether both are of one organisation; of free mailboxes at one domain each is another person's."""
    host, other = domain_part(shown), domain_part(real)
    if not (is_freemail(host) and host.lower() == other.lower()):
        return same_organisation(host, other)
    return _mailbox(shown) == _mailbox(real)


def _mailbox(address: str) -> str:
    """The mailbox without what services let its owner vary: dots, and what follows a plus sign."""
    return address.lower().partition("@")[0].partition("+")[0].replace(".", "")
