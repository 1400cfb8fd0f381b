"""Money is to be got back at a cash machine, or by a stranger in the computer, by telephone."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "refund_at_machine"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It promises money back by telephone, at a machine"),
        N_("It says “{words}”."),
        N_("No cash machine pays back, nor does a stranger in your computer. You are led to send money."),
        N_("A warning about this trick can read alike."),
        N_("Do not ring, and let nobody into your computer. Ask on a number that you find elsewhere."),
    ),
}

_MACHINES = ("atm", "ａｔｍ", "現金自動", "遠隔")
_MACHINE = r"(?:atm|ａｔｍ|現金自動)"
_BACK = r"(?:還付|払い?戻し|給付金|返金)"
_REFUND = late(
    rf"{_BACK}[\s\S]{{0,160}}?{_MACHINE}|{_MACHINE}[\s\S]{{0,160}}?{_BACK}|遠隔操作(?:にて|で|により)[^。\n]{{0,6}}返金"
)
_CALLED = late(r"(?:電話(?!番号)|携帯)[^。]{0,40}(?:くださ|下さ|お願い|持ち|つない|ご用意|ながら|案内)")
_NEVER = late(rf"{_MACHINE}[^。]{{0,60}}(?:ません(?!でした)|ないで)|詐欺|注意|手口")


def find(case: Case) -> Iterator[Seen]:
    """One finding where both stand in the letter's own words, and none that deny or warn."""
    text = phrases(case)
    if not beyond_latin(case) or not holds(text.lower, _MACHINES):
        return
    own = own_words(case)
    promised = _REFUND.search(own)
    if promised and _CALLED.search(own) and not _NEVER.search(own):
        values = {"words": excerpt(promised[0])}
        yield Seen("serious", at_sender(case), values)
