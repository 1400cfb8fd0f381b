"""Pressing words, and only links that lead away from the sender."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.own_domain import own_domain_claim
from keshiin.judge.pressure import pressing
from keshiin.judge.targets import (
    Target,
    answers,
    leads_home,
    posted,
    pressed,
    server_speaks,
    strangers,
    web_targets,
)

GROUP: Group = "content"
NEEDS = ("links", "body", "from")
CAUSE = "lure"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("It presses you towards a stranger’s page"),
        N_("The text says “{words}”. Every link leads away from the sender, to “{targets}”."),
        N_("A threat or a promise together with foreign links is how lures are made."),
        N_("Shops that advertise through a mailing company can look alike."),
        N_("Do not press the links. Find the sender’s page by yourself."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where such words stand where no link leads home; not in answers and lists."""
    buttons = _buttons(case)
    if not buttons or leads_home(case) or answers(case) or posted(case) or server_speaks(case):
        return
    words = next(iter(pressing(case).values()), "")
    if words:
        hosts = ", ".join(list(dict.fromkeys(each.address.host for each in buttons))[:3])
        evidence = tuple(each.evidence(contradicted=True) for each in buttons[:6])
        yield Finding(
            "pressed_elsewhere", GROUP, "odd", (), evidence, {"words": words[:80], "targets": hosts}
        )


def _buttons(case: Case) -> tuple[Target, ...]:
    """What can be pressed; in a name of the reader's own side that was refused, bare addresses too.

    Mail programs make an address in a text one to press. A colleague is refused too, by way of a forwarder
    or from home, and may be in a hurry; he neither threatens nor promises anything.
    """
    claim = own_domain_claim(case)
    bare = claim is not None and claim.refused and pressing(case).keys() - {"hurry"}
    return strangers(web_targets(case) if bare else pressed(case))
