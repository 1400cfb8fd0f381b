"""Entities of HTML made the characters that they stand for."""

from __future__ import annotations

import re
from html import unescape

# The last character is U+10FFFF; the standard function raises on numbers of more than 4,300 digits.
_ENDLESS = re.compile(r"&#(?:0{0,100}[1-9]\d{7,}|\d{100,}|[xX]0{0,100}[1-9a-fA-F][0-9a-fA-F]{6,});?")


def resolved(text: str) -> str:
    """The text with its entities resolved; a number that no character has becomes U+FFFD. Never raises."""
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text
