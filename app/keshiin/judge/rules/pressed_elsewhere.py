"""Pressing words, and only links that lead away from the sender."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.pressed import pressed
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "body", "from")
CAUSE = "lure"
CAUSES = {"hurry": "hurry"}
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("It presses you towards a stranger’s page"),
        N_("The text says “{words}”. Every link leads away from the sender, to {listed}."),
        N_("A threat or a promise together with foreign links is how lures are made."),
        N_("Shops that advertise through a mailing company can look alike."),
        N_("Do not press the links. If you know the sender, open its page the way you usually do."),
    ),
    "hurry": Words(
        N_("It hurries you towards a stranger’s page"),
        N_("The text says “{words}”. Every link leads away from the sender, to {listed}."),
        N_("Hurry keeps a reader from looking where a link leads."),
        N_("Clubs and shops hurry their readers too."),
        N_("Take your time. If you know the sender, open its page the way you usually do."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where such words stand where no link leads home; not in answers and lists."""
    found = pressed(case)
    if found is None:
        return
    hosts = "\n".join(list(dict.fromkeys(each.address.host for each in found.buttons))[:3])
    evidence = tuple(each.evidence(contradicted=True) for each in found.buttons[:6])
    values = {"words": found.words[:80], "listed": hosts}
    variant = "hurry" if found.hurry else ""
    yield Finding("pressed_elsewhere", GROUP, "odd", (), evidence, values, variant)
