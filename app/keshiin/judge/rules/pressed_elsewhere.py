"""Pressing words, and only links that lead away from the sender."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.brands import brand_of
from keshiin.judge.freemail import is_freemail
from keshiin.judge.mail_kinds import answers, posted, server_speaks
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.own_domain import own_domain_claim
from keshiin.judge.pressure import pressing
from keshiin.judge.targets import Target, leads_home, leads_to_carrier, strangers, unexplained, web_targets
from keshiin.judge.trust import enclosed, from_domain, machine_place
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
        N_("Do not press the links. Find the sender’s page by yourself."),
    ),
    "hurry": Words(
        N_("It hurries you towards a stranger’s page"),
        N_("The text says “{words}”. Every link leads away from the sender, to {listed}."),
        N_("Hurry keeps a reader from looking where a link leads."),
        N_("Clubs and shops hurry their readers too."),
        N_("Take your time. Find the sender’s page by yourself."),
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where such words stand where no link leads home; not in answers and lists."""
    buttons = _buttons(case)
    if not buttons or leads_home(case) or leads_to_carrier(case) or server_speaks(case):
        return
    if answers(case) or posted(case):
        return
    kinds, sender = dict(pressing(case)), from_domain(case)
    hurry = kinds.pop("hurry", "")
    variant = "" if kinds or (brand_of(sender) and not is_freemail(sender)) else "hurry"
    words = next(iter(kinds.values()), hurry)
    if words and not (_advertises(case) and "threat" not in kinds):
        hosts = "\n".join(list(dict.fromkeys(each.address.host for each in buttons))[:3])
        evidence = tuple(each.evidence(contradicted=True) for each in buttons[:6])
        yield Finding(
            "pressed_elsewhere", GROUP, "odd", (), evidence, {"words": words[:80], "listed": hosts}, variant
        )


def _advertises(case: Case) -> bool:
    """Whether it can be left as a newsletter can, and a machine sent it that the reader's service confirmed.

    Hurry and promises are such mail's trade; a threat is not.
    """
    results = (each for method in ("dkim", "spf") for each in case.identity.believed(method))
    passed = any(each.passed for each in results) and not enclosed(case)
    confirmed = bool(machine_place(case)) or passed
    return confirmed and case.message.first("list-unsubscribe") is not None


def _buttons(case: Case) -> tuple[Target, ...]:
    """What can be pressed; in a name of the reader's own side that was refused, bare addresses too.

    Mail programs make an address in a text one to press. A colleague is refused too, by way of a forwarder
    or from home, and may be in a hurry; he neither threatens nor promises anything.
    """
    claim = own_domain_claim(case)
    bare = claim is not None and claim.refused and pressing(case).keys() - {"hurry"}
    return strangers(web_targets(case)) if bare else unexplained(case)
