"""A link leads to a bare number instead of a name."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address
from keshiin.judge.links.targets import pressed, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.transport.mail_kinds import answers, posted
from keshiin.judge.transport.trust import machine_is_senders, vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_host"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link leads to a bare number"),
        N_("The link leads to the machine “{host}”, not to a name."),
        N_("Organisations use names. A number hides whose machine it is."),
        N_("Routers and machines inside a company are reached by number."),
        N_("Do not press it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link whose host is a public address literal, not the sending machine's own.

    Mail programs make every address that is typed one to press; people who know each other type them too.
    """
    known = answers(case) or posted(case) or vouched(case) or machine_is_senders(case)
    peer = case.route.peer
    for each in pressed(case) if known else web_targets(case):
        if _number(each.address.host) and not (peer and peer.ip == each.address.host):
            evidence = (each.evidence(contradicted=True),)
            yield Seen("odd", evidence, {"host": each.address.host})
            return


def _number(host: str) -> bool:
    if host.isdecimal() or host.startswith("0x"):
        return True
    return is_address(host) and not host.startswith(
        ("10.", "127.", "192.168.", "172.", "169.254.", "::1", "fe80")
    )
