"""A link leads to an unusual door of its host."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_host"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link leads to an unusual door"),
        N_("The link leads to “{host}”, door number {port}."),
        N_("Public pages use the usual doors. Others are found on machines set up in haste or broken into."),
        N_("Inside companies other doors are common."),
        "",
    ),
}

USUAL = ("", "80", "443")


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link with another port than the web's own."""
    for each in web_targets(case):
        if each.address.port not in USUAL and each.address.port.isdecimal():
            values = {"host": each.address.host, "port": each.address.port}
            yield Seen("neutral", (each.evidence(),), values)
            return
