"""An entry in a register, of domains, trade marks or firms, is sold as if it were owed or in danger."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "register_offer"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It sells an entry in a register as if you needed it"),
        N_("It says “{offer}” and “{words}”."),
        N_("Such letters look like a bill or a warning. What is paid brings nothing that you need."),
        N_("The law lets anybody sell entries. Your own registrar or attorney writes under a known name."),
        N_("Pay nothing, sign nothing, do not answer. Ask the firm where you registered the name."),
    ),
}

# Who says that it may be left sells it as nothing that is needed, as registrars to customers do.
_LEFT = late(
    r"\bcancel (?:it )?(?:at )?any ?time\b|\bif you (?:still|no longer|don['’]t) want\b|\bchanged your mind\b"
    r"|不要の(?:場合|方|際)|外せます|希望(?:され|し)ない"
)
# Nobody asks a stranger about the name that somebody else wants, and no search engine takes fees for finding.
_OFFERS = (
    (
        late(
            r"\b(?:applied to register|they want to register"
            r"|application (?:to register|from [^.\n]{1,40} requesting))\b[^.\n]{0,120}"
            r"(?:\bcn domain|\.cn\b|\.asia\b|\binternet keyword|\bbrand name\b)"
        ),
        late(r"\bdistributor\b|\bbusiness partner\b|\bconflict\b|\bto your ceo\b"),
    ),
    (
        late(
            r"\bsearch engine (?:registration|submission|listing|service)\b"
            r"|検索エンジン(?:への)?登録(?![^。\n]{0,12}無料)"
        ),
        late(
            r"\bcancell?ation of this offer\b"
            r"|\b(?:failure|fail) to (?:complete|pay|renew)\b[^.\n]{0,120}\b(?:results?|find you)\b"
            r"|更新料"
        ),
    ),
    # Journals of scholars take a fee for publication, too.
    (
        late(
            r"\b(?:publication|registration|registry|entry) fee\b[^\n]{0,160}"
            r"\bour (?:\w{1,20} )?(?:database|bulletin|register)\b"
            # Attorneys bill the registration fee of the office, too.
            r"|\btrade ?marks?\b[^\n]{0,160}\bpublication fee\b"
            r"|(?:データベース|公報|登録簿)[^。\n]{0,12}掲載"
        ),
        late(r"\b(?:iban|beneficiary)\b|お支払いをもってお?申し?込"),
    ),
    # A fee is owed whether its payer takes it for an offer or not.
    (
        late(
            r"\b(?:unser|das|ein)(?:em|en)? (?:\w{1,24}-?)?(?:register|verzeichnis|portal)\b|\beintragung\b"
            r"|\b(?:notre|le) (?:registre|répertoire|annuaire)\b|\bnuestro (?:registro|directorio)\b"
            r"|\bnostro (?:registro|elenco)\b|\bons (?:register|gids)\b|\bnasz\w{1,3} (?:rejestr|bazi)"
        ),
        late(
            r"\bangebot (?:gilt|wird) (?:mit|durch) (?:der|die) zahlung\b[^.\n]{0,16}\bangenommen\b"
            r"|\bdurch (?:die )?zahlung\b[^.\n]{0,24}\bangebot\b"
            r"|\boffre\b[^.\n]{0,40}\baccept\w{1,4}\b[^.\n]{0,24}\b(?:paiement|règlement)\b"
            r"|\boferta\b[^.\n]{0,40}\bacepta\w{0,4}\b[^.\n]{0,24}\bpago\b"
            r"|\bofferta\b[^.\n]{0,40}\baccetta\w{0,4}\b[^.\n]{0,24}\bpagamento\b"
            r"|\baanbod\b[^.\n]{0,40}\bbetaling\b|\bzapłata\b[^.\n]{0,24}\bprzyjęci\w{1,2} oferty\b"
        ),
    ),
    (
        late(
            r"\b(?:register|registry|directory|guide|database) of\b|\bbusiness (?:register|directory|guide)\b"
        ),
        late(r"\bonly sign if\b[\s\S]{0,200}\b(?:years|per year|automatically)\b"),
    ),
)
_GATES = (
    (frozenset((b"domain", b"domains")), frozenset(b"cn asia keyword engine listing".split())),
    # What stands in a public register for all to see; clubs and chambers have registers of their own.
    (
        frozenset((b"fee",)),
        frozenset(b"iban beneficiary".split()),
        frozenset(b"trademark trademarks mark marks patent patents vat company firm firms domain".split()),
    ),
    (frozenset((b"register", b"directory", b"guide")), frozenset((b"insertion",))),
    (
        frozenset(b"angebot offre oferta offerta aanbod oferty".split()),
        frozenset(b"zahlung paiement pago pagamento betaling zap".split()),
    ),
)
_JAPANESE = ("検索エンジン", "データベース", "公報", "登録簿")


def find(case: Case) -> Iterator[Seen]:
    """One finding with the offer and what presses for it, in the letter's own words.

    It is odd where the letter greets its reader by name: then it may be from whoever keeps his entry.
    """
    text, held = phrases(case), words(case)
    english = any(all(map(held.__and__, gate)) for gate in _GATES)
    if not (english or (beyond_latin(case) and holds(text.lower, _JAPANESE))):
        return
    if from_list(case) or answers(case):
        return
    own = own_words(case)
    if _LEFT.search(own):
        return
    for offer, pressing in _OFFERS:
        if told := together(own, offer, pressing):
            weight: Weight = "odd" if greets_by_name(case) else "serious"
            yield Seen(weight, at_sender(case), {"offer": excerpt(told[0][0]), "words": excerpt(told[1][0])})
            return
