"""Entities of HTML made the characters that they stand for."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

# The last character is U+10FFFF; the standard function raises on numbers of more than 4,300 digits.
_ENDLESS = re.compile(r"&#(?:0{0,100}[1-9]\d{7,}|\d{100,}|[xX]0{0,100}[1-9a-fA-F][0-9a-fA-F]{6,});?")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,40}+;?)(=?)")


def resolved(text: str) -> str:
    """The text with its entities resolved; a number that no character has becomes U+FFFD. Never raises."""
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text


def resolved_value(text: str) -> str:
    """The value of an attribute with its entities resolved.

    There a name without a semicolon counts only where no ``=`` and no letter follows (HTML, 13.2.5.73):
    ``?a=1&copy=2`` has no sign of copyright.
    """
    if "&" not in text:
        return text
    # Nearly all are the signs between the parts of a query.
    if text.count("&") == text.count("&amp;"):
        return text.replace("&amp;", "&")
    return resolved(_NAMED.sub(_kept, text))


def _kept(name: re.Match[str]) -> str:
    counts = name[1] in html5 and not (name[2] and name[1][-1] != ";")
    return name[0] if counts else f"&amp;{name[0][1:]}"
