"""A link goes through a service that hides its target."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.shorteners import is_shortener
from keshiin.judge.links.targets import Target, leads_on, pressed, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.pressure import pressing
from keshiin.judge.transport.mail_kinds import posted
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_target"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A shortened link hides its target"),
        N_("The link “{host}” belongs to a service that shortens addresses. Its target cannot be seen."),
        N_("The service can lead anywhere, and the target can be changed later."),
        N_("Many honest senders shorten links."),
        N_("Do not press it unless you know who sent it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first shortened link; odd where a reader presses it to get anywhere.

    In a text without buttons that is so where nothing else can be followed, and the text presses for it.
    """
    own = shown_sender.domain(case)
    buttons = pressed(case) or (web_targets(case) if _presses(case) else ())
    every = bool(buttons) and all(map(_shortener, buttons))
    for each in web_targets(case):
        host = _shortener(each)
        if not host or each.domain == own:
            continue
        usual = each not in buttons or posted(case) or (vouched(case) and not every)
        weight: Weight = "neutral" if usual else "odd"
        evidence = (each.evidence(contradicted=not usual),)
        yield Seen(weight, evidence, {"host": host})
        return


def _shortener(target: Target) -> str:
    """The shortening service that the link leads to, itself or by way of another; "" for none."""
    return next(filter(is_shortener, (target.address.host, leads_on(target))), "")


def _presses(case: Case) -> bool:
    return bool({"threat", "hurry"} & pressing(case).keys())
