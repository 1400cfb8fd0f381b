"""A text as the eye takes it, for searching words: nothing invisible stands within them, no foreign letter.

What is written for filters alone, between the letters of a word or in screens of blanks above the text, would
else hide a lure from every rule that asks for words.
"""

from __future__ import annotations

import re
import unicodedata

from keshiin.judge.names.lettering import CAPITALS, LOOK_ALIKE, SQUARED
from keshiin.message.html.lowered import lowered
from keshiin.message.html.tags import COMMENT_END, SHOWN_BEHIND, without_false_begins

MOST = 2_000_000
"""Characters of a part's source of which what nobody sees is taken out."""
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_MARKS = "\u0300-\u036f\u3099\u309a"
_SMALL_CAPITALS = "\u1d00-\u1d22\u0262\u026a\u0274\u0280\u0299\u029c\u029f"
# In circles and squares, wide, mathematical.
_DRESSED = "\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\U0001f130-\U0001f189"
_ODD = re.compile(
    f"(?P<marked>[A-Za-z\u3041-\u30ff][{_MARKS}]+)|(?P<dressed>[{_DRESSED}]+)|(?P<small>[{_SMALL_CAPITALS}])"
    f"|[{_INVISIBLE}{_MARKS}]+"
)
# Few texts have any, which one set of characters tells in a tenth of the time.
_ANY_ODD = re.compile(f"[{_INVISIBLE}{_MARKS}{_DRESSED}{_SMALL_CAPITALS}]")
# Japanese has no blanks: a line end between two such signs parts no words.
_JAPANESE = "[\u3041-\u30ff\u4e00-\u9fff]"
# Each begins with a plain character, which the matcher leaps to.
_BREAKS = tuple(re.compile(f"{end}(?<={_JAPANESE}{end})(?={_JAPANESE})") for end in ("\n", "\r\n"))
_FOREIGN = re.compile("[\u0370-\u04ff]")
_WORD = re.compile("[A-Za-z\u0370-\u04ff]+")
_UPPER = {
    ord(upper): latin.upper()
    for other, latin in LOOK_ALIKE.items()
    if len(upper := chr(other).upper()) == 1 and upper != chr(other)
}
_LOOK_ALIKE = LOOK_ALIKE | _UPPER | CAPITALS
_BLANK = r"(?:\s|&nbsp;|&#160;|<br\s{0,3}/?>)"
# The first by itself: to try a repetition at each letter takes three times as long.
_BLANKS = re.compile(rf"{_BLANK}{_BLANK}{{19,}}", re.IGNORECASE)
# One for each word: what begins with plain letters is found ten times as fast.
_HIDES = tuple(
    map(
        re.compile,
        (
            r"display\s*:\s*none",
            r"visibility\s*:\s*hidden",
            r"mso-hide\s*:\s*all",
            r"font-size\s*:\s*(?:0(?:\.\d+)?|1(?:\.\d+)?(?=\s*p[tx]))(?![.\d])",
            r"opacity\s*:\s*0(?:\.0+)?(?![.\d])",
        ),
    )
)
_TAG = 1000


def as_seen(text: str) -> str:
    """The text without what cannot be seen, each letter as what it looks like in its word."""
    if text.isascii():
        return text
    if _ANY_ODD.search(text):
        text = _ODD.sub(_plain, text)
    return _WORD.sub(_of_one_alphabet, text) if _FOREIGN.search(text) else text


def unbroken(text: str) -> str:
    """The text with the Japanese sentences in one piece that stand on several lines."""
    if not text.isascii():
        for each in _BREAKS:
            text = each.sub("", text)
    return text


def page(html: str) -> str:
    """The HTML with what single elements hide put behind what they show."""
    shown, hidden, at = [], [], 0
    told = lowered(html)
    for place in sorted(found.start() for hides in _HIDES for found in hides.finditer(told)):
        start, end = _leaf(html, place)
        if at <= start < end:
            shown.append(html[at:start])
            hidden.append(html[start:end])
            at = end
    return "".join((*shown, html[at:], "<br>", *hidden)) if hidden else html


def without_comments(html: str) -> str:
    """The HTML without comments, but for those with a condition, which Outlook reads."""
    html = without_false_begins(html[:MOST])
    kept, at, start = [], 0, html.find("<!--")
    while start >= 0:
        if html.startswith(SHOWN_BEHIND, start + 4):
            start = html.find("<!--", start + 4)
            continue
        end = COMMENT_END.search(html, start + 4)
        if end is None:
            break
        kept.append(html[at:start])
        at = end.end()
        start = html.find("<!--", at)
    return "".join((*kept, html[at:]))


def _leaf(html: str, at: int) -> tuple[int, int]:
    """Where the text of an element that holds no other stands, by a place in its tag; (0, 0) for none."""
    end = html.find(">", at, at + _TAG)
    start = html.rfind("<", max(at - _TAG, 0), at)
    if end < 0 or start < 0 or html.find(">", start, at) >= 0:
        return 0, 0
    stop = html.find("<", end)
    return (end + 1, stop) if html.startswith("</", stop) else (0, 0)


def squeezed(source: str, most: int) -> str:
    """So many letters of a part's source, with one line end for each run of very many blanks."""
    kept: list[str] = []
    for at in range(0, min(len(source), MOST), most):
        kept.append(_BLANKS.sub("\n", source[at : at + most]))
        if sum(map(len, kept)) >= most:
            break
    return "".join(kept)[:most]


def _plain(odd: re.Match[str]) -> str:
    run = odd[0]
    if odd.lastgroup == "marked":
        # A mark that makes another letter of it, as in Japanese; whatever is heaped on top is decoration.
        made = unicodedata.normalize("NFC", run[:2])
        return made if len(made) == 1 else run[0]
    if odd.lastgroup == "small":
        return unicodedata.name(run)[-1].lower()
    return unicodedata.normalize("NFKC", run.translate(SQUARED)) if odd.lastgroup else ""


def _of_one_alphabet(word: re.Match[str]) -> str:
    run = word[0]
    mixed = not run.isascii() and any(map(str.isascii, run))
    return run.translate(_LOOK_ALIKE) if mixed else run
