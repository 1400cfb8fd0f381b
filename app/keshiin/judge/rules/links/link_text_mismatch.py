"""A link shows one host and leads to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.links.home import akin, belongs
from keshiin.judge.links.targets import pressed
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of, standing
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.pressure import threatens
from keshiin.judge.transport.mail_kinds import names_way_out
from keshiin.judge.transport.trust import vouched
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_text"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link shows another address than it leads to"),
        N_("The link shows “{shown}” and leads to “{host}”."),
        N_("The text of a link is free text. Only the target counts."),
        N_("Newsletters count clicks through another name."),
        N_("Do not press it. Type the address you know."),
    ),
    "counted": Words(
        N_("A link goes through another name"),
        N_("The link shows “{shown}” and leads to “{host}” first."),
        N_("Senders of newsletters count clicks this way."),
        N_("It is normal in newsletters."),
        "",
    ),
}

# Only a text that is an address and nothing else promises a target; "see example.jp for more" does not.
_SHOWN = late(r"\s*(?:https?://)?(?:[\w.-]+@)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18})(?:[:/?#]\S*)?\s*", re.I)


def find(case: Case) -> Iterator[Seen]:
    """A finding for each link whose text is a foreign address; calm where clicks are counted."""
    for each in pressed(case):
        found = _SHOWN.fullmatch(each.link.text[:300])
        if not found or "@" in each.link.text or akin(registrable(found[1]), each.domain):
            continue
        if "." not in each.domain or not _ending(found[1]):
            continue
        counted = vouched(case) or names_way_out(case) or belongs(case, each.domain)
        counted = counted and not _threatened(case, found[1])
        weight: Weight = "neutral" if counted else "odd"
        values = {"shown": found[1].lower(), "host": each.address.host}
        evidence = (each.evidence(contradicted=not counted),)
        yield Seen(weight, evidence, values, "counted" if counted else "")


def _threatened(case: Case, shown: str) -> bool:
    """Whether a stranger shows a known organisation's address while he threatens: no click to be counted."""
    brand = brand_of(shown)
    foreign = brand is not None and standing(brand, shown_sender.domain(case)) == "foreign"
    return foreign and threatens(case)


def _ending(host: str) -> bool:
    """Whether the host ends as hosts do, so that "report.pdf" and "e.g" are not taken for one."""
    ending = host.rpartition(".")[2].lower()
    return ending not in FILES and len(registrable(host)) > len(ending)


FILES = frozenset(
    {"pdf", "doc", "docx", "xls", "xlsx", "zip", "html", "htm", "php", "jpg", "png", "txt", "exe"}
)
