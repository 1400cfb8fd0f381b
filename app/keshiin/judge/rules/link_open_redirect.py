"""A link to one host carries the address of another, to which it leads on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.targets import akin, belongs, leads_on, web_targets
from keshiin.judge.trust import vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_detour"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link carries another target inside it"),
        N_("The link shows “{host}” and holds the address of “{target}”."),
        N_(
            "Such a link can lead on to the second address. A known name then stands in front of an "
            "unknown one."
        ),
        N_("Newsletters and search pages do this too, to count clicks."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first link whose query holds the address of a third organisation."""
    if vouched(case):
        return
    for each in web_targets(case):
        target = leads_on(each)
        if not target or belongs(case, each.domain) or belongs(case, registrable(target)):
            continue
        if not akin(registrable(target), each.domain):
            values = {"host": each.address.host, "target": target}
            yield Finding("link_open_redirect", GROUP, "neutral", (), (each.evidence(),), values)
            return
