"""A stranger offers a fortune, that of somebody who died or a gift, and wants the reader's details for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.domains import same_organisation
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender import shown_sender
from keshiin.judge.text.body import holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers, names_way_out
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import vouched
from keshiin.late import late
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
    "gift": Words(
        N_("A stranger offers you a large sum of money"),
        N_("It says “{matter}”, names “{sum}” and wants “{asked}”. Answers go to “{address}”."),
        N_("Whoever answers is soon asked to pay a fee first. The sum never comes."),
        N_("Offices that pay compensation do exist. They write from names of their own."),
        N_("Do not answer, and send no papers."),
    ),
}

_DIED = (
    "next of kin", "late client", "late engr", "late husband", "late father", "died with", "died without",
    "inherit", "dear beneficiary", "widow of the late", "death of my husband", "mon défunt", "mi difunto",
    "meines verstorbenen", "vous léguer", "cancer en phase terminale", "cliente fallecido",
    "cliente falecido",
    "mismo apellido", "mesmo sobrenome", "stesso cognome", "même nom de famille", "gleichen nachnamen",
    "dezelfde achternaam", "tym samym nazwiskiem", "samma efternamn", "aynı soyad", "meu falecido marido",
    "mio defunto marito", "mijn overleden man", "mojego zmarłego męża", "min avlidne make", "merhum eşim",
    "主人の遺産", "夫の遺産", "父の遺産", "末期がん", "余命",
)  # fmt: skip
# Families and their lawyers write of such a heritage, too; a stranger offers it to whom he never met.
_FAMILY = ("late husband", "late father", "主人の遺産", "夫の遺産", "父の遺産")
_TO_STRANGER = ("あなた", "貴方", "貴女", "受け取って", "お受け取り", "託し", "寄付", "譲")
# To the reader: a club that was given a sum, or asks for one, says so in nearly the same words.
_GIVEN = late(
    r"\byou\b[^.\n]{0,30} (?:receive|get) (?:a|the|this|our|my) donation of\b|\bdonate\b[^.\n]{0,40} to you\b"
    r"|\bcompensate you with\b|\byour (?:unclaimed )?compensation of\b|\batm (?:visa |master ?)?card\b"
    r"|\bfaire don de la somme\b|\bdonarle\b"
    r"|\bihnen [^.\n]{0,30}\b(?:summe|betrag|vermögen|euro|eur|geld)\b[^.\n]{0,24}\b(?:schenken|vermachen)\b"
)
_MATTER = late("|".join((*_DIED, _GIVEN.pattern)))
_GIFTS = frozenset(b"donation donate compensate compensation atm donarle vermachen schenken somme".split())
"""Words of which those of a gift are made; asking for them first is ten times as fast."""
_SUM = late(
    r"(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{1,3}){0,3} ?(?:m\b|mn\b|million|bn\b)"
    r"|(?:(?:us|r)?\$|[€£]|usd|eur|gbp) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9][0-9.,]{0,9} ?(?:mill?i[oó]n|millones|milhões|mln\b|miljoen|milyon|億円|千万円|万ドル)"
    r"|[0-9][0-9,]{2,6}万円"
    r"|[0-9]{1,3}(?:[., ][0-9]{3}){1,3} ?(?:euros?|eur|usd|dollars?|€|\$)"
)
_ASKED = late(
    r"\b(?:send|provide|forward|reply with|contact)\b(?:[^.\n]|\bm[rs]s?\.){0,60}"
    r"\b(?:full names?|passport|telephone|phone|bank|address|identity)\b"
    r"|\b(?:reply|contact (?:me|us|him|her)|get back to (?:me|us)) for (?:more |further )?"
    r"(?:details|information)\b"
    r"|\bclaim (?:it|your|the)\b|\brisk[ -]free\b"
    r"|\b(?:vos coordonnées|sus datos|seus dados|suoi dati|ihre (?:kontakt)?daten|uw gegevens|twoje dane)\b"
    r"|\bcontact(?:er|ez) (?:mon|me)\b|\b(?:su nombre|seu nome|suo nome) completo\b|\bkontakt z moim\b"
    r"|口座[^。\n]{0,8}(?:お知らせ|教え)|お返事をお待ち"
)
_NEAR, _FAR, _MOST = 400, 1500, 20
"""Letters around the matter within which its sum and the wish stand: a newspaper has all three somewhere."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where answers go to a free mailbox, or to another organisation than the sender's.

    It is odd in what a list passed on, and in what can be left under a name for which somebody vouches.
    """
    sender = shown_sender.address(case)
    reply = next(iter(case.message.claims.reply_to), sender)
    if sender is None or reply is None or not reply.domain:
        return
    if not is_freemail(reply.domain) and same_organisation(reply.domain, sender.domain):
        return
    # Asked last: most letters are not searched for all these words.
    text = phrases(case).lower
    gift = words(case) & _GIFTS and _GIVEN.search(text)
    if not (gift or holds(text, _DIED)) or answers(case):
        return
    if told := next(_told(own_words(case)), None):
        matter, amount, asked = told
        variant = "" if matter in _DIED else "gift"
        values = {"matter": matter, "sum": amount, "asked": excerpt(asked), "address": reply.address}
        to_many = vouched(case) and names_way_out(case)
        weight: Weight = "odd" if to_many or from_list(case) else "serious"
        yield Seen(weight, shown_sender.at_sender(case), values, variant)


def _told(text: str) -> Iterator[tuple[str, str, str]]:
    """The matter with its sum and the wish that belong to it."""
    for matter in islice(_MATTER.finditer(text), _MOST):
        amount = _SUM.search(text, max(0, matter.start() - _NEAR), matter.end() + _NEAR)
        asked = _ASKED.search(text, max(0, matter.start() - _FAR), matter.end() + _FAR)
        if amount and asked and not _of_the_family(text, matter):
            yield matter[0], amount[0], asked[0]


def _of_the_family(text: str, matter: re.Match[str]) -> bool:
    """Whether the dead is one of the reader's own, as "our late father"."""
    if matter[0] not in _FAMILY:
        return False
    if matter[0].isascii():
        return text.endswith("our ", 0, matter.start())
    return not holds(text[max(0, matter.start() - _FAR) : matter.end() + _FAR], _TO_STRANGER)
