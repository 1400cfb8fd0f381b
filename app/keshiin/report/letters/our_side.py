"""What the reader tells on to his administrator, who needs no advice and calls the mail service his own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from keshiin.explain.model import Language, Piece, Text

# Private signs stand for the values while our words are changed: one for each, so that none is mistaken.
_FIRST, _MOST = 0xE000, 6000
_SIGN = re.compile(f"([{chr(_FIRST)}-{chr(_FIRST + _MOST)}])")
_OURS: Mapping[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (
        (re.compile(r"\bYour(?: own)?\b"), "Our"),
        (re.compile(r"\byour(?: own)?\b"), "our"),
        # Behind a verb ("it wants you") or a preposition.
        (re.compile(r"\b(\w+s|not|by|for|from|of|to|with) you\b"), r"\1 us"),
        (re.compile(r"\byou\b"), "we"),
    ),
    "ja": ((re.compile("あなた(?:自身)?"), "当方"),),
}
# What tells the reader what to do, or asks him: a sentence, or the second half of one.
_ADVICE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:^|(?<=[.?]) )(?:But )?(?:do not|look at|you can|checking online)\b[^.?]*[.?]"
        r"|: (?:do not|is that)\b[^.?]*(?=[.?])",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"[^。？]*(?:ください|指定できます|名前ですか|わかることがあります)[。？]"),
}


def told_on(text: Text, language: Language) -> Text:
    """The text without advice, in which what is the reader's is ours; values stay as they are."""
    values = [piece for piece in text if piece.kind == "value"][:_MOST]
    signs = iter(map(chr, range(_FIRST, _FIRST + _MOST)))
    told = "".join(next(signs, "") if piece.kind == "value" else piece.text for piece in text)
    told = _ADVICE[language].sub("", told).strip()
    for theirs, ours in _OURS[language]:
        told = theirs.sub(ours, told)
    return tuple(
        values[ord(run) - _FIRST] if at % 2 else Piece("plain", run)
        for at, run in enumerate(_SIGN.split(told))
        if run
    )
