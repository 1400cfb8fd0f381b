"""A square code (QR) in a picture that leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.home import belongs, home
from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.transport.mail_kinds import posted
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_target"
ROLE: Role = "bait"
BESIDE = True
WORDS = {
    "": Words(
        N_("A picture holds a code for a telephone"),
        N_("The square code (QR) in a picture leads to “{host}”."),
        N_("Mail filters seldom read such codes. On a telephone the address is hard to see."),
        N_("Tickets and coupons carry such codes too."),
        N_("Do not scan it unless you know the sender by another way."),
    ),
    "away": Words(
        N_("A picture holds a code that leads away from the sender"),
        N_("The square code (QR) in a picture leads to “{host}”. That is not the sender’s place."),
        N_("Mail filters seldom read such codes. On a telephone the address is hard to see."),
        N_("Tickets and coupons carry such codes too."),
        N_("Do not scan it unless you know the sender by another way."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first code that leads to a page; odd, beside other signs, where it leads away."""
    for each in web_targets(case):
        if each.link.kind == "qr":
            away = bool(home(case)) and not belongs(case, each.domain) and not posted(case)
            weight: Weight = "odd" if away else "neutral"
            values = {"host": each.address.host}
            variant = "away" if away else ""
            yield Seen(weight, (each.evidence(away),), values, variant)
            return
