"""None of the links that can be pressed leads to the sender’s own place."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge import shown_sender
from keshiin.judge.brands import Brand, brand_of, standing
from keshiin.judge.counters import counted_by_carrier
from keshiin.judge.freemail import is_freemail
from keshiin.judge.fronts import brand_in_front
from keshiin.judge.likeness import likeness
from keshiin.judge.mail_kinds import answers, posted, server_speaks
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.pressure import pressing
from keshiin.judge.signed_subject import signed_with, text_signed_with
from keshiin.judge.targets import (
    home,
    leads_home,
    leads_to_carrier,
    leads_where_it_is_left,
    pressed,
    unexplained,
    web_targets,
)
from keshiin.judge.trust import denied, machine_is_senders, vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "from")
CAUSE = "link_target"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("No link leads to the sender"),
        N_("The sender is of “{domain}”. The links lead to {listed}."),
        N_("Organisations link to their own pages. A lure leads somewhere else."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. If you know the sender, open its page the way you usually do."),
    ),
    "claimed": Words(
        N_("No link leads to “{brand}”"),
        N_("The sender calls itself {brand}. The links lead to {listed}."),
        N_("An organisation that writes to you links to its own pages."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "borrowed": Words(
        N_("No link leads to “{brand}”"),
        N_("The message uses the name of {brand}. The links lead to {listed}."),
        N_("An organisation that writes to you links to its own pages."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "bulk": Words(
        N_("The links lead to other organisations"),
        N_("The sender is of “{domain}”. The links lead to {listed}."),
        N_("Mail that somebody vouches for, or that a person writes, often links elsewhere."),
        N_("Alone it means nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where links are pressed and none is the sender's; calm where that is usual."""
    sender = shown_sender.domain(case)
    brand = _borrowed(case, sender)
    # Mail programs make every bare address one to press; beside a borrowed name it is what the message wants.
    buttons = web_targets(case) if brand else unexplained(case)
    if not buttons or not (sender or home(case)) or server_speaks(case):
        return
    if _home(case, brand):
        return
    # Where the border is unknown, so is who vouches: not known is never no.
    excused = vouched(case) or machine_is_senders(case) or case.route.peer is None
    excused = excused or leads_where_it_is_left(case) or counted_by_carrier(case)
    calm = (excused and not _funnel(case)) or posted(case) or answers(case) or is_freemail(sender)
    usual = brand is None and calm
    weight: Weight = "neutral" if usual else "odd"
    hosts = dict.fromkeys(each.address.host for each in buttons)
    values = {
        "domain": sender or min(home(case)),
        "listed": "\n".join(list(hosts)[:3]),
        "brand": brand.name if brand else "",
    }
    evidence = tuple(each.evidence(contradicted=not usual) for each in buttons[:6])
    evidence += shown_sender.at_sender(case)
    shown = shown_sender.claimed(case)
    called = brand is not None and shown is not None and shown[0].brand is brand
    variant = "claimed" if called else "borrowed" if brand else "bulk" if usual else ""
    yield Finding("links_elsewhere", GROUP, weight, (), evidence, values, variant)


def _borrowed(case: Case, sender: str) -> Brand | None:
    """The brand whose name a stranger shows, signs with or imitates, or whose domain does not vouch."""
    claimed = shown_sender.claimed(case)
    if claimed and sender and standing(claimed[0].brand, sender) == "foreign":
        return claimed[0].brand
    if denied(case) and not is_freemail(sender):
        return brand_of(sender)
    shown = shown_sender.address(case)
    if shown and (front := brand_in_front(shown.domain)):
        return front[0]
    imitated = likeness(sender)
    # Another name is near a brand's by chance too, as a firm's founder may be; then it does not press.
    if imitated and (imitated.kind == "letters" or (imitated.kind == "near" and pressing(case))):
        return imitated.brand
    return signed_with(case) or text_signed_with(case)


def _home(case: Case, brand: Brand | None) -> bool:
    """Whether a link leads to the sender; behind a borrowed name only the brand's own pages are home."""
    if brand is None:
        return leads_home(case) or leads_to_carrier(case)
    return any(standing(brand, each.address.host) != "foreign" for each in web_targets(case))


def _funnel(case: Case) -> bool:
    """Whether several links all lead to one place, in mail that offers no way to leave a list.

    A mailing company's newsletter funnels its links too, but it carries List-Unsubscribe (RFC 2369).
    """
    buttons = pressed(case)
    one = len(buttons) >= 2 and len({each.domain for each in buttons}) == 1
    return one and case.message.first("list-unsubscribe") is None
