"""The text presses the reader: it threatens, hurries or promises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.body import text_of_body
from keshiin.judge.model import Case, Evidence, Finding, Group, Words
from keshiin.judge.pointing import at_text

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "words"
WORDS = {
    "": Words(
        N_("The text hurries you"),
        N_("It says “{words}”."),
        N_("Hurry keeps people from asking. Deceivers use it, and so do shops."),
        N_("Alone it means nothing."),
        N_("Take your time, and ask somebody."),
    ),
    "threat": Words(
        N_("The text threatens you"),
        N_("It says “{words}”."),
        N_("Fear keeps people from asking."),
        N_("A real reminder can sound the same. Alone it means nothing."),
        N_("Ask the office under a number that you find elsewhere."),
    ),
    "promise": Words(
        N_("The text promises money or a prize"),
        N_("It says “{words}”."),
        N_("A promise makes people give their details."),
        N_("Shops give real prizes too. Alone it means nothing."),
        "",
    ),
}

PATTERNS = {
    "threat": re.compile(
        r"account (?:will be|has been|was|is) [a-z ]{0,20}?(?:suspended|closed|limited|locked|blocked)"
        r"|unusual (?:sign-?in )?activity|unauthori[sz]ed (?:access|login|transaction)|permanently deleted"
        r"|legal action|アカウント[^。\n]{0,20}?(?:停止|制限|凍結|ロック|無効)|利用を?(?:停止|制限)"
        r"|不正な?(?:アクセス|ログイン|利用)|差し?押さえ|法的(?:措置|手続)|強制執行",
        re.IGNORECASE,
    ),
    "promise": re.compile(
        r"you(?:'ve|’ve| have)? (?:been (?:selected|chosen)|won\b)|claim your [a-z ]{0,20}?(?:reward|prize)"
        r"|lottery|inheritance|beneficiary|\$ ?[\d,.]{1,20} ?million|free (?:spins|gift card)|airdrop"
        r"|当選|賞金|遺産|無料プレゼント|ポイントを?進呈|給付金",
        re.IGNORECASE,
    ),
    "": re.compile(
        r"(?:within|in) (?:the next )?(?:24|48|72) hours|immediate action|act now|urgent|expires? today"
        r"|final (?:notice|reminder|warning)|last chance"
        r"|至急|緊急|(?:24|48|72) ?時間以内|本日中|期限(?:が|まで)|最終(?:通告|警告|のお知らせ)",
        re.IGNORECASE,
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for each kind of pressure, with the words that were found."""
    text = " ".join((case.message.claims.subject or "", text_of_body(case)))
    for variant, pattern in PATTERNS.items():
        if seen := pattern.search(text):
            values = {"words": " ".join(seen[0].split())[:80]}
            yield Finding("pressure_words", GROUP, "neutral", (), _at_subject(case, seen[0]), values, variant)


def _at_subject(case: Case, words: str) -> tuple[Evidence, ...]:
    """The words in the Subject field, nothing where they stand in the body."""
    field = case.message.first("subject")
    inside = field is not None and words.isascii() and words.lower().encode() in field.raw.lower()
    return (at_text(field, words),) if field and inside else ()
