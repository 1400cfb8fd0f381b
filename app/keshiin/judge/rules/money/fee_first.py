"""Money is to be paid first, for what nobody has seen: a prize, a loan, a grant, a flat, an animal."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import phrases
from keshiin.judge.text.forbidding import wanted
from keshiin.judge.text.greeting import greets_by_name
from keshiin.judge.text.promises import SENT, SENT_ABROAD, told, worth_asking
from keshiin.judge.text.quoting import own_words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "advance_fee"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants money first, for something that you have not seen"),
        N_("It says “{thing}” and “{fee}”."),
        N_("The payment is the whole purpose. What was promised never comes, nor does the money come back."),
        N_("An honest offer can be clumsily worded. Real lotteries and lenders take no money first."),
        N_("Pay nothing, send no papers. Did you ask for it? Then ask there, by a way you already know."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where all of a kind stands together in the letter's own words, whoever sent it.

    Whoever warns of such a letter, or asks about one, quotes it. It is odd where the payment is the letter's
    own: marks around the rest cost a deceiver nothing.
    """
    text = phrases(case)
    for kind in worth_asking(case, text.lower):
        found = told(kind, text.lower)
        if found is None:
            continue
        own = own_words(case)
        if wanted(kind.fee, own):
            # Whoever draws lots among those who took part knows their names.
            known = kind in (SENT, SENT_ABROAD) and greets_by_name(case)
            weight: Weight = "serious" if told(kind, own) and not known else "odd"
            thing, fee = (text.quote(each) for each in found)
            yield Seen(weight, at_sender(case), {"thing": thing, "fee": fee})
            return
