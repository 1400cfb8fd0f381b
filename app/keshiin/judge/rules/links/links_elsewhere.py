"""What can be pressed does not lead to the sender’s own place."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.home import home
from keshiin.judge.lures.elsewhere import Elsewhere, elsewhere
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender import shown_sender
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
        N_("An organisation that writes to you usually links to its own pages."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "borrowed": Words(
        N_("No link leads to “{brand}”"),
        N_("The message uses the name of {brand}. The links lead to {listed}."),
        N_("An organisation that writes to you usually links to its own pages."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "among": Words(
        N_("Not every link leads to “{brand}”"),
        N_("The message uses the name of {brand} and threatens. Among its links are some to {listed}."),
        N_("Whoever copies a letter leaves its real links in, and changes only the one to press."),
        N_("Organisations link to the pages of others, too."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "bulk": Words(
        N_("The links lead to other organisations"),
        N_("The sender is of “{domain}”. The links lead to {listed}."),
        N_("Newsletters, private letters and mail that somebody vouches for often link elsewhere."),
        N_("Alone it means nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where what is pressed leads away from the sender; calm where that is usual."""
    led = elsewhere(case)
    if led is None:
        return
    brand = led.brand
    weight: Weight = "neutral" if led.usual else "odd"
    hosts = dict.fromkeys(each.address.host for each in led.buttons)
    values = {
        "domain": shown_sender.domain(case) or min(home(case)),
        "listed": "\n".join(list(hosts)[:3]),
        "brand": brand.name if brand else "",
    }
    evidence = tuple(each.evidence(contradicted=not led.usual) for each in led.buttons[:6])
    evidence += shown_sender.at_sender(case)
    shown = shown_sender.claimed(case)
    called = brand is not None and shown is not None and shown[0].brand is brand
    yield Seen(weight, evidence, values, _variant(led, called=called))


def _variant(led: Elsewhere, *, called: bool) -> str:
    if led.among:
        return "among"
    if led.brand:
        return "claimed" if called else "borrowed"
    return "bulk" if led.usual else ""
