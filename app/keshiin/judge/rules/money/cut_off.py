"""Money is asked for, and the usual ways to ask back or to pay are said to be closed."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import Phrases, beyond_latin, holds, phrases, words
from keshiin.judge.text.payment import money_asked, payment_asked
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import NEAR
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.trust import from_domain
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "cut_off"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants money and closes the way to ask back"),
        N_("It says “{words}”."),
        N_("One call would show whether it is true. So deceivers are never to be reached."),
        N_("Somebody who travels or moves may write so too."),
        N_("Ask all the same, on a number that you had before, or ask somebody else there."),
    ),
    "usual": Words(
        N_("It wants money, and says that the usual way is closed"),
        N_("It says “{words}”."),
        N_("A bank’s transfer can be stopped and traced. So deceivers find a reason against it."),
        N_("Somebody may truly have lost a card."),
        N_("Send nothing. Ask the person on a number that you had before, or give in a way you know."),
    ),
    "relative": Words(
        N_("Somebody who claims to be your child has a new number and wants money"),
        N_("It says “{words}”."),
        N_("A known trick: the old telephone is said to be broken, so that nobody rings the real child."),
        N_("Telephones do break. But a new one usually keeps the old number."),
        N_(
            "Ring the number that you had before, or somebody else of the family. "
            "Pay nothing until you have talked."
        ),
    ),
}

_ENGLISH = late(
    r"\bcan(?:not|'t|’t| not) (?:take|answer|receive|make|talk on)[^.\n]{0,12}\b(?:calls?|phone)\b"
    r"(?! (?:before|until|till|after)\b)"
    r"|\b(?:can(?:not|'t|’t| not)|cannot) be (?:reached|contacted) (?:by|on) (?:the )?(?:phone|telephone)\b"
    r"|\bcommunicate (?:with me )?only\b|\bonly (?:by|via|through) e-?mail\b"
    r"|\b(?:do not|don't|don’t) (?:discuss|mention|share|tell)[^.\n]{0,30}\b(?:any(?:one|body)|others|else)\b"
    r"|\b(?:do not|don['’]?t) tell (?:your |my )?(?:mum|mom|dad|mother|father|parents|wife|husband|daughter"
    r"|son|sister|brother|family)\b|\bgag order\b|\be-?mail is (?:the )?best\b"
    r"|\bkeep (?:this|it) (?:strictly )?(?:confidential|between us|secret)\b|\bneed your discretion\b"
    # Below most letters of firms stands that they are confidential.
    r"|\bmust (?:stay|remain|be kept) (?:strictly |absolutely )?(?:confidential|secret)\b"
    r"|\b(?:nobody|no one)(?: else)?(?: in [^.\n]{1,24})? (?:may|must|should|can) know\b"
    r"|\bonly (?:answer|reply|respond|write) to this\b|\bno access to my (?:work|office|company) e-?mail\b"
    r"|\b(?:tele)?phone lines? (?:are|is) (?:being|down|not|out)\b"
)
_JAPANESE = late(
    r"電話[^。\n]{0,24}(?:繋がりませ|つながりませ|出られませ|出られない|声が出な|できませ|お控え)"
    r"|メールで(?:のみ|だけ)|(?:他言|口外)[^。\n]{0,8}(?:無用|しない|なさら|お控え)|内密に|誰にも(?:言わ|話さ)"
    r"|(?:会社|社内)の?メール[^。\n]{0,16}(?:見られませ|見られない|確認できませ)"
    r"|(?:父|母|お?父さん|お?母さん|親|家族|夫|妻|主人)に[はも]?[^。\n]{0,6}(?:言わな|話さな|内緒|秘密)"
    r"|(?:前|今まで|元)の番号に[はも]?[^。\n]{0,4}かけな"
)

_ABROAD = late(
    r"\bnur (?:per|über) (?:e-?)?mail (?:zu )?erreich|\bsprechen sie mit niemandem\b|\bstreng vertraulich\b"
    r"|\bkann (?:gerade |jetzt )?nicht (?:telefonieren|ans telefon)\b|\b(?:n['’]en parlez|ne parlez)"
    r"[^.\n]{0,16} à personne\b|\bne peux pas (?:téléphoner|répondre au téléphone|prendre d['’]appel)"
    r"|\bjoignable (?:uniquement|seulement) par (?:e-?mail|courriel)|\bstrictement confidentiel"
    r"|\bno (?:hable|hables|lo comente\w?) [^.\n]{0,12}con nadie\b|\bno puedo (?:hablar|contestar|atender)\b"
    r"|\bsolo por correo\b|\bestrictamente confidencial\b|\bnon (?:ne )?parl\w{1,4} con nessuno\b"
    r"|\bnon posso (?:parlare|rispondere al telefono)\b|\bsolo via (?:e-?)?mail\b"
    r"|\bnão posso (?:falar|atender)\b|\bnão (?:fale|comente) com ninguém\b"
    r"|\bkan niet (?:bellen|opnemen)\b|\bmet niemand\b|\bnie mogę (?:rozmawiać|odebrać)\b|\bnikomu\b"
)
_USUAL = late(
    r"\bfaster than (?:the |any )?banks?\b|\bbecause (?:the )?banks?\b[^.\n]{0,24}\bclosed\b"
    r"|\bthrough (?:your|the) bank will not\b|\bmy (?:bank )?account is (?:frozen|blocked)\b"
    r"|\bcan(?:not|['’]t) reach my bank\b(?! app)|銀行(?:口座)?が使え(?:ませ|ない|なく)|銀行では間に合"
)


# To a parent; who has really a new number can wait for a call.
_PARENT = late(r"\b(?:mum|mom|dad|mama|papa|mamma|papà|mamá|papá|mãe|maman|mamo|tato)\b|[母父]さん")
_PARENTS = frozenset(b"mum mom dad mama papa mamma pap mam maman mamo tato".split())
_NEW_NUMBER = late(
    r"(?<!\bhas a )\b(?:new|temporary) (?:phone |mobile )?number\b|\bneue (?:handy)?nummer\b"
    r"|\bnuovo (?:numero|contatto)\b|\bnuevo número\b|\b(?:novo número|troquei de número)\b"
    r"|\bnouveau numéro\b|\bnieuwe nummer\b|\bnowy numer\b|\bnytt nummer\b"
    r"|\b(?:handy|telefono|móvil|celular|téléphone|telefoon|telefon|phone)\b"
    r"[^.\n]{0,16}\b(?:kaputt|caduto|rotto|roto|quebrou|caiu|cassé|tombé|kapot|zepsu\w{1,3}|broken?|sönder)\b"
    r"|新しい(?:電話|携帯)?番号|(?:携帯|スマホ|電話)[^。\n]{0,8}(?:壊れ|落とし)"
)
_DONE = "(?:くれ(?:て|た(?!ら))|おきま|おいた)"
# Asked for: who thanks for it, or tells that he did it himself, wants nothing.
_FOR_ME = late(
    r"(?<!\bi['’]ll )(?<!\bi will )(?<!\bfor the )\b(?:pay|transfer)\b[^.\n]{0,30}\bfor me\b"
    r"|\bfür mich\b[^.\n]{0,20}\büberweis|\büberweis\w{1,4}\b[^.\n]{0,20}\b(?:für mich|mir)\b"
    r"|\bbonifico\b(?! che\b)[^.\n]{0,16}\bper me\b"
    r"|\b(?:transferencia|bizum)\b(?! que\b)[^.\n]{0,16}\bpor mí\b|\bpix (?:pra|para) mim\b"
    r"|\bvirement\b(?! que\b)[^.\n]{0,16}\bpour moi\b|\bvoor mij\b[^.\n]{0,20}\b(?:overmak|betal)"
    r"|\bprzelew\b[^.\n]{0,16}\bza mnie\b|\bswisha?\b[^.\n]{0,16}\båt mig\b"
    rf"|(?:代わりに|立て替えて)[^。\n]{{0,16}}(?:振り?込|払|送金)(?![^。\n]{{0,4}}[てで]{_DONE})"
    rf"|立て替え(?:て(?![^。\n]{{0,16}}{_DONE})|られ)"
)


# Whoever keeps a firm's books can look; from outside nobody needs to know what lies in its account.
# A supplier tells what is open, and what two firms owe each other both of them know.
_BALANCE = late(
    r"\bbalance (?:that )?we have (?!(?:[a-z]{1,12} ){0,2}(?:on|for|against) (?:your|you|record|file)\b)"
    r"|\bbalance (?:that )?we have[?.]|\bour (?:available |bank )?balance\b"
    r"|(?:当社|弊社|会社|わが社|我が社)の?[^。\n売買]{0,8}残高"
)
# Accountants ask for it when they close a month or a year.
_BOOKS = late(r"\b(?:month|year)[- ]end\b|月次|決算|試算表|確定申告")
_PAID = late(r"\b(?:payment|transfer|wire)\b|振込|振り込|送金|支払")


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words beside a request for money.

    Serious where somebody outside asks what lies in the firm's account, or a child has a new number.
    """
    if told := _relative(case):
        yield Seen("serious", at_sender(case), {"words": excerpt(told)}, "relative")
        return
    if not money_asked(case):
        return
    text, own = phrases(case), own_words(case)
    start, end = _beside_payment(case, text)
    for variant, pattern in (("", _ENGLISH), ("", _JAPANESE), ("", _ABROAD), ("usual", _USUAL)):
        if (closed := pattern.search(text.lower, start, end)) and pattern.search(own):
            weight: Weight = "serious" if _asks_balance(own) and _outside(case) else "odd"
            yield Seen(weight, at_sender(case), {"words": text.quote(closed)}, variant)
            return


def _relative(case: Case) -> str:
    """What a free mailbox says to a parent of a new number where it wants money; "" for nothing."""
    text, held = phrases(case).lower, words(case)
    named = held & _PARENTS or (b"pix" in held and "mãe" in text)
    named = named or (beyond_latin(case) and holds(text, ("母さん", "父さん")))
    if not named or not is_freemail(from_domain(case)) or answers(case):
        return ""
    own = own_words(case)
    number = _NEW_NUMBER.search(own) if _PARENT.search(own) and _FOR_ME.search(own) else None
    return number[0] if number else ""


def _asks_balance(own: str) -> bool:
    """Whether the letter's own words ask what lies in the firm's account, for a payment."""
    asked = _BALANCE.search(own) and _PAID.search(own)
    return asked is not None and _BOOKS.search(own) is None


def _outside(case: Case) -> bool:
    """Whether neither the sender nor an answer to him is of the reader's domain."""
    sender = from_domain(case)
    return bool(sender) and sender not in {each.domain for each in case.message.claims.to}


def _beside_payment(case: Case, text: Phrases) -> tuple[int, int]:
    """Where the text near the request for money is; the whole text where it is asked in another way."""
    asked = payment_asked(case)
    at = text.written.find(asked[1]) if asked else -1
    return (max(0, at - NEAR), at + NEAR) if at >= 0 else (0, len(text.lower))
