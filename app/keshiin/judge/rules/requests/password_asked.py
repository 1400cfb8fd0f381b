"""A document or a mailbox is to be opened with the password of the reader's mail, on somebody else's page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from keshiin.judge.links.home import leads_home
from keshiin.judge.links.targets import strangers, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender.platforms import platform, user
from keshiin.judge.sender.shown_sender import at_sender, domain
from keshiin.judge.text.body import Phrases, holds, phrases
from keshiin.judge.text.mailboxes import notice, wish
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import around
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.route.services import known_services
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "password"
ROLE: Role = "bait"
ALONE = True
_DO = N_("Type your mail password only where you always log in to your mail.")
WORDS = {
    "": Words(
        N_("It wants you to log in with your mail password"),
        N_("It says “{words}”. The page belongs to somebody else."),
        N_("No document and no form needs that password. Whoever has it reads all your mail."),
        N_("An office may mean its own login page, and say it badly."),
        _DO,
    ),
    "mailbox": Words(
        N_("It wants you to log in to keep your mailbox"),
        N_("It says “{notice}” and “{words}”. The page belongs to somebody else."),
        N_("Whoever types the password there gives away all mail."),
        N_("A mail service may write from another name than its servers have."),
        _DO,
    ),
}

_ENGLISH = late(
    r"\b(?:sign|log)(?:ging|ing)?[ -]?in\b[^.\n]{0,40}\b(?:with|using) your "
    r"(?:work|office|business|company|corporate|mailbox|microsoft|outlook|gmail|webmail)?[ -]?"
    r"(?:e-?mail(?: address| account)?(?: and|,| &) (?:your )?password|e-?mail password)"
    r"|\b(?:log|sign) in with your (?:office|work|company|corporate) (?:account|e-?mail)\b"
    r"|\byour (?:work |office )?e-?mail(?: address| account)?(?: and|,| &) (?:your )?password\b"
    r"|\b(?:use|enter|with) your (?:e-?mail|mailbox|webmail|(?:office|microsoft) 365) "
    r"(?:credentials|login|password)\b"
    r"|\b(?:log|sign) in with your e-?mail (?:password\b|(?:address )?to (?:hear|listen|view|open|read)\b)"
)
# The firm's own login, to see what somebody outside shares.
_WORK = late(
    r"\bshared (?:a|the|this) (?:\w{1,20} )?(?:document|file) with you\b[\s\S]{0,300}"
    r"\b(?:sign|log) in with your (?:work|office|company|corporate) e-?mail"
    r" and password\b"
    r"|共有しました[\s\S]{0,300}(?:会社|社内|職場)の?メール(?:アドレス|アカウント)?(?:と|の)パスワード"
)
# A list of mailboxes to choose from fits everybody, so that the page is of none of them.
_ANY_MAILBOX = late(r"\b(?:choose|select|pick) your (?:e-?mail|mailbox) (?:provider|service)\b")
_JAPANESE = late(
    r"メール(?:アドレス|アカウント)?(?:と|、|の|および)(?:その)?パスワード(?:で|を(?:入力|使って)|にて)"
)
# The sender's own page is as foreign to that password as any other.
_OPENED = late(
    r"(?:書類|文書|ファイル|請求書|契約書|資料)[^。\n]{0,12}(?:開く|開い|閲覧|表示|確認)[^。\n]{0,40}"
    # A school's pages take the password of the school, wherever they are rented.
    r"(?<!大学)(?<!学内)(?<!学校)メール(?:アカウント|ボックス)?のパスワード(?!では?な|は(?:不要|使わ|必要ありま))"
)
_OTHER = late(
    r"\binici[ea]r? sesión con su correo\b|\bconnectez-vous avec votre (?:adresse )?(?:e-?mail|messagerie)\b"
    r"|\bmelden sie sich mit ihrer e-?mail|\bacced(?:i|a) con la (?:tua|sua) e-?mail\b"
    r"|\binicie (?:a )?sessão com o seu e-?mail\b|\blog in met uw e-?mail"
)
# No platform asks for the password of another service to show what its user sent.
_RELEASED = late(
    r"\b(?:sign|log)[ -]?in (?:to|with|using) your (?:e-?mail(?: and password| account| address)?|mailbox"
    r"|webmail|microsoft account|office 365 account|(?:work|company) e-?mail)\b[^.\n]{0,16}"
    r"\bto (?:confirm|release|receive|unlock|view|open|accept|keep)\b"
)
_PROVED = late(r"\b(?:verify|confirm|validate) your (?:e-?mail |mailbox |account )?password\b")
_MADE_OF = (
    "password", "credentials", "365 login", "in with your e", "in to your ", "in with your m", "パスワード",
    "office account", "work account", "company account", "work email", "your e-mail provider",
    "your email provider",
)  # fmt: skip


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words, where links lead away, a platform writes, or a page is attached."""
    yield from islice(chain(_shown(case, phrases(case)), _kept(case, phrases(case))), 1)


def _shown(case: Case, text: Phrases) -> Iterator[Seen]:
    """One finding where the password of the mail is to open a document or a form."""
    page = any(each.detected_type == "text/html" for each in case.message.attachments)
    if not (page or holds(text.lower, _MADE_OF)) or answers(case):
        return
    if asked := _foreign_to_platform(case, text.lower):
        values = {"words": text.quote(asked)}
        yield Seen("serious", at_sender(case), values)
        return
    away = strangers(web_targets(case)) and not (leads_home(case) and not platform(case))
    if (asked := _OPENED.search(text.lower)) and _OPENED.search(own_words(case)) and _to_a_stranger(case):
        yield Seen("serious", at_sender(case), {"words": text.quote(asked)})
        return
    if not away and not page:
        return
    if (chosen := _ANY_MAILBOX.search(text.lower)) and is_freemail(domain(case)):
        values = {"words": text.quote(chosen)}
        yield Seen("serious", at_sender(case), values)
        return
    if not page and away and (asked := _WORK.search(text.lower)) and _to_a_stranger(case):
        yield Seen("serious", at_sender(case), {"words": text.quote(asked)})
        return
    asked = _ENGLISH.search(text.lower) or _JAPANESE.search(text.lower)
    # A shop abroad names its own login so; a page that comes as a file has none.
    if asked := asked or (_OTHER.search(text.lower) if page else None):
        yield Seen("odd", at_sender(case), {"words": text.quote(asked)})


def _kept(case: Case, text: Phrases) -> Iterator[Seen]:
    """One finding where a stranger who speaks of the mailbox wants its owner to prove himself on a page."""
    told = notice(case)
    asked = wish(text.lower, *around(told)) if told and strangers(web_targets(case)) else None
    if told and asked and wish(own_words(case)):
        values = {"notice": text.quote(told), "words": text.quote(asked)}
        yield Seen("odd", at_sender(case), values, "mailbox")


def _to_a_stranger(case: Case) -> bool:
    """Whether neither the sender nor a link is of the reader's own side."""
    organisation = known_services().organisation
    mine = {organisation(each.domain) for each in case.message.claims.to if each.domain}
    return mine.isdisjoint(map(organisation, (domain(case), *(each.domain for each in web_targets(case)))))


def _foreign_to_platform(case: Case, text: str) -> re.Match[str] | None:
    """Words by which a platform's user wants the login of another service; None for none."""
    carrier, writer = platform(case), user(case)
    asked = _RELEASED.search(text) if carrier else None
    # Whoever uses a platform by a free mailbox runs no mailbox of the reader's.
    if writer and is_freemail(writer.domain) and strangers(web_targets(case)):
        asked = asked or _PROVED.search(text)
    brand = brand_of(carrier) if asked else None
    known = brand is not None and asked is not None and any(name.lower() in asked[0] for name in brand.names)
    return None if known else asked
