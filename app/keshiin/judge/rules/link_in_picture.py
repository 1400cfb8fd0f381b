"""A square code (QR) in a picture that leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.targets import web_targets

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "picture"
WORDS = {
    "": Words(
        N_("A picture holds a code for a telephone"),
        N_("The square code (QR) in a picture leads to “{host}”."),
        N_("Mail filters seldom read such codes. On a telephone the address is hard to see."),
        N_("Tickets and coupons carry such codes too."),
        N_("Do not scan it unless you know the sender by another way."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for the first code that leads to a page; where it leads is judged as any link is."""
    for each in web_targets(case):
        if each.link.kind == "qr":
            evidence = (each.evidence(contradicted=False),)
            yield Finding("link_in_picture", GROUP, "neutral", (), evidence, {"host": each.address.host})
            return
