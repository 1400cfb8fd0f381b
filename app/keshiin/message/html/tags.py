"""The tags of HTML that matter here, found in one pass.

The standard ``html.parser`` raises on real mail (``<![=`` before a line end) and takes quadratic time on some
inputs; this reads less, and is linear whatever stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape
from itertools import islice
from typing import NamedTuple

from keshiin.message.any_case import any_case
from keshiin.message.html.entities import resolved_value

# In a formula (MathML) every element can be a link.
_FORMULA = (
    "m(?:action|ath|enclose|error|fenced|frac|i|multiscripts|n|o|over|padded|phantom|root|row|s|sqrt|style|sub"
    "|subsup|sup|table|td|text|tr|under|underover)"
)
_NAMES = any_case(
    "a(?:rea)?|b(?:ase|utton)|f(?:orm|rame)|i(?:mg|nput|frame)|meta|s(?:cript|tyle)|t(?:itle|extarea)|xmp|no(?:embed|frames)"
    f"|v:(?:rect|roundrect|oval|shape)|{_FORMULA}"
)
of_formula = re.compile(rf"{_FORMULA}\Z").match
"""Whether a tag's name, in lower case, is of a formula."""
BLOCKS = (
    "br|p|div|center|pre|blockquote|hr|li|ol|ul|table|tr|h[1-6]|d(?:d|l|t)|a(?:ddress|rticle|side)|caption|details"
    "|f(?:ieldset|ig(?:ure|caption)|ooter|orm)|header|legend|main|nav|option|s(?:ection|elect|ummary)"
)
"""The names of tags that begin a line of their own, as a pattern."""

_START = rf"<(?:!--|(/?)({_NAMES})(?=[\s/>])"
# A quotation mark begins a value behind an equals sign alone (HTML, 13.2.5.37); elsewhere it is a letter.
_QUOTED = (
    r"((?>(?:[\s/]*+[^\s/>][^\s/>=]*+"
    r"(?>(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|(?![\"'])[^\s>]*+))?))*)[\s/]*+)(>)?)"
)
_POINT = re.compile(_START + _QUOTED)
_UNSEEN = "script|style|title"
_TEXT_ALONE = "textarea|xmp|iframe|noembed|noframes"
"""Elements that hold no tags: of the former a page shows nothing, of the latter the text as it is written."""
# By their first letters, which the matcher asks for first: it takes a quarter of the time.
_BEGINS_HIDING = re.compile(
    rf"<(?:!--|/?+(?:{any_case('s(?:cript|tyle)|t(?:itle|extarea)|xmp|iframe|no(?:embed|frames)')}))"
)
_BEGINS_TAG = re.compile("</?[A-Za-z]")
_RAW_TEXT = r"(?=[\s/>])[^>]*+>[^<]*+(?>(?:(?!</(?i:\1))<[^<]*+)*)"
_OF_TEXT_ALONE = re.compile(rf"<({any_case(_TEXT_ALONE)}){_RAW_TEXT}")
_RAW_OR_COMMENT = re.compile(
    rf"<(?=[!?stxinSTXIN])(?:({any_case(f'{_UNSEEN}|{_TEXT_ALONE}')}){_RAW_TEXT}"
    r"|!--(?![\[>]|->)[\s\S]*?(?:--!?>|\Z)|[!?](?!--)[^<>]*+<[^>]*+(?:>|\Z))"
)
_POINT_OF_ALL = re.compile(r"<(?:!--|(/?)([A-Za-z][^\s/>]*+)" + _QUOTED)
_WANTED = re.compile(rf"(?:{_NAMES})\Z")
# Behind <! and <? everything up to the first > is a comment (HTML, 13.2.5.42).
_DECLARATION = re.compile(r"<[!?](?!--)")
_FALSE_COMMENT = re.compile(r"<[!?](?!--)[^<>]*+<[^>]*+(?:>|\Z)")
_OF_BROWSERS = re.compile(rf"{_FALSE_COMMENT.pattern}|<!--\[[\s\S]*?(?:--!?>|\Z)|{_OF_TEXT_ALONE.pattern}")
# In a drawing no tag makes raw text of what it holds (HTML, 13.2.6.5).
DRAWING = re.compile(rf"<(?:{any_case('svg|math')})\b")
_LITERAL = re.compile(r"<!\[CDATA\[([\s\S]*?)(?:\]\]>|\Z)")
_POINT_UNQUOTED = re.compile(_START + "()())")
_VALUES = r"\s*=\s*(?:\"([^\"]*)\"?|'([^']*)'?|([^\s>\"'][^\s>]*))"
# A name may hold quotation marks and begin with an equals sign, as for browsers (HTML, 13.2.5.32).
_ATTRIBUTE = re.compile(rf"([^\s/>][^\s/>=]*+)(?:{_VALUES})?")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in f"{_UNSEEN}|{_TEXT_ALONE}".split("|")}
_ATTRIBUTES = 64
_VALUE = 16_000
COMMENT_END = re.compile("--!?>")
SHOWN_BEHIND = ("[", ">", "->")
"""What follows the start of a comment that hides nothing: a condition of Outlook's, or an end at once."""
# Each tag whose quotation mark is never closed costs a look at all that follows.
_UNCLOSED = 8


class Tag(NamedTuple):
    """A tag: its name in lower case, whether it closes, where it stands, the text of its attributes."""

    name: str
    closing: bool
    start: int
    end: int
    inside: str

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, entities resolved; the first one counts; None without it."""
        return attribute(self.inside, name)


def attribute(inside: str, name: str) -> str | None:
    """The value of an attribute in the text of a tag's attributes."""
    # Most tags begin with the one attribute that is asked for.
    if inside.startswith(start := f' {name}="'):
        return resolved_value(inside[len(start) :].partition('"')[0][:_VALUE])
    end = 0
    for found in islice(_ATTRIBUTE.finditer(inside), _ATTRIBUTES):
        if found[1].lower() == name:
            return resolved_value((found[2] or found[3] or found[4] or "")[:_VALUE])
        end = found.end()
    # Of a tag with more attributes than one has, the first that looks like it.
    further = _further(name).search(inside, end)
    return resolved_value((further[1] or further[2] or further[3] or "")[:_VALUE]) if further else None


def attributes(inside: str) -> Iterator[tuple[str, str]]:
    """The names, in lower case, and the values of all attributes in such a text."""
    for found in islice(_ATTRIBUTE.finditer(inside), _ATTRIBUTES):
        yield found[1].lower(), resolved_value((found[2] or found[3] or found[4] or "")[:_VALUE])


@cache
def _further(name: str) -> re.Pattern[str]:
    return re.compile(rf"[\s/\"']{re.escape(name)}{_VALUES}", re.IGNORECASE)


# Of the last page, which is asked once for its links and once for its words.
@lru_cache(maxsize=1)
def hides_in_tag(html: str) -> bool:
    """Whether what begins or ends a comment, or begins raw text, stands in a tag: ``<p title="<!--">``."""
    at = 0
    for found in _BEGINS_HIDING.finditer(html):
        if _is_in_tag(html, at, found.start()):
            return True
        # Few such places are in a page: whether one stands in a value is told by the last mark before it.
        for mark in "\"'":
            opened = html.rfind(mark, at, found.start())
            if opened >= 0 and html[at:opened].rstrip().endswith("="):
                return True
        at = found.start()
    at, end = 0, html.find("-->")
    while end >= 0 and not _is_in_tag(html, at, end):
        at, end = end, html.find("-->", end + 3)
    return end >= 0


def _is_in_tag(html: str, begin: int, at: int) -> bool:
    """Whether a tag that begins between these places has not ended."""
    start = max(begin, html.rfind(">", begin, at))
    return _BEGINS_TAG.search(html, start, at) is not None


def with_literal_text(html: str) -> str:
    """The HTML in which the literal text of a drawing, ``<![CDATA[a < b]]>``, is text as any other.

    Elsewhere browsers take it for a comment, up to the first ``>`` (HTML, 13.2.5.42).
    """
    if "<![CDATA[" not in html or (drawing := DRAWING.search(html)) is None:
        return html
    at = drawing.start()
    return html[:at] + _LITERAL.sub(lambda found: escape(found[1]), html[at:])


def without_false_begins(html: str) -> str:
    """The HTML in which what seems to begin a comment, a style or a script begins one for browsers too."""
    html = with_literal_text(html)
    if hides_in_tag(html):
        html = _POINT_OF_ALL.sub(_bare, html)
    return _RAW_OR_COMMENT.sub(_as_text, html)


def _bare(tag: re.Match[str]) -> str:
    if tag[2] is None or not ("<" in tag[2] or "-->" in tag[0] or _BEGINS_HIDING.search(tag[3])):
        return tag[0]
    return f"<{tag[1]}{tag[2].partition('<')[0]}{tag[4] or ''}"


def _as_text(raw: re.Match[str]) -> str:
    if raw[1] is None:
        return raw[0] if raw[0].startswith("<!--") else ""
    begin, end, text = raw[0].partition(">")
    return begin + end + text.replace(*(("<!--", "") if raw[1].lower() in _UNSEEN else ("<", "&lt;")))


def has_false_comment(html: str) -> bool:
    """Whether a tag seems to begin in what browsers take for a comment, ``<!<a title=">``."""
    return any(_FALSE_COMMENT.match(html, found.start()) for found in _DECLARATION.finditer(html))


def as_browsers_see(html: str) -> str:
    """The HTML without what browsers take for comments, those with a condition too, and for raw text."""
    return _OF_BROWSERS.sub("", html)


def tags(
    html: str, *, each: bool = False, wanted: re.Pattern[str] = _WANTED
) -> Iterator[tuple[str, bool, int, int, str]]:
    """The values of each `Tag` in order, bare, since most are looked at once and never kept.

    What stands in comments and scripts is left out, but not in conditional comments. With ``each`` the tags
    of every name are read, so that none is seen within a value, and those ``wanted`` told; that takes longer.
    """
    at = open_tags = literal = 0
    usual = _POINT_OF_ALL if each else _POINT
    raw = found.start() if (found := DRAWING.search(html)) else len(html)
    comments = True
    unclosed = set()
    leap: int | None = 0
    while leap is not None:
        at, leap = leap, None
        for point in (usual if open_tags < _UNCLOSED else _POINT_UNQUOTED).finditer(html, at):
            slash, name, inside, closed = point.groups()
            start, at = point.span()
            if name is None:
                # Outlook shows what stands in <!--[if mso]>; one without an end hides nothing everywhere.
                if comments and start >= literal and not html.startswith(SHOWN_BEHIND, at):
                    end = COMMENT_END.search(html, at)
                    comments = end is not None
                    leap = end.end() if end else at
                    break
                continue
            if not closed:
                open_tags += 1
                leap = at = _first_end(html, point.end(2))
                inside = html[point.end(2) : at - 1]
            name = name.lower()
            if not each or wanted.match(name):
                yield name, slash == "/", start, at, inside
            if name in _RAW and not slash and name not in unclosed and start >= literal:
                close = _RAW[name].search(html, at)
                if close is None:
                    unclosed.add(name)
                elif at <= raw:
                    leap = close.start()
                else:
                    # Only a drawing reads tags there, and only outside of one no comment begins there.
                    literal = close.start()
            if leap is not None:
                break


def _first_end(html: str, at: int) -> int:
    """Where a reader who does not count quotation marks ends a tag, since one of its marks is open."""
    end = html.find(">", at)
    return end + 1 if end >= 0 else len(html)
