"""Platforms that print in mail of their own what their users write: a name, a title, a note."""

from __future__ import annotations

import re

from keshiin.domains import registrable
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.trust import vouched
from keshiin.message.model import Mailbox

# By reports of such misuse and the platforms' help on notes, titles and names; looked up 2026-11-23.
WRITING = frozenset({
    "adobe.com", "adobesign.com", "airbnb.com", "appsheet.com", "asana.com", "atlassian.net",
    "booking.com", "box.com", "calendly.com", "canva.com", "docusign.com", "docusign.net",
    "dropbox.com", "dropboxsign.com", "eventbrite.com", "facebookmail.com", "freshbooks.com",
    "github.com", "google.com", "hellosign.com", "intuit.com", "microsoft.com", "notion.so",
    "paypal.com", "salesforce.com", "sharepointonline.com", "squareup.com", "stripe.com", "trello.com",
    "typeform.com", "wetransfer.com", "xero.com", "zendesk.com", "zoom.us",
})  # fmt: skip

_CARRIED = re.compile(
    r"(?<!\s)(?:\s*[(（][^()（）]{0,40}(?:\bvia\b|経由)[^()（）]{0,40}[)）]\s*$|\s+via\s+[^()（）]{2,40}$)",
    re.IGNORECASE,
)


@once
def platform(case: Case) -> str:
    """The platform that wrote the message and vouches for it, or that carries an invitation; "" for none.

    A calendar sends its user's invitation in the user's name, and names itself in Sender.
    """
    sender = registrable(shown_sender.domain(case))
    if sender in WRITING and vouched(case):
        return sender
    carrier = case.message.claims.sender
    place = registrable(carrier.domain) if carrier and carrier.domain else ""
    return place if place in WRITING and place in map(registrable, case.identity.confirmed()) else ""


@once
def user(case: Case) -> Mailbox | None:
    """The mailbox of the platform's user, to which answers go; None where there is none."""
    if not platform(case):
        return None
    replies = (each for each in case.message.claims.reply_to if each.domain)
    return next((each for each in replies if registrable(each.domain) != platform(case)), None)


def users_name(name: str) -> str:
    """What the user called himself, without the words by which the platform names itself behind it."""
    return _CARRIED.sub("", name[:200]).strip()
