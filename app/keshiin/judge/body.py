"""What the body shows: its text without marks, its letters, its pictures, its HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from keshiin.judge.model import Case
from keshiin.span import Span

READ = 200_000
"""Characters of one part that are read; a lure stands at the top."""

_MARK = re.compile(r"<[^<>]*>")
_SILENT = ("style", "script", "head", "title", "noscript", "template")


def text_of_body(case: Case) -> str:
    """The text of all parts as one, marks taken out; the parts of one alternative follow each other."""
    texts = []
    for part in case.message.parts:
        if part.text:
            html = part.content_type == "text/html"
            texts.append(without_marks(part.text[:READ]) if html else part.text[:READ])
    return "\n".join(texts)


def visible_letters(case: Case) -> int:
    """Letters and digits of the longest text part: alternatives say the same, so they are not added up."""
    counts = [0]
    for part in case.message.parts:
        if part.text:
            html = part.content_type == "text/html"
            shown = without_marks(part.text[:READ]) if html else part.text[:READ]
            counts.append(sum(map(str.isalnum, shown)))
    return max(counts)


def has_picture(case: Case) -> bool:
    """Whether the body shows a picture, fetched or carried along."""
    return any("<img" in source.lower() for source in html_sources(case))


def html_sources(case: Case) -> Iterator[str]:
    """The HTML of each HTML part."""
    for part in case.message.parts:
        if part.content_type == "text/html" and part.text:
            yield part.text[:READ]


def spans_of_html(case: Case) -> Iterator[Span]:
    """Where each HTML part stands in the source."""
    for part in case.message.parts:
        if part.content_type == "text/html" and part.text:
            yield part.body


def without_marks(html: str) -> str:
    """The text between the marks of HTML, silent elements left out; in time linear in its length."""
    for name in _SILENT:
        html = "".join(_outside(html, name))
    return unescape(_MARK.sub(" ", html))


def _outside(html: str, name: str) -> Iterator[str]:
    """The stretches of the text that do not stand inside elements of that name."""
    lowered, at = html.lower(), 0
    if len(lowered) != len(html):  # a few letters change their length in lower case
        lowered = html
    while (start := lowered.find("<" + name, at)) >= 0:
        yield html[at:start]
        end = lowered.find("</" + name, start)
        if end < 0:
            return
        at = end
    yield html[at:]
