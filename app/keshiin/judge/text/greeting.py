"""Whether a letter greets its reader by name, as whoever deals with him does and a mass mailer cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.names.lettering import compact
from keshiin.judge.text.body import texts
from keshiin.late import late

_BEGIN, _LINES, _LINE = 1200, 6, 80
"""Letters at the begin of a text in which a greeting stands, its lines, and the letters of such a line."""
_ENGLISH = late(
    r"(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening)),? "
    r"((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?(?: and (?:Mr|Mrs|Ms|Dr)\.?)? )?"
    r"[A-Z][^\W\d_]{0,20}(?:['’. -]{1,2}[A-Z][^\W\d_]{0,20}){0,4}) ?[,:.!]?"
)
# By title or first name, as in English; "Sehr geehrte Kundin" is nobody.
_ABROAD = late(
    r"(?:Sehr geehrter?|Liebe[rs]?|Guten Tag|Guten Morgen|Hallo|Bonjour|Chère|Cher|Estimad[oa]|Querid[oa]"
    r"|Hola|Prezad[oa]|Car[oa]|Olá|Oi|Gentile|Egregio|Buongiorno|Ciao|Beste|Geachte|Dag|Dzień dobry"
    r"|Szanown[ay]|Witaj|Hej|Bästa|Sayın|Merhaba),? "
    r"((?:(?:Herrn?|Frau|Familie|Dr\.|Monsieur|Madame|M\.|Mme|Señora?|Sra?\.|Senhora?|Signora?|Sig\.|Sig\.ra"
    r"|heer|mevrouw|Panie|Pani) ){0,2}[A-ZÀ-Ž][^\W\d_]{1,20}(?:['’. -]{1,2}[A-ZÀ-Ž][^\W\d_]{0,20}){0,4})"
    r"(?: (?:Bey|Hanım))? ?[,.:!]?"
)
_JAPANESE = late(
    r"[^\n]{0,40}?([一-龠々ァ-ヶー]{1,8}(?:[ 　][一-龠々ぁ-んァ-ヶー]{1,6})?)"
    r"[ 　]?(?:様|さま|さん|殿|先生|社長)(?:（[^）\n]{0,24}）)?"
)
_FIRM = late(
    r"(?=[^\n]{0,24}(?:株式|有限|合同)会社)(?:..会社)?([^\s、。]{1,20}?)(?:..会社)?"
    r"(?:[ 　][^\s、。]{0,8}?)?(?:御中|ご?担当者?(?:様|さま))"
)
# Words by which anybody is greeted, and the sender of a parcel, who is not greeted.
_ANYBODY = frozenset(
    b"account admin administrator all applicant beneficiary both business buyer candidate cardholder"
    b" ceo citizen client clients colleague colleagues company customer customers director domain donor"
    b" driver email employee everybody everyone friend friends guest holder homeowner madam manager"
    b" member members motorist neighbour neighbours owner parcel parent parents partner partners"
    b" patient postmaster reader recipient registrant resident residents seeker seller shopper sir sirs staff"
    b" student subscriber supporter supporters taxpayer team there toll traveler traveller user users"
    b" valued vehicle volunteer voter webmaster winner".split()
)
_ANYBODY_ABROAD = late(
    r"\b(?:kund|nutzer|mitglied|damen|herren|leser|steuerzahler|versichert|eltern|zusammen|team|empfänger"
    r"|client|abonné|assuré|contribuable|usager|adhérent|voisin|parent|madame$|monsieur$|tous|toutes"
    r"|usuari|contribuyente|soci[oa]s?\b|vecin|lector|amig|destinatari|titular|señor(?:es)?$|senhor(?:es|a)?$"
    r"|contribuinte|morador|consumidor|utent|condomin|iscritt|contribuente"
    r"|klant|lezer|gebruiker|ouder|allemaal|relatie|klien|państw|użytkown|podatn|członk"
    r"|medlem|grann|müşteri|üye|mükellef|kullanıcı|kat maliki)"
)
_ANYBODY_JA = late(
    r"(?:[者員主人客皆方社店役各親]|担当|代表|責任|名義|ユーザー?|オーナー|メンバー|カスタマー|ドライバー)$"
)
_SENDER = late(r"依頼主|送り主|発送元|差出人|出荷")


@once
def greets_by_name(case: Case) -> bool:
    """Whether one of the first lines greets a person or a firm by name.

    Where they know no name, programs put the address there, or what stands before its ``@``.
    """
    mailboxes = {compact(each.address.partition("@")[0]) for each in case.message.claims.to}
    return any(compact(name) not in mailboxes for name in _greeted(case))


def _greeted(case: Case) -> Iterator[str]:
    """The names in the first lines of each text."""
    for text in texts(case):
        lines = (line for each in text[:_BEGIN].splitlines() if (line := each.strip()))
        found = (_greeting(line) for line in islice(lines, _LINES) if len(line) <= _LINE)
        yield from (each[1] for each in found if each and not _anybody(each[1]))


def _greeting(line: str) -> re.Match[str] | None:
    if _SENDER.search(line):
        return None
    western = _ENGLISH.fullmatch(line) or _ABROAD.fullmatch(line)
    if western or line.isascii():
        return western
    return _FIRM.fullmatch(line) or _JAPANESE.fullmatch(line)


def _anybody(name: str) -> bool:
    lower = name.lower()
    if _ANYBODY_JA.search(name) or _ANYBODY_ABROAD.search(lower):
        return True
    return not _ANYBODY.isdisjoint(lower.encode().split())
