"""A document or a mailbox is to be opened with the password of the reader's mail, on somebody else's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases
from keshiin.judge.brands import brand_of
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.platforms import platform
from keshiin.judge.shown_sender import at_sender
from keshiin.judge.targets import leads_home, strangers, web_targets
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "password"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants you to log in with your mail password"),
        N_("It says “{words}”. The page belongs to somebody else."),
        N_("No document and no form needs that password. Whoever has it reads all your mail."),
        N_("An office may mean its own login page, and say it badly."),
        N_("Type your mail password only where you always log in to your mail."),
    ),
}

_ENGLISH = re.compile(
    r"\b(?:sign|log)(?:ging|ing)?[ -]?in\b[^.\n]{0,40}\b(?:with|using) your "
    r"(?:work|office|business|company|corporate|mailbox|microsoft|outlook|gmail|webmail)?[ -]?"
    r"(?:e-?mail(?: address| account)?(?: and|,| &) (?:your )?password|e-?mail password)"
    r"|\b(?:log|sign) in with your (?:office|work|company|corporate) (?:account|e-?mail)\b"
    r"|\byour (?:work |office )?e-?mail(?: address| account)?(?: and|,| &) (?:your )?password\b"
    r"|\b(?:use|enter|with) your (?:e-?mail|mailbox|webmail|(?:office|microsoft) 365) "
    r"(?:credentials|login|password)\b"
    r"|\b(?:log|sign) in with your e-?mail (?:password\b|(?:address )?to (?:hear|listen|view|open|read)\b)"
)
_JAPANESE = re.compile(
    r"メール(?:アドレス|アカウント)?(?:と|、|の|および)(?:その)?パスワード(?:で|を(?:入力|使って)|にて)"
)
# No platform asks for the password of another service to show what its user sent.
_RELEASED = re.compile(
    r"\b(?:sign|log)[ -]?in (?:to|with|using) your (?:e-?mail(?: and password| account| address)?|mailbox"
    r"|webmail|microsoft account|office 365 account|(?:work|company) e-?mail)\b[^.\n]{0,16}"
    r"\bto (?:confirm|release|receive|unlock|view|open|accept|keep)\b"
)
_MADE_OF = (
    "password", "credentials", "365 login", "in with your e", "in to your ", "in with your m", "パスワード",
    "office account", "work account", "company account", "work email",
)  # fmt: skip


def find(case: Case) -> Iterator[Finding]:
    """One finding with the words, where links lead away, a platform writes, or a page is attached."""
    text = phrases(case)
    if not holds(text.lower, _MADE_OF) or answers(case):
        return
    if asked := _foreign_to_platform(case, text.lower):
        values = {"words": text.quote(asked)[:80]}
        yield Finding("password_asked", GROUP, "serious", (), at_sender(case), values)
        return
    away = strangers(web_targets(case)) and not (leads_home(case) and not platform(case))
    if not away and not any(each.detected_type == "text/html" for each in case.message.attachments):
        return
    if asked := _ENGLISH.search(text.lower) or _JAPANESE.search(text.lower):
        yield Finding("password_asked", GROUP, "odd", (), at_sender(case), {"words": text.quote(asked)[:80]})


def _foreign_to_platform(case: Case, text: str) -> re.Match[str] | None:
    """Words by which a platform's user wants the login of another service; None for none."""
    carrier = platform(case)
    asked = _RELEASED.search(text) if carrier else None
    brand = brand_of(carrier) if asked else None
    known = brand is not None and asked is not None and any(name.lower() in asked[0] for name in brand.names)
    return None if known else asked
