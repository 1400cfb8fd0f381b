"""Pressing words beside links that all lead away from the sender: asked by the rule of each."""

from __future__ import annotations

from typing import NamedTuple

from keshiin.judge.facts import once
from keshiin.judge.links.counters import counted_by_carrier
from keshiin.judge.links.home import leads_home, leads_to_carrier
from keshiin.judge.links.targets import Target, unexplained, unnamed, web_targets
from keshiin.judge.model import Case
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender.own_domain import own_domain_claim
from keshiin.judge.sender.shown_sender import claimed
from keshiin.judge.text.body import words as words_of
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.pressure import pressing, stands_in
from keshiin.judge.text.quoting import stressed_words
from keshiin.judge.transport.mail_kinds import answers, names_way_out, posted, server_speaks
from keshiin.judge.transport.trust import enclosed, from_domain, machine_place


class Pressed(NamedTuple):
    """The words that press, what they press towards, and whether they do no more than hurry."""

    words: str
    buttons: tuple[Target, ...]
    hurry: bool


@once
def pressed(case: Case) -> Pressed | None:
    """What presses where no link leads home; None in answers and lists, and of words that are only quoted."""
    told = pressing(case)
    buttons = _buttons(case) if told and case.message.claims.from_ else ()
    if not buttons or leads_home(case) or leads_to_carrier(case) or server_speaks(case):
        return None
    if answers(case) or posted(case):
        return None
    held, own = words_of(case), stressed_words(case)
    asked = told.keys() & {"promise"} if _knows_the_reader(case) else told.keys()
    kinds = {kind: found for kind, found in told.items() if kind in asked and stands_in(kind, own, held)}
    sender, hurry = from_domain(case), kinds.pop("hurry", "")
    only = not kinds and not (brand_of(sender) and not is_freemail(sender))
    words = next(iter(kinds.values()), hurry)
    advertised = (_advertises(case) or counted_by_carrier(case)) and "threat" not in kinds
    return Pressed(words, buttons, only) if words and not advertised else None


def _knows_the_reader(case: Case) -> bool:
    """Whether somebody who claims no known name, and not the reader's, greets the reader by his.

    A library or a small shop duns its own readers so; prizes it has none. A deceiver who bought a list with
    names uses them to speak for a bank.
    """
    borrowed = claimed(case) is not None or own_domain_claim(case) is not None
    return not borrowed and greets_by_name(case)


def _advertises(case: Case) -> bool:
    """Whether it can be left as a newsletter can, and a machine sent it that the reader's service confirmed.

    Hurry and promises are such mail's trade; a threat is not.
    """
    results = (each for method in ("dkim", "spf") for each in case.identity.believed(method))
    passed = any(each.passed for each in results) and not enclosed(case)
    confirmed = bool(machine_place(case)) or passed
    return confirmed and names_way_out(case)


def _buttons(case: Case) -> tuple[Target, ...]:
    """What can be pressed; in a name of the reader's own side that was refused, bare addresses too.

    Mail programs make an address in a text one to press. A colleague is refused too, by way of a forwarder
    or from home, and may be in a hurry; he neither threatens nor promises anything.
    """
    claim = own_domain_claim(case)
    bare = claim is not None and claim.refused and pressing(case).keys() - {"hurry"}
    return unnamed(case, web_targets(case)) if bare else unexplained(case)
