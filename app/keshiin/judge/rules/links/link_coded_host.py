"""A link's host is written in codes, which only hides it from the eye."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_host"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link hides its target behind codes"),
        N_("The link leads to “{host}”. Letters of that name are written as codes with percent signs."),
        N_("A browser reads the codes, people and filters do not. Plain letters need none."),
        N_("A badly made program may write so by mistake."),
        N_("Do not press it."),
    ),
}

_CODED = late(r"[a-z]{1,10}:/*[^/?#\\]{0,250}%(?:3[0-9]|[46][1-9a-f]|[57][0-9a])", re.IGNORECASE)
"""A letter or a digit of ASCII as a code in front of the path (RFC 3986, 2.3)."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link whose host has plain letters or digits as codes."""
    for each in web_targets(case):
        if "%" in each.link.url and _CODED.match(each.link.url):
            evidence = (each.evidence(contradicted=True),)
            yield Seen("odd", evidence, {"host": each.address.host})
            return
