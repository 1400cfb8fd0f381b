"""The words of an HTML text, for reading: no layout, nothing loaded, hidden text shown too."""

from __future__ import annotations

import re
from functools import lru_cache

from keshiin.message.any_case import any_case
from keshiin.message.html.entities import resolved
from keshiin.message.html.tags import BLOCKS, DRAWING, without_false_begins

_UNREAD = re.compile(rf"<({any_case('s(?:cript|tyle)|title')})\b")
_END = {name: re.compile(rf"</{any_case(name)}\b[^<>]*>?") for name in ("script", "style", "title")}
_TAG_WITHIN = re.compile("<[A-Za-z]")
_AS_WRITTEN = re.compile(rf"<{any_case('pre')}\b.*?(?=</{any_case('pre')}\b|\Z)", re.DOTALL)
# The begin of a comment with its condition, or with the end that leaves it empty, and the end of a condition.
_MARK = re.compile(r"<!(?:--(?:\[if[^\]]*\]>|-?>)?|\[endif\])")
_TAG = re.compile(r"[A-Za-z/!?]")
_BLOCK = re.compile(rf"/?(?:{BLOCKS})\b", re.IGNORECASE)
_CELL = re.compile(r"/t[dh]\b", re.IGNORECASE)
_NAME = len("/blockquote ")
_BLANKS = "\t\r\f\v\xa0"
# A single blank is left alone: nearly all are, and putting each in its own place took most of the time.
_RUN = re.compile("  +")


def readable(html: str) -> str:
    """The text between the tags, a line for each block, one empty line in a row at most; linear in length."""
    return without_markup(without_false_begins(html))


def without_markup(html: str) -> str:
    """The same of HTML in which nothing hides falsely."""
    text = _without_tags(_without_marks(_unwrapped(_without_unread(html))))
    lines: list[str] = []
    for line in _squeezed(resolved(text)).split("\n"):
        bare = line.strip(" ")
        if bare or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).strip()


def _without_unread(html: str) -> str:
    """The HTML without what browsers do not show as text: scripts, styles, the page's title."""
    kept, at = [], 0
    # The next end of each kind: none is looked for twice, however often one begins before it.
    ends: dict[str, re.Match[str] | None] = {}
    drawing = found.start() if (found := DRAWING.search(html)) else len(html)
    for start in _UNREAD.finditer(html):
        if start.start() < at:
            continue
        name = start[1].lower()
        if name not in ends or ((end := ends[name]) and end.start() < start.end()):
            ends[name] = _END[name].search(html, start.end())
        end = ends[name]
        if start.start() > drawing and _holds_text(html, start, end):
            continue
        kept.append(html[at : start.start()])
        if end is None:
            return "".join(kept)
        at = end.end()
    return "".join((*kept, html[at:]))


def _holds_text(html: str, start: re.Match[str], end: re.Match[str] | None) -> bool:
    """Whether such an element of a drawing ends at once, or holds tags: those of a text end the drawing."""
    closed = html.find(">", start.end())
    if closed < 0 or html.startswith("/", closed - 1):
        return True
    return end is None or _TAG_WITHIN.search(html, closed, end.start()) is not None


def _unwrapped(html: str) -> str:
    """The HTML with a blank for each line end, but where these are part of the text."""
    kept: list[str] = []
    at = 0
    for whole in _AS_WRITTEN.finditer(html):
        kept += html[at : whole.start()].replace("\n", " "), whole[0]
        at = whole.end()
    return "".join((*kept, html[at:].replace("\n", " ")))


def _without_marks(text: str) -> str:
    """The text with the begins and ends of comments made blanks: what stands between is read."""
    return _MARK.sub(" ", text).replace("-->", " ")


def _without_tags(text: str) -> str:
    """The text with a line end for each block, a blank for the end of a cell, nothing for any other tag."""
    first, *pieces = text.split("<")
    kept = [first]
    unclosed = 0
    for piece in pieces:
        tag, closed, behind = piece.partition(">")
        if '"' in tag and tag.count('"') % 2 and (further := behind.partition('"')[2].partition(">"))[1]:
            # The first sign stood in a value: ``alt="next >"``.
            behind = further[2]
        sign = _sign(tag[:_NAME])
        if closed and sign == "":
            unclosed = 0
        elif sign is None or not closed:
            unclosed = 0 if sign is None else len(kept)
            behind = f"<{piece}"
        elif unclosed and ">" in behind:
            # A block within another tag, ``<a href="x" <br>>``: both end together.
            del kept[unclosed:]
            unclosed = 0
            behind = behind.partition(">")[2]
        else:
            kept.append(sign)
        kept.append(behind)
    return "".join(kept)


@lru_cache(maxsize=2048)
def _sign(start: str) -> str | None:
    """What stands for a tag that starts so; None where it is none."""
    name = start.partition(" ")[0]
    if not _TAG.match(name):
        return None
    return "\n" if _BLOCK.match(name) else " " if _CELL.match(name) else ""


def _squeezed(text: str) -> str:
    """The text with one blank for each run of blanks of any kind."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return _RUN.sub(" ", text)
