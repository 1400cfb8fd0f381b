"""A virus on the reader's computer, and a known firm's desk to ring, in a letter of somebody else."""

from __future__ import annotations

from keshiin.judge.model import Case
from keshiin.judge.names.brands import brand_of
from keshiin.judge.sender.shown_sender import domain
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late

# No maker finds out by mail what runs on a computer, and none has others mail the number of its desk.
_ILLS = ("検出", "感染", "infected", "virus", "trojan")
_FOUND = late(
    r"(?:お使い|ご利用|あなた|お客様)の(?:パソコン|コンピュータ|端末|pc|デバイス)[^。]{0,60}(?:検出|感染し)"
    r"|\byour (?:computer|pc|device|mac|windows)\b[^.]{0,60}\b(?:infected|virus(?:es)?|trojan)\b"
)
_DESK = late(
    r"(?:microsoft|マイクロソフト|windows|apple|アップル|norton|ノートン|mcafee|マカフィー)の?[^。.]{0,10}?"
    r"(?:サポート|support|help ?(?:line|desk)|technicians?)"
)
_NUMBER = late(r"(\+?\(?[0-9][0-9().\- ]{7,18}[0-9])")


def infected_computer(case: Case) -> tuple[str, str] | None:
    """What was found on the computer, and the number to ring; None where it is an answer or only quoted."""
    text = phrases(case)
    if not holds(text.lower, _ILLS) or brand_of(domain(case)) or answers(case):
        return None
    found, desk = _FOUND.search(text.lower), _DESK.search(text.lower)
    call = _NUMBER.search(text.lower, desk.start()) if found and desk else None
    own = own_words(case) if call else ""
    if found is None or call is None or not (_FOUND.search(own) and _DESK.search(own)):
        return None
    return text.quote(found), call[1].strip()
