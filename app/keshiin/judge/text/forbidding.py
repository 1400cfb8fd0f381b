"""Whether a sentence forbids what it names, or says that nobody wants it: who warns writes so."""

from __future__ import annotations

import re

from keshiin.judge.text.leading import Led
from keshiin.late import late

_BEFORE, _BEHIND = 80, 60
"""Letters before and behind the words that are looked at, no further than their sentence."""
_END = late(r"[.!?。](?:\s|$)|。")
# "I can't talk, send …" and "don't tell anybody, send …" forbid nothing of it; "if you do not …" threatens.
_FORBIDDEN = late(
    r"\b(?:never|nobody|no one|no(?: real| honest)? (?:bank|firm|company|office|shop|exchange)"
    r"|(?<!if you )(?:do|does|will|would|should|must|shall)(?: not|n['’]t))\b"
    r"(?! (?:tell|talk|call|discuss|worry|mention|hesitate|forget|let|delay|be|have|want|know|reply|take"
    r"|answer|say|make|waste)\b)[^;:]*\Z"
    r"|決して|絶対に"
)
_DENIED = late(
    r"\b(?:never|not|n['’]t)\b[^,;]{0,20}\b(?:ask|share|give|tell|send|type|store|show|disclose|reveal)"
    r"|\b(?:to|with) (?:nobody|no one|no-one)\b"
    r"|(?:こと|必要|お願い)[はがもを]{0,2}(?:一切|決して)?(?:ござい|あり|いたし|し(?:ており)?)ません|ないで(?:くだ|下)"
    r"|(?:求め|お尋ね|お聞き|依頼|要求)[^。]{0,8}ません"
)


def forbids(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence in which these words of a text in lower case stand forbids or denies them."""
    before = _END.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1]
    behind = _END.split(text[found.end() : found.end() + _BEHIND], maxsplit=1)[0]
    within = found[0]
    return bool(_FORBIDDEN.search(before) or _FORBIDDEN.search(within) or _DENIED.search(within + behind))


def wanted(pattern: re.Pattern[str] | Led, text: str) -> re.Match[str] | None:
    """The first place of a pattern that is not forbidden, None without one."""
    return next((found for found in pattern.finditer(text) if not forbids(text, found)), None)
