"""The message is almost only a linked picture and hardly any text."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import pressed
from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.text.body import has_picture, visible_letters
from keshiin.judge.transport.mail_kinds import names_way_out, posted
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "links")
CAUSE = "body_form"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The message is almost only a linked picture"),
        N_("Letters of text: {count}. The rest is a picture that can be pressed."),
        N_("Filters read text, not pictures. A picture can also copy the look of any organisation."),
        N_("Greeting cards and some advertisements are made this way."),
        "",
    ),
}

FEW = 200


def find(case: Case) -> Iterator[Seen]:
    """One finding where a picture and a pressed link stand beside fewer than 200 letters."""
    buttons = pressed(case)
    if not buttons or not has_picture(case):
        return
    letters = visible_letters(case, FEW)
    if letters >= FEW:
        return
    # A mailbox that anybody can open vouches for no advertiser, whatever way out its letter names.
    known = vouched(case) and not is_freemail(from_domain(case))
    bulk = known and names_way_out(case)
    usual = bulk or posted(case)
    weight: Weight = "neutral" if usual else "odd"
    evidence = (Evidence("link", buttons[0].index, not usual),)
    yield Seen(weight, evidence, {"count": str(letters)})
