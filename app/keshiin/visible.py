"""Characters that hide, reorder or control text, and what is shown in their place."""

from __future__ import annotations

import re

# C0, DEL and C1; every Cf character of Unicode 15 (bidi, zero-width, tags); line separators; fillers without
# a shape; surrogates, which stand for bytes that no charset explains; noncharacters.
HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160"
    "\u17b4-\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\uffa0\ufff0-\ufffb\ufffe-\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""The ranges of these characters, for a set of a pattern; line feed and tab are not among them."""
# Private letters look like whatever the reader's font makes of them, but hide nothing: old telephones and
# Japanese offices write them in honest mail.
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
# What the interpreter can print although there is nothing to see.
_SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
_ANY = re.compile(f"[\t\n{HIDDEN}]")
_ANY_UNSEEN = re.compile(f"[\t\n{HIDDEN}{_PRIVATE}]")
_IN_LINES = re.compile(f"[{HIDDEN}{_PRIVATE}]")
_FOLD = re.compile("\u240d?\u240a[\u2409 ]+")


def visible(text: str, *, lines: bool = False) -> str:
    """The text with each hidden or private character replaced by a sign of its own, none dropped.

    ``lines`` lets line feed and tab stand, for texts that are shown as several lines; CR LF becomes LF.
    """
    if is_visible(text):
        return text
    if lines:
        text = text.replace("\r\n", "\n")
        if is_visible(text.replace("\n", "").replace("\t", "")):
            return text
        return _IN_LINES.sub(_substitute, text)
    if text.isascii():
        # Folded lines hold these three and hardly ever others; this is ten times as fast as the pattern.
        text = text.replace("\n", "\u240a").replace("\t", "\u2409").replace("\r", "\u240d")
        if text.isprintable():
            return text
    return _ANY_UNSEEN.sub(_substitute, text)


def is_visible(text: str) -> bool:
    """Whether it is certain at once that nothing hides: every character can be printed and has a shape.

    What cannot be printed need not hide, an ideographic space for one; that only the patterns tell.
    """
    return text.isprintable() and (text.isascii() or not any(map(text.__contains__, _SHAPELESS)))


def hidden(text: str) -> bool:
    """Whether the text holds a character that `visible` would replace, private letters aside."""
    return not is_visible(text) and _ANY.search(text) is not None


def _substitute(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0xDC80 <= code <= 0xDCFF:
        return f"⟨{code - 0xDC00:02X}⟩"
    return f"⟨U+{code:04X}⟩"


def unfolded(shown: str) -> str:
    """A visible header line with each fold (RFC 5322, 2.2.3) as the blank that it stands for."""
    return _FOLD.sub(" ", shown)
