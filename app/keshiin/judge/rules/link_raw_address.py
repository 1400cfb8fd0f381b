"""A link leads to a bare number instead of a name."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.targets import pressed
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


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first pressed link whose host is a public address literal."""
    for each in pressed(case):
        if _number(each.address.host):
            evidence = (each.evidence(contradicted=True),)
            yield Finding("link_raw_address", GROUP, "odd", (), evidence, {"host": each.address.host})
            return


def _number(host: str) -> bool:
    if host.isdecimal() or host.startswith("0x"):
        return True
    return is_address(host) and not host.startswith(
        ("10.", "127.", "192.168.", "172.", "169.254.", "::1", "fe80")
    )
