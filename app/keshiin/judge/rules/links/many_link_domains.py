"""The links lead to many different organisations."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_count"
WORDS = {
    "": Words(
        N_("The links lead to {count} organisations"),
        N_("Among them are {listed}."),
        N_("Lists and digests link to many places. So does mail that is filled with foreign text."),
        N_("Alone it means nothing."),
        "",
    ),
}

MANY = 10


def find(case: Case) -> Iterator[Seen]:
    """One finding from ten registrable domains up."""
    domains: dict[str, int] = {}
    for each in web_targets(case):
        domains.setdefault(each.domain, each.index)
    if len(domains) >= MANY:
        shown = "\n".join(list(domains)[:3])
        evidence = tuple(Evidence("link", index) for index in list(domains.values())[:12])
        values = {"count": str(len(domains)), "listed": shown}
        yield Seen("neutral", evidence, values)
