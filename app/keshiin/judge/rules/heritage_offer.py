"""A stranger offers the money of somebody who died, and wants the reader's details for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.judge import shown_sender
from keshiin.judge.body import holds, phrases
from keshiin.judge.freemail import is_freemail
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.quoting import own_words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "advance_fee"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("A stranger offers you the money of somebody who died"),
        N_("It says “{matter}”, names “{sum}” and wants “{asked}”. Answers go to “{address}”."),
        N_("Whoever answers is soon asked to pay a fee first. The sum never comes."),
        N_("A lawyer may look for heirs this way. The office has a number that you can find elsewhere."),
        N_("Do not answer, and send no papers."),
    ),
}

_MATTERS = (
    "next of kin", "late client", "late engr", "late husband", "late father", "died with", "died without",
    "inherit", "dear beneficiary", "主人の遺産", "夫の遺産", "父の遺産", "末期がん", "余命",
)  # fmt: skip
_MATTER = re.compile("|".join(_MATTERS))
_SUM = re.compile(
    r"(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{1,3}){0,3} ?(?:m\b|mn\b|million|bn\b)"
    r"|(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9][0-9.,]{0,9} ?(?:million|億円|千万円|万ドル)|[0-9][0-9,]{2,6}万円"
)
_ASKED = re.compile(
    r"\b(?:send|provide|forward|reply with|contact)\b[^.\n]{0,60}"
    r"\b(?:full names?|passport|telephone|phone|bank|address|identity)\b"
    r"|\brisk[ -]free\b|口座[^。\n]{0,8}(?:お知らせ|教え)|お返事をお待ち"
)


def find(case: Case) -> Iterator[Finding]:
    """One finding where answers go to a free mailbox, or to another organisation than the sender's."""
    text = phrases(case)
    if not holds(text.lower, _MATTERS) or answers(case):
        return
    sender = shown_sender.address(case)
    reply = next(iter(case.message.claims.reply_to), sender)
    if sender is None or reply is None or not reply.domain:
        return
    if not is_freemail(reply.domain) and same_organisation(reply.domain, sender.domain):
        return
    own = own_words(case)
    told = [pattern.search(own) for pattern in (_MATTER, _SUM, _ASKED)]
    if all(told):
        matter, amount, asked = (found[0] for found in told if found)
        values = {"matter": matter, "sum": amount, "asked": asked[:80], "address": reply.address}
        yield Finding("heritage_offer", GROUP, "serious", (), shown_sender.at_sender(case), values)
