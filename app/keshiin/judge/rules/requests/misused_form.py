"""The name that somebody filled into a form is a web address: the form was misused to write to a stranger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import holds, text_of_body, words
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "body", "from")
CAUSE = "form"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("Somebody filled a web address in for a name"),
        N_("The field “{label}” holds “{words}”."),
        N_(
            "Websites confirm what was filled in. "
            "Deceivers fill in your address, and their text for the name."
        ),
        N_("The website itself is honest. Nobody at it wrote to you."),
        N_("Do not press it. Did you fill nothing in? Then delete it."),
    ),
}

_FILLED = late(
    r"^[ \t]{0,8}((?:your |first |last |full )?name|お?名前|氏名|姓|名)[ \t]{0,8}(?:[:：]|\n)"
    r"[ \t]{0,8}([^\n]{0,160}(?:https?://|\bt\.me/|\bbit\.ly/)[^\s]{2,200})",
    re.IGNORECASE | re.MULTILINE,
)
# A form has more than one field; a heading in a letter can be "Name", too.
_OTHER = late(
    r"^[ \t]{0,8}(?:last name|surname|e-?mail(?: address)?|mail|phone(?: number)?|telephone|tel|company"
    r"|subject|(?:your )?(?:message|comments?|enquiry|inquiry)|website|メール(?:アドレス)?|電話(?:番号)?"
    r"|会社名|件名|(?:お問い?合わ?せ)?内容|住所|ご住所)[ \t]{0,8}(?:[:：]|\n)",
    re.IGNORECASE | re.MULTILINE,
)


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such field of a form."""
    text = text_of_body(case)
    if not (b"name" in words(case) or holds(text, ("名前", "氏名"))):
        return
    filled = _FILLED.search(text)
    if filled and _OTHER.search(text):
        values = {"label": filled[1], "words": excerpt(filled[2])}
        yield Seen("odd", at_sender(case), values)
