"""A link puts a known name before an @ sign, and leads to what stands behind it."""

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
        N_("A link hides its target behind an @ sign"),
        N_("The link begins with “{user}” but leads to “{host}”."),
        N_("Everything before the @ sign is ignored by the browser. The eye reads it as the target."),
        N_("A few old services put a login name there."),
        N_("Do not press it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link with text before an @ in its host part that looks like a host."""
    for each in web_targets(case):
        user = each.address.user
        if "." in user or "/" in user:
            values = {"user": user[:120], "host": each.address.host}
            yield Seen("serious", (each.evidence(contradicted=True),), values)
            return
