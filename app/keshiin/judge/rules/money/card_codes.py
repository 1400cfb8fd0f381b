"""The codes of gift cards are to be sent by mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.forbidding import forbids
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "payment"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants the codes of gift cards"),
        N_("It says “{words}”."),
        N_("Whoever has the code has the money, and nobody can get it back. So deceivers ask for it."),
        N_("A relative may ask for a present this way. Then you can ask by telephone."),
        N_("Send no code. Ask the person on a number that you had before."),
    ),
}

_CARD = late(
    r"(?:gift ?cards?|(?:apple|itunes|steam|google play|amazon|razer|vanilla) cards?"
    r"|(?:ギフト|プリペイド|itunes|apple|アップル|google ?play|amazon|電子マネー)"
    r"[^。\n]{0,8}(?:カード|券|マネー)"
    r"|(?:gutschein|geschenk|google-play-|apple-|itunes-)karten?|cartes? cadeaux?|tarjetas? (?:de )?regalo"
    r"|carte regalo|cadeaukaart(?:en)?|cart(?:ão|ões)[- ]presente|kart\w{0,4} (?:podarunkow|prezentow)"
    r"|presentkort|hediye kart)"
)
_CODES = r"(?:codes?|pins?|(?:pictures?|photos?) of (?:the |their |all )?(?:backs?|cards?|codes?|numbers?))"
# To the writer: shops let their customers share a code with friends, or text one to a number.
_SENT = late(
    r"(?:\b(?:send|text|e-?mail|forward|give) (?:it |them )?(?:me|us)\b[^.\n]{0,40}\b" + _CODES + r"\b"
    r"|\breply with\b[^.\n]{0,40}\b" + _CODES + r"\b"
    r"|\b(?:send|text|e-?mail|share|forward)\b(?! you)[^.\n]{0,40}\b" + _CODES + r"\b"
    r"[^.\n]{0,20}\b(?:(?:to|with) (?:me|us)|here|by e-?mail|to this (?:e-?mail|address|number))\b"
    r"|\b(?:send|text|e-?mail|share)\b(?: over)? (?:the |all |those |their ){0,3}(?:gift )?(?:card )?"
    r"(?:codes|pins)\b(?! (?:to|with) (?!(?:me|us)\b))"
    # A printer of such cards wants pictures, too, but not of their codes.
    r"|\b(?:schicken|senden|mailen) sie mir\b[^.\n]{0,30}\b(?:codes?|(?:fotos?|bilder) (?:davon|der))\b"
    r"|\benvoyez-moi\b[^.\n]{0,30}\b(?:codes?|photos? des)\b"
    r"|\benv[ií]e(?:me|nme)\b[^.\n]{0,30}\b(?:códigos?|fotos? de l[oa]s)\b"
    r"|\bmandami\b[^.\n]{0,30}\b(?:codici|foto de(?:i|lle))\b"
    r"|\bstuur (?:mij|me)\b[^.\n]{0,30}\b(?:codes?|foto's van)\b"
    r"|\bmir (?:bitte |dann |nur )?(?:die |den )?(?:codes?|fotos|bilder)\b[^.\n]{0,30}\b(?:schick|send|mail)"
    r"|\bschick(?:e|st)? mir\b[^.\n]{0,30}\bcodes?\b|\b(?:m['’]envoyer|envoie-moi)\b[^.\n]{0,30}\bcodes?\b"
    r"|\b(?:env[ií]ame|enviarme|mándame)\b[^.\n]{0,30}\bcódigos?\b"
    r"|\b(?:me (?:mand|envi)[ae]r?|mand[ae]-me)\b[^.\n]{0,30}\bcódigos?\b"
    r"|\b(?:mandarmi|inviarmi)\b[^.\n]{0,30}\bcodici\b|\b(?:mij|me) de codes (?:sturen|door)"
    r"|\b(?:prześlij|wyślij) mi\b[^.\n]{0,20}\bkody\b|\bskicka mig\b[^.\n]{0,20}\bkoderna\b"
    r"|\bkodları bana\b[^.\n]{0,12}\bgönder"
    r"|\bscratch\b[^.\n]{0,60}\b(?:send|text|e-?mail|reply|pictures?|photos?|snap)\b"
    # Members, orders and coupons have numbers of their own, which the word before them tells.
    r"|(?:(?<![一-龠々ァ-ヶー])|(?:カード|ギフト|マネー|シリアル|コード|券|券面|裏面)の?)(?:番号|コード)"
    r"(?:(?!友|家族|ハガキ|はがき|大切)[^。\n]){0,12}(?:送って(?!は|もら)|お送り(?:くだ|下|いただ)"
    r"|(?:ご?返信|送信)(?:して|くだ|下|いただ)))"
)
_NEAR = 200
"""Letters before the wish for a code in which its card is named."""
_CARDS = frozenset(
    b"card cards giftcard giftcards karte karten gutscheinkarten geschenkkarten carte cartes tarjeta "
    b"tarjetas cadeaukaart cadeaukaarten cart presente podarunkowe podarunkowych presentkort hediye".split()
)
_WAYS = frozenset(
    b"code codes pin pins scratch picture pictures photo photos fotos foto codici digo digos kody "
    b"koderna kodlar".split()
)
_MADE_OF = ("カード", "券", "マネー")
"""Words of which the pattern is made; asking for them first is ten times as fast."""


def find(case: Case) -> Iterator[Seen]:
    """One finding where the message itself asks for them, answering nothing."""
    text = phrases(case)
    held = words(case)
    english = held & _CARDS and held & _WAYS
    if not (english or (beyond_latin(case) and holds(text.lower, _MADE_OF))):
        return
    if answers(case):
        return
    asked = _asked(text.lower)
    if asked and _asked(own_words(case)):
        yield Seen("serious", at_sender(case), {"words": text.quote(asked)})


def _asked(text: str) -> re.Match[str] | None:
    """The wish for a code with its card before it, unless it is forbidden; None for none."""
    if not _CARD.search(text):
        return None
    wishes = (each for each in _SENT.finditer(text) if not forbids(text, each))
    return next(
        (each for each in wishes if _CARD.search(text, max(0, each.start() - _NEAR), each.end())), None
    )
