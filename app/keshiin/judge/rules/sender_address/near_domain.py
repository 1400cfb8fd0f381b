"""Two addresses that differ by a letter: the sender's and another of the same talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.domains import registrable
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.lettering import undisguised
from keshiin.judge.names.nearness import near, neighbours
from keshiin.judge.names.rented import landlord
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.body import text_of_body
from keshiin.judge.transport.passage import from_list
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "lookalike"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("Two names differ by one letter"),
        N_("The sender’s address is at “{domain}”. Another address in it is at “{other}”."),
        N_("Somebody who secretly reads a mailbox carries on the talk under a name that looks the same."),
        N_("Some firms own two such names."),
        N_("Compare with an older letter, letter by letter. Ring a number that you had before."),
    ),
    "answers": Words(
        N_("Answers go to a name that differs by one letter"),
        N_("The sender’s address is at “{domain}”. Answers go to “{other}”."),
        N_("Somebody who broke into a mailbox has the answers sent to a name that looks the same."),
        N_("Some firms own two such names."),
        N_("Do not answer. Ring a number that you had before."),
    ),
    "added": Words(
        N_("The name of an earlier letter, with a word added"),
        N_("The sender’s address is at “{domain}”. The text quotes one at “{other}”."),
        N_("Somebody who secretly reads a mailbox carries on the talk under a name that looks the same."),
        N_("Many firms own both names."),
        N_("Does it want money? Then ring a number that you had before."),
    ),
    "own": Words(
        N_("The sender’s name is almost the receiver’s"),
        N_("The sender’s address is at “{domain}”. The receiver’s is at “{other}”."),
        N_("A name that looks like a colleague’s gets orders and payments done."),
        N_("Another firm may have such a name by chance."),
        N_("Ask the colleague by a way you already know."),
    ),
}

_BEHIND = late(r"@((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})", re.IGNORECASE)
_LOOKED_AT = 40
_TRADE = frozenset(("jp", "japan", "ltd", "limited", "inc", "co", "corp", "llc", "gmbh", "group", "global"))


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such pair; lists and free mailboxes are full of names, so they are left."""
    sender = shown_sender.domain(case)
    if not sender or is_freemail(sender) or brand_of(sender) or landlord(sender) or from_list(case):
        return
    seen = {sender, ""}
    for variant, domain in _others(case):
        other = registrable(domain)
        if other in seen:
            continue
        seen.add(other)
        added = variant == "" and _added(sender, other)
        if not is_freemail(other) and (added or _alike(sender, other)):
            values = {"domain": sender, "other": other}
            evidence = shown_sender.at_sender(case, contradicted=True)
            weight: Weight = "odd" if added else "serious"
            yield Seen(weight, evidence, values, "added" if added else variant)
            return


def _others(case: Case) -> Iterator[tuple[str, str]]:
    """The other domains with the words that fit them: of answers, of the reader, of the talk in the text."""
    claims = case.message.claims
    for each in claims.reply_to:
        yield "answers", each.domain
    for each in claims.to[:3]:
        yield "own", each.domain
    for each in claims.cc[:10]:
        yield "", each.domain
    # An answer names the letter that it answers, with the name of the machine that made the number.
    for name in ("in-reply-to", "references"):
        field = case.message.first(name)
        for found in islice(_BEHIND.finditer(text_of(field)), _LOOKED_AT) if field else ():
            yield "", found[1].lower()
    text = text_of_body(case)
    if "@" in text:
        for at, found in enumerate(_BEHIND.finditer(text)):
            if at == _LOOKED_AT:
                return
            yield "", found[1].lower()


def _alike(one: str, other: str) -> bool:
    """Whether their first labels differ by a letter that is no sign or number, or look alike ("rn", "m")."""
    first, second = one.partition(".")[0], other.partition(".")[0]
    if abs(len(first) - len(second)) > 2 or (first[:2] != second[:2] and first[-2:] != second[-2:]):
        return False
    if first == second or _plain(first) == _plain(second):
        return False
    if near(first, neighbours((second,))) or near(second, neighbours((first,))):
        return True
    return second in undisguised(first) or first in undisguised(second)


def _added(sender: str, other: str) -> bool:
    """Whether the sender's first label is the other's and a word of trade behind a hyphen."""
    first, rest = other.partition(".")[0], sender.partition(".")[0]
    return rest.startswith(f"{first}-") and rest[len(first) + 1 :] in _TRADE


def _plain(label: str) -> str:
    """The label without what firms vary on purpose: hyphens, numbers and a plural's s."""
    return re.sub(r"[-0-9]", "", label).removesuffix("s")
