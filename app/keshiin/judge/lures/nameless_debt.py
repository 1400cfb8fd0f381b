"""A debt for paid pages that are not named, with a court and a number to ring."""

from __future__ import annotations

from keshiin.judge.model import Case
from keshiin.judge.pointing import excerpt
from keshiin.judge.text.body import phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late

# Whoever has a claim says which page it is for.
_OWED = late(
    r"有料の?(?:動画|サイト|コンテンツ|情報サイト|番組)[^。]{0,80}(?:未納|未払|滞納)"
    r"|(?:未納|未払|滞納)[^。]{0,40}有料の?(?:動画|サイト|コンテンツ|情報サイト|番組)"
)
# In marks, or by the firm that has the claim.
_NAMED = late(
    r"有料[^。「」『』\n]{0,20}[「『][^」』\n]{1,40}[」』]|[^\s。、]株式会社[^。\n]{0,24}(?:委託|譲渡|譲り受け|受任)"
    r"|株式会社[^\s。、][^。\n]{0,40}(?:委託|譲渡|譲り受け|受任)"
)
COURT = late(
    r"訴訟|差し?押さ?え|強制執行|法的(?:措置|手続)|逮捕"
    r"|\b(?:lawsuit|legal action|arrest(?:ed)?|warrants?|court order)\b"
)
_NUMBER = late(r"(\+?\(?[0-9][0-9().\- ]{7,18}[0-9])")
_WARNS = late(r"詐欺|架空|不審|注意|無視し")


def nameless_debt(case: Case) -> tuple[str, str] | None:
    """What is owed, and the number to ring; None where it is an answer, or warns of such letters."""
    # Few letters have the word, and what is a letter's own takes long to tell.
    if "有料" not in phrases(case).lower or answers(case):
        return None
    own = own_words(case)
    owed = _OWED.search(own)
    call = _NUMBER.search(own) if owed and COURT.search(own) else None
    if owed is None or call is None or _WARNS.search(own) or _NAMED.search(phrases(case).lower):
        return None
    return excerpt(owed[0]), call[1].strip()
