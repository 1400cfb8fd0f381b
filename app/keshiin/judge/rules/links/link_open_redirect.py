"""A link to one host carries the address of another, to which it leads on."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.links.home import akin, belongs
from keshiin.judge.links.targets import leads_on, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_detour"
BESIDE = True
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
    "search": Words(
        N_("A link goes by way of a search page or a translator"),
        N_("The link shows “{host}”, where anybody’s page can be reached."),
        N_("A known name then stands in front of an unknown one. Filters let it pass."),
        N_("Anybody who copies an address from a search page gets such a link too."),
        N_("Do not press it. Look for the page by yourself."),
    ),
}

# What leads on without the target in sight, or shows another page under its own name.
_SEARCHES = {
    "bing.com": ("/ck/",),
    "google.com": ("/url", "/amp/", "/translate"),
    "baidu.com": ("/link",),
    "yandex.ru": ("/clck",),
    "yandex.com": ("/clck",),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link whose query holds the address of a third organisation."""
    sender = from_domain(case)
    for each in web_targets(case):
        paths = _SEARCHES.get(_everywhere(each.domain), ())
        if paths and each.address.path.startswith(paths) and not akin(each.domain, registrable(sender)):
            values = {"host": each.address.host, "target": leads_on(each)}
            yield Seen("odd", (each.evidence(True),), values, "search")
            return
    if vouched(case):
        return
    for each in web_targets(case):
        target = leads_on(each)
        if not target or belongs(case, each.domain) or belongs(case, registrable(target)):
            continue
        if not akin(registrable(target), each.domain):
            values = {"host": each.address.host, "target": target}
            yield Seen("neutral", (each.evidence(),), values)
            return


def _everywhere(domain: str) -> str:
    """The domain of a search page; Google has one in every country, at which the same paths lead on."""
    return "google.com" if domain.startswith("google.") else domain
