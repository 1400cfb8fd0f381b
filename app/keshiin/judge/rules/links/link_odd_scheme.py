"""A link holds a whole page or a program instead of an address."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_scheme"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link holds a page or a program itself"),
        N_("The link begins with “{scheme}:”. It does not lead to a place, it brings its content along."),
        N_("Honest mail has no use for it. Mail programs forbid it."),
        N_("A page that was copied into a mail can carry such links."),
        N_("Do not press it."),
    ),
}

SCHEMES = frozenset({"javascript", "vbscript", "data", "file", "ms-msdt", "search-ms", "blob"})


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link whose scheme carries or runs something; void(0) does nothing."""
    for each in targets(case):
        idle = each.address.path.replace(" ", "").lower().rstrip(";") in ("", "void(0)", "void0", "//")
        if each.address.scheme in SCHEMES and not idle:
            weight: Weight = "neutral" if each.address.scheme == "javascript" else "serious"
            values = {"scheme": each.address.scheme}
            yield Seen(weight, (each.evidence(True),), values)
            return
