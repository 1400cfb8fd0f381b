"""A link leads to a page at a service where anybody can put one up at once."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import pressed
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.rented import DOCUMENTS, landlord
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.mail_kinds import posted
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "link_host"
CAUSES = {"document": "link_target"}
"""Everybody shares documents and forms: that such a link leads away from the sender is the one sign."""
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link leads to a rented page"),
        N_("The link leads to “{host}”. At such a place anybody can put up a page in minutes."),
        N_("The known name of the service says nothing about who made the page."),
        N_("Schools, clubs and programmers use such pages too."),
        N_("Do not type a password there."),
    ),
    "document": Words(
        N_("A link leads to a shared document or form"),
        N_("The link leads to “{host}”. At such a place anybody can put up a page in minutes."),
        N_("The known name of the service says nothing about who made the page."),
        N_("Schools, clubs and offices use such pages every day."),
        N_("Do not type a password there."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first pressed link to a rented place; calm on mailing lists."""
    own = shown_sender.domain(case)
    for each in pressed(case):
        owner = landlord(each.address.host)
        if not owner or each.domain == own or own.endswith(owner):
            continue
        usual = posted(case)
        weight: Weight = "neutral" if usual else "odd"
        variant = "document" if owner in DOCUMENTS else ""
        values = {"host": each.address.host, "landlord": owner}
        yield Seen(weight, (each.evidence(not usual),), values, variant)
        return
