"""An office with the name of the reader's own domain writes from somewhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import domain_part, registrable
from keshiin.judge.links.home import akin
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import machine_place, service_is
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "border")
CAUSE = "own_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("It bears the name of your own organisation, from somewhere else"),
        N_("The sender calls itself “{name}”. The address is at “{domain}”, yours at “{own}”."),
        N_("An office of your own organisation has an address there. The name is free text."),
        N_("A service that works for your organisation may write so."),
        N_("Ask your administrator before you do what it says. Use a number you already know."),
    ),
}

SHORTEST = 5
"""Letters of a domain's label that are not a word by chance."""
_OFFICE = late(
    r"\b(?:it|help ?-?desk|support|admin(?:istrator)?|security|hr|human resources|payroll|voip|webmail)\b"
    r"|情報システム|管理者|管理部|人事|総務|経理|サポート|ヘルプデスク",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Seen]:
    """One finding where the name holds the reader's domain and an office, and the address is a stranger's."""
    sender, peer = shown_sender.address(case), case.route.peer
    if sender is None or peer is None or not _OFFICE.search(sender.name[:100]):
        return
    for own in dict.fromkeys(domain_part(address).lower() for address in case.readers_addresses):
        label = registrable(own).partition(".")[0]
        if len(label) < SHORTEST or is_freemail(own) or label not in sender.name.lower():
            continue
        if akin(registrable(own), registrable(sender.domain)) or service_is(case, sender.domain):
            continue
        if from_list(case) or answers(case) or akin(machine_place(case) or ".", registrable(own)):
            continue
        values = {"name": sender.name, "domain": sender.domain, "own": own}
        evidence = shown_sender.at_sender(case, contradicted=True)
        yield Seen("odd", evidence, values)
        return
