"""A subject without what differs from copy to copy: numbers, addresses, answers' marks, forms of letters."""

from __future__ import annotations

import re
from unicodedata import normalize

LENGTH = 100
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv|返信|転送)(?:\[\d{1,3}\])?\s?:\s?)+")
_ADDRESS = re.compile(r"[^\s@<>\"]{1,64}@[^\s@<>\"]{1,64}")
_NUMBERED = re.compile(r"(?<![#\w.:/_-])[#\w.:/_-]*\d[#\w.:/_-]*", re.ASCII)


def skeleton_of(subject: str) -> str:
    """What is the same in the subjects of one heap; "" where a subject holds too little to tell."""
    text = " ".join(normalize("NFKC", subject[: 4 * LENGTH]).casefold().split())[:LENGTH]
    text = _ANSWER.sub("", text, count=1) if _ANSWER.match(text) else text
    text = _NUMBERED.sub("#", _ADDRESS.sub("@", text))
    return text if sum(letter.isalpha() for letter in text) >= 3 else ""
