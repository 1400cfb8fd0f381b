"""Kinds of letters that want money first: what each promises, and the payment before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from keshiin.judge.model import Case
from keshiin.judge.text.body import beyond_latin, holds, words
from keshiin.judge.text.forbidding import forbids
from keshiin.judge.text.together import around
from keshiin.late import late


class Promise(NamedTuple):
    """What is promised, the payment before it, and what must or must not stand within so many letters."""

    thing: re.Pattern[str]
    fee: re.Pattern[str]
    beside: tuple[re.Pattern[str], ...]
    near: int
    unless: re.Pattern[str] | None = None


# Goals, bids and offers win, too, apps win awards, dealers pay high prices: only the reader's prize counts.
_PRIZES = (
    "you have won", "you've won", "you won", "lucky winner", "prize winner", "your winning", "winning number",
    "winning ticket", "winning notification", "lottery winner", "won the lottery", "won the jackpot",
    "your lost funds", "your stolen funds", "your lost cryptocurrency", "your stolen cryptocurrency",
    "当選", "受取人に選ばれ", "無償であなたに", "無償で譲",
)  # fmt: skip
_BOUGHT = (
    r"(?! (?:the |this |these |your |our )?(?:following )?"
    r"(?:auction|bid|bidding|lot|item|listing|tender|contract|case|appeal)s?\b)"
)
# What was won there is bought: at a sale by bids, or the right to a ticket.
_SALES = late(
    r"\bauction|\bhammer price\b|\bbid(?:s|ders?|ding)?\b|\blots? [0-9]|\bitems? you won\b|落札|チケット|公演"
)
_SUM = late(
    r"(?:[$€£]|\b(?:usd|eur|gbp)) ?[0-9]{1,3}(?:[.,][0-9]{3}){1,3}"
    r"|[0-9]{1,3}(?:[.,][0-9]{3}){1,3} ?(?:[$€£]|(?:euros?|dollars?|pounds?|usd|eur|gbp)\b)"
    r"|[0-9][0-9.,]{0,9} ?(?:million|億円|千万円|万ドル)|[0-9][0-9,]{2,6}万円|[0-9]{1,3}(?:,[0-9]{3}){2}円"
    r"|[0-9]\.[0-9]{1,8} ?(?:btc|eth)\b"
)
_PRIZE = Promise(
    late("|".join(f"{prize}{_BOUGHT}" if prize.isascii() else prize for prize in _PRIZES)),
    # Not the fee of a ticket, an order or a transfer that the reader buys: those come with their price.
    late(
        r"(?<!\bno )(?<!\bwithout any )(?<!\bwithout a )"
        r"\b(?:processing|transfer|release|clearance|courier|network|gas) (?:fee|charge)s?\b"
        r"|受け?取[^。\n]{0,30}(?<!発券)(?<!システム)(?<!決済)(?<!配送)(?<!引取)手数料"
        r"(?![はも]?(?:無料|不要|一切|かかりま|0円))"
        r"|手数料[^。\n無]{0,24}(?:電子マネー|プリペイド|ビットコイン)"
    ),
    (_SUM,),
    200,
    _SALES,
)
# Who gives something away pays for sending it, and does not count the minutes.
SENT = Promise(
    late(
        r"\byou(?: ha|['’])ve been (?:chosen|selected)\b|当選|(?:参加者|対象者)に選ばれ"
        r"|(?:商品|ギフト|宿泊)券[^。\n]{0,12}(?:差し上げ|プレゼント)"
    ),
    late(
        r"\b(?:pay only|only pay) (?:for )?(?:the )?(?:shipping|postage)\b"
        r"|\b(?:delivery|shipping) (?:charge|fee)s? of [£$€] ?[0-9]"
        r"|(?:送料|(?:発送|配送)(?:手数)?料)[^。\n]{0,6}[0-9]{2,4} ?円[^。\n]{0,10}(?:支払|必要|負担)"
    ),
    (
        late(
            r"\b(?:2nd|3rd|second|third|final|last) attempt\b|\b[0-9]{1,2} left\b"
            r"|本日中|本日まで|残り ?[0-9]{1,3}[名台個点]|次点の方"
        ),
    ),
    600,
    # Who was drawn to buy something pays for sending it, too.
    late(
        r"代金|購入|販売|ご?注文|落札|チケット"
        r"|\border|\bbasket\b|\bcheckout\b|\bbuy\b|\bshop\b|\bsale\b|% off\b"
    ),
)
SENT_ABROAD = Promise(
    late(
        r"\bsie wurden ausgewählt\b|\bvous avez été (?:sélectionné|choisi)|\bclients sélectionnés\b"
        r"|\bhas? sido (?:seleccionad|elegid)|\bvocê (?:ganhou|foi (?:selecionad|escolhid))"
        r"|\b(?:sei|è) stat[oa] (?:selezionat|scelt)|\bhai vinto\b|\bu bent (?:geselecteerd|uitgekozen)\b"
        r"|\bzosta(?:łeś|łaś|ł pan) wybran|\bdu har (?:blivit utvald|vunnit)\b"
    ),
    late(
        r"\bnur [0-9.,]{1,6} ?€ (?:versand|porto)|\bnur die (?:versandkosten|portokosten)\b"
        r"|\b(?:seuls? |uniquement )les frais (?:de port|d['’]envoi|de livraison|d['’]expédition)\b"
        r"|\b(?:solo|sólo) (?:paga\w{0,2} )?(?:el|los gastos de) envío\b|\bapenas o frete\b"
        r"|\bsolo (?:la spedizione|le spese di spedizione)\b|\balleen (?:de )?verzendkosten\b"
        r"|\btylko (?:za )?(?:wysyłkę|dostawę|przesyłkę)\b|\bendast frakten\b"
    ),
    (
        late(
            r"\bnur noch [0-9]{1,3}\b|\bplus que [0-9]{1,3}\b|\b(?:solo|sólo) quedan\b"
            # Questions that anybody can answer, for which a telephone is given away.
            r"|\b(?:[2-9]|10) (?:kurze |einfache )?(?:fragen|questions|preguntas|perguntas|domande|vragen"
            r"|pytania|pytań|frågor)\b"
        ),
    ),
    600,
    late(
        r"\b(?:bestell|einkauf|warenkorb|commande|panier|achat|pedido|compra|ordine|acquist|bestel|aankoop"
        r"|zamówi|koszyk|köp)"
    ),
)
# Who asks everybody in asks for no fee of those who can pay, and a bank takes its own from what it lends.
_LOAN = Promise(
    late(r"\bloans?\b|融資"),
    late(
        r"(?<!\bno )\b(?:fee|charge)\b[^.\n]{0,30}\bbefore (?:the )?(?:transfer|loan|money|funds|amount)\b"
        r"|\brefundable (?:[a-z]{1,12} )?fee\b"
        r"|(?:保証料|保証金|手数料|登録料|保険料|供託金)[^。\n]{0,40}(?:先に|事前に|前もって)(?!お?ご?(?:説明|案内|見積))"
        r"|(?:先に|事前に|前もって)[^。\n]{0,16}(?:保証料|保証金|手数料|登録料|保険料|供託金)"
    ),
    (
        late(
            r"\bbad credit\b|\bno collateral\b|\bwithout collateral\b|\bblack-?listed\b"
            r"|ブラック(?:の方|でも)|他社で(?:お)?断"
        ),
    ),
    600,
    # What is taken off the loan itself nobody pays first.
    late(
        r"\b(?:do not|don['’]t) (?:need|have) to (?:send|pay|transfer)\b|\bdeducted\b"
        r"|\btaken (?:off|out of)\b|差し?引"
    ),
)
# It is free, and nobody may take money for it in advance; schools take a fee of those who apply to them.
_FORGIVEN = Promise(
    late(r"\bloan forgiveness\b"),
    late(r"(?<!\bno )\b(?:processing|application|document|one-time) fee\b[^.\n]{0,8}\$ ?[0-9]"),
    (),
    600,
    late(
        r"\b(?:admissions?|graduate school|law school|tuition|waive|master(?:['’]?s)? |faculty|juris doctor)"
    ),
)
_GRANT = Promise(
    late(r"助成金|補助金|給付金|支援金"),
    late(
        r"(?:登録料|手数料|保証金|供託金)[^。\n]{0,24}(?:先に|事前に|前もって)"
        r"|(?:先に|事前に|前もって)[^。\n]{0,16}(?:登録料|手数料|保証金|供託金)"
    ),
    (late(r"(?:印鑑証明|免許証|通帳)[^。\n]{0,40}(?:返信|送って|お送り)"),),
    600,
)
_BACK = late(
    r"\bif you (?:do not|don['’]t) like it\b[^.\n]{0,40}\b(?:refund|back\b)"
    r"|\bnot satisfied\b[^.\n]{0,30}\brefund|気に入らな[^。\n]{0,12}(?:返し|返金)"
)
_NEIGHBOUR = late(
    r"\b(?:neighbou?r|friend|caretaker|janitor|sister|brother|mother|father|tenant|colleague)s?\b[^.\n]{0,30}"
    r"\b(?:open|show|let you in)\b"
)
_FLAT = Promise(
    late(
        r"\b(?:can(?:not|['’]t)|unable to) (?:show|be there to show) (?:it|you|(?:you )?the "
        r"(?:flat|apartment|house|room|place|property|studio))\b"
        # Who cannot on one day can on another.
        r"(?![^.\n]{0,16} (?:today|tomorrow|(?:on|before|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
        r"\b)"
        r"|\b(?:nobody|no one) can show\b"
        r"|内見[^。\n]{0,16}(?:できませ|できない)|先に[^。\n]{0,12}(?:保証金|敷金|前家賃)"
    ),
    late(r"\bdeposit\b|\bfirst (?:month|rent)\b|敷金|保証金|前家賃|初期費用"),
    (
        late(
            r"\bsend you the keys\b"
            r"|\bkeys\b[^.\n]{0,40}\b(?:be sent|by (?:dhl|ups|fedex|post|mail|courier))\b"
            r"|(?:便|郵送|郵便)で[^。\n]{0,6}鍵[^。\n]{0,12}(?:送り|送る|お届け)|鍵を[^。\n]{0,8}(?:便|郵送|郵便)で[^。\n]{0,4}送"
        ),
        _BACK,
    ),
    2000,
    _NEIGHBOUR,
)
# A dog or a car that nobody may fetch: the carrier's cage or insurance is to be paid, and comes back.
_SHIPPED = Promise(
    late(
        r"\b(?:do not|don['’]t|can(?:not|['’]t)) (?:do |offer |allow )?pick[ -]?ups?\b"
        r"|直接(?:お渡し|お会い)[^。\n]{0,12}(?:できませ|できない)"
    ),
    late(
        r"\brefundable (?:crate|cage|kennel|insurance|shipping|transport) (?:fee|charge)\b"
        r"|(?:ケージ|輸送|空輸|運賃|保険)[^。\n]{0,20}(?:だけ|のみ)[^。\n]{0,8}(?:負担|振込|支払)"
    ),
    (
        late(r"\b(?:shipping|delivery|transport) (?:agency|company|agent)\b|(?:運送|輸送)会社"),
        late(r"\brefundable\b|(?:代|費用|料|金)は[^。\n]{0,16}全額[^。\n]{0,6}返"),
    ),
    2000,
)
_WON, _LENT = frozenset(b"won winner winning funds cryptocurrency".split()), frozenset((b"loan", b"loans"))
_DRAWN = frozenset((b"chosen", b"selected"))
_DRAWN_ABROAD = frozenset(
    b"ausgew lectionn choisi choisie seleccionado seleccionada elegido ganhou selecionado selecionada"
    b" escolhido selezionato selezionata vinto geselecteerd uitgekozen wybrany wybrana utvald vunnit".split()
)
_POSTED, _POST = (
    frozenset((b"shipping", b"postage", b"delivery")),
    ("送料", "発送手数料", "発送料", "配送料", "配送手数料"),
)
_POSTED_ABROAD = frozenset(
    b"versand versandkosten porto portokosten frais env frete spedizione verzendkosten wysy dostaw przesy"
    b" frakten".split()
)
_PICKED = frozenset(b"pickup pick pickups".split())
_MOST = 20


def worth_asking(case: Case, text: str) -> Iterator[Promise]:
    """The kinds whose words stand in the text: asking for them first is ten times as fast."""
    held, japanese = words(case), beyond_latin(case)
    if (held & _WON or japanese) and holds(text, _PRIZES):
        yield _PRIZE
    if (held & _DRAWN and held & _POSTED) or (japanese and holds(text, _POST)):
        yield SENT
    if held & _DRAWN_ABROAD and held & _POSTED_ABROAD:
        yield SENT_ABROAD
    if b"forgiveness" in held and b"loan" in held:
        yield _FORGIVEN
    if held & _LENT or (japanese and "融資" in text):
        yield _LOAN
    if japanese and holds(text, ("助成金", "補助金", "給付金", "支援金")):
        yield _GRANT
    if (b"keys" in held and b"show" in held) or (japanese and "鍵" in text):
        yield _FLAT
    if (b"refundable" in held and held & _PICKED) or (japanese and holds(text, ("直接お渡し", "直接お会い"))):
        yield _SHIPPED


def told(kind: Promise, text: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """What is promised and what is to be paid; None where something is missing, or the fee is denied."""
    for thing in islice(kind.thing.finditer(text), _MOST):
        fees = islice(kind.fee.finditer(text, *around(thing)), _MOST)
        fee = next((each for each in fees if not forbids(text, each)), None)
        near = max(0, thing.start() - kind.near), thing.end() + kind.near
        if fee and all(each.search(text, *near) for each in kind.beside):
            return None if kind.unless and kind.unless.search(text, *near) else (thing, fee)
    return None
