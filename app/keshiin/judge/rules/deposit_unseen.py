"""A flat that cannot be seen: the deposit is to be paid first, the keys come by post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import around, together
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "deposit_unseen"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants a deposit for a flat that you cannot see"),
        N_("It says “{unseen}”, “{keys}” and “{back}”."),
        N_("The flat is somebody else’s, or there is none. What was paid never comes back."),
        N_("Owners do live abroad. They know somebody who can open the door."),
        N_("Pay nothing and send no papers before you or a friend stood in the flat."),
    ),
}

_UNSEEN = re.compile(
    r"\b(?:can(?:not|['’]t)|unable to) (?:show|be there to show) (?:it|you|(?:you )?the "
    r"(?:flat|apartment|house|room|place|property|studio))\b|内見[^。\n]{0,16}(?:できませ|できない)"
)
_KEYS = re.compile(
    r"\bsend you the keys\b|\bkeys\b[^.\n]{0,24}\b(?:be sent|by (?:dhl|ups|fedex|post|mail|courier))\b"
    r"|(?:便|郵送|郵便)で[^。\n]{0,6}鍵[^。\n]{0,12}(?:送り|送る|お届け)"
)
_BACK = re.compile(
    r"\bif you (?:do not|don['’]t) like it\b[^.\n]{0,40}\b(?:refund|back\b)"
    r"|\bnot satisfied\b[^.\n]{0,30}\brefund"
    r"|気に入らな[^。\n]{0,12}(?:返し|返金)"
)
_DEPOSIT = ("deposit", "first month", "first rent", "敷金", "保証金", "前家賃", "初期費用")
_SHOWN = re.compile(
    r"\b(?:neighbou?r|friend|caretaker|janitor|sister|brother|mother|father|tenant|colleague)s?\b[^.\n]{0,30}"
    r"\b(?:open|show|let you in)\b"
)


def find(case: Case) -> Iterator[Seen]:
    """One finding where all three stand in the letter's own words, whoever it answers."""
    text = phrases(case).lower
    if b"keys" not in words(case) and "鍵" not in text:
        return
    if _UNSEEN.search(text) is None or _KEYS.search(text) is None:
        return
    if not holds(text, _DEPOSIT) or _SHOWN.search(text):
        return
    own = own_words(case)
    told = together(own, _UNSEEN, _KEYS)
    back = _BACK.search(own, *around(told[0])) if told else None
    if told and back:
        unseen, keys = told
        values = {"unseen": unseen[0], "keys": keys[0], "back": back[0]}
        yield Seen("serious", at_sender(case), values)
