"""The words of an HTML text, for reading: no layout, nothing loaded, hidden text shown too."""

from __future__ import annotations

import re

from keshiin.message.entities import resolved

_UNREAD = re.compile(r"<(script|style|title)\b", re.IGNORECASE)
_END = {name: re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE) for name in ("script", "style", "title")}
_COMMENT = re.compile(r"<!--(?:\[if[^\]]*\]>)?|-->|<!\[endif\]")
_BLOCKS = "br|p|div|tr|table|li|[uo]l|h[1-6]|hr|blockquote|center|pre"
_BLOCK = re.compile(rf"</?(?:{_BLOCKS})\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_BLANKS = "\t\r\f\v\xa0"
# A single blank is left alone: nearly all are, and putting each in its own place took most of the time.
_RUN = re.compile("  +")
_EMPTY_LINES = re.compile(r" ?\n[ \n]*\n ?")
_EDGES = re.compile(r" \n ?|\n ")


def readable(html: str) -> str:
    """The text between the tags, a line for each block, one empty line in a row at most; linear in length."""
    text = _squeezed(_without_unread(html).replace("\n", " "))
    if "<!" in text or "-->" in text:
        text = _COMMENT.sub(" ", text)
    text = _TAG.sub("", _CELL.sub(" ", _BLOCK.sub("\n", text)))
    text = _squeezed(resolved(text))
    return _EDGES.sub("\n", _EMPTY_LINES.sub("\n\n", text)).strip()


def _without_unread(html: str) -> str:
    """The HTML without what browsers do not show as text: scripts, styles, the page's title."""
    kept, at = [], 0
    for start in _UNREAD.finditer(html):
        if start.start() < at:
            continue
        kept.append(html[at : start.start()])
        end = _END[start[1].lower()].search(html, start.end())
        if end is None:
            return "".join(kept)
        at = end.end()
    return "".join((*kept, html[at:]))


def _squeezed(text: str) -> str:
    """The text with one blank for each run of blanks of any kind."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return _RUN.sub(" ", text)
