"""The reader is to make a group in a chat program and to hand over the way into it."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.titles import title
from keshiin.judge.sender.shown_sender import at_sender, domain
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "chat_group"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It asks you to make a chat group"),
        N_("The text says “{words}”. The answer is to bring the way into the group."),
        N_("Deceivers write in the boss’s name and move the talk to where nobody else reads it."),
        N_("Colleagues and clubs make such groups too."),
        N_("Ask the person by telephone before you make it. Send no code."),
    ),
}

_PROGRAMS = r"(?:line|whatsapp|telegram|signal|wechat)"
_MAKE = late(
    r"(?:ライン|チャット|" + _PROGRAMS + r")[^。\n]{0,30}グループ[^。\n]{0,20}(?:作成|作って|立ち上げ)"
    r"|(?:create|set up|make|start)[^.\n]{0,30}" + _PROGRAMS + r"[^.\n]{0,20}(?:group|chat)"
)
_HAND_OVER = late(
    r"(?:qrコード|招待リンク|招待url|電話番号)[^。\n]{0,40}(?:返信|送信|送って|お送り|共有)"
    r"|(?:send|reply with|share)[^.\n]{0,30}"
    r"(?:qr code|invit\w{0,6} link|link to (?:the|it)|(?:phone|mobile) number)"
)

SIGNATURE = 60
"""Letters at the end of the letter in which its writer names himself."""
_MADE_OF = ("グループ", "group", "chat")
_HANDED_OVER = (
    "qrコード", "招待リンク", "招待url", "電話番号",
    "qr code", "invit", "link to ", "phone number", "mobile number",
)  # fmt: skip
"""One of these stands in whatever the two patterns find; asking for them first is ten times as fast."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where both are asked for in a message that answers nothing.

    Serious where the head of a firm signs it in a free mailbox: he has the firm's, and asks for it at work.
    """
    text = phrases(case)
    if not holds(text.lower, _MADE_OF) or not holds(text.lower, _HANDED_OVER) or answers(case):
        return
    made = together(text.lower, _MAKE, _HAND_OVER)
    if made and _MAKE.search(own_words(case)):
        values = {"words": text.quote(made[0])}
        chief = is_freemail(domain(case)) and title(own_words(case)[-SIGNATURE:]) == "chief"
        weight: Weight = "serious" if chief else "odd"
        yield Seen(weight, at_sender(case), values)
