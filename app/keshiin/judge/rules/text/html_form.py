"""The message itself holds a form to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.judge.text.body import spans_of_html
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "form"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("The message holds a form"),
        N_("Text can be typed into the message itself and sent off from there."),
        N_("Honest organisations ask on their own pages."),
        N_("Old newsletters have a search box."),
        N_("Do not type anything into it."),
    ),
    "password": Words(
        N_("The message asks for a password"),
        N_("The message holds a field for a password."),
        N_("What is typed there goes to the sender, whoever that is."),
        N_("Honest senders do not do this."),
        N_("Do not type anything into it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for a form; serious when it asks for a password."""
    signs = dict(case.message.html.signs)
    if "form" not in signs and "password_field" not in signs:
        return
    password = "password_field" in signs
    weight: Weight = "serious" if password else "neutral"
    evidence = tuple(Evidence("span", span, password) for span in spans_of_html(case))
    yield Seen(weight, evidence, variant="password" if password else "")
