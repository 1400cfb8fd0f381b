"""The links of HTML: what is shown, and where it leads; found in one pass, with the tags that make signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from keshiin.limits import SHOWN_LINE
from keshiin.message.any_case import any_case
from keshiin.message.html.entities import resolved
from keshiin.message.html.signs import SIGNED
from keshiin.message.html.tags import (
    BLOCKS,
    Tag,
    as_browsers_see,
    attribute,
    has_false_comment,
    hides_in_tag,
    of_formula,
    tags,
)
from keshiin.message.links.urls import cleaned

# A value may hold the sign that ends a tag.
_REST = r"(?:[^<>\"]*+(?>(?:\"[^\"<]*+\"[^<>\"]*+)*)>|[^<>]*>)"
_MARK = re.compile(rf"<{_REST}|<!--|-->")
_BREAK = re.compile(rf"</?(?:{any_case(f'{BLOCKS}|td|th|img')})\b{_REST}")
_REFRESH = re.compile(r"\s*\d{0,10}[\d.]{0,10}\s*[;,]?\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)
_SHOWN_BYTES = 8 * SHOWN_LINE
_FORMULA_BYTES = 400
_PICTURES = 20
# The attribute in which a tag names its target, and the kind of the link.
_TARGETS = {
    "area": ("href", "area"),
    "form": ("action", "form"),
    "button": ("formaction", "form"),
    "input": ("formaction", "form"),
    **{f"v:{shape}": ("href", "text") for shape in ("rect", "roundrect", "oval", "shape")},
}


class Anchor(NamedTuple):
    """A link as it stands in the HTML: its kind, the text it shows, its cleaned address."""

    kind: str
    text: str
    url: str


class Page:
    """An HTML text while it is read: ``count`` is of its tags so far, ``signed`` those that can make a sign.

    ``base`` is the first base address so far, "" without one; ``anchored`` are the places at which anchors
    start and end, in turn. Other tags are not kept: the collector of garbage looked through 20,000 of them
    for a fifth of the time.
    """

    def __init__(self, html: str, most: int) -> None:
        self.count = 0
        self.signed: list[Tag] = []
        self.base = ""
        self.anchored: list[int] = []
        self.html = html
        self._most = most
        self._doubtful = False
        """Whether a tag holds another or a comment’s end: it may stand in a value itself, or be text."""

    def links(self) -> Iterator[Anchor]:
        """Every link in order: anchors, areas, formulas, forms, refreshing pages; no base address applied."""
        each = hides_in_tag(self.html)
        yield from self._links(tags(self.html, each=each))
        if each:
            # Readers who do not count quotation marks see others.
            yield from Page(self.html, self._most)._links(tags(self.html))
        if self._doubtful or has_false_comment(self.html):
            html = as_browsers_see(self.html)
            yield from Page(html, self._most)._links(tags(html, each=True))

    def _links(self, found: Iterator[tuple[str, bool, int, int, str]]) -> Iterator[Anchor]:
        url: str | None = None
        start = 0
        within: list[Tag] = []
        waiting: list[Anchor] = []
        for name, closing, at, end, inside in islice(found, self._most):
            self.count += 1
            self._doubtful = self._doubtful or "<" in inside or "-->" in inside
            if name == "a":
                # An anchor ends where the next one starts, so no text is looked at for two of them.
                if url is not None:
                    self.anchored += start, at
                    yield Anchor("a", self._shown(start, at, within), url)
                    if within:
                        yield from waiting
                        within, waiting = [], []
                url, start = None if closing else _url(_written(inside)), end
                continue
            tag = Tag(name, closing, at, end, inside)
            if url is not None:
                within.append(tag)
            if other := self._other(tag):
                if url is None:
                    yield other
                else:
                    waiting.append(other)
        if url is not None:
            self.anchored += start, len(self.html)
            yield Anchor("a", self._shown(start, len(self.html), within), url)
            yield from waiting

    def _other(self, tag: Tag) -> Anchor | None:
        """The link of a tag that is no anchor; a sign or a base address is noted."""
        if tag.name in SIGNED:
            self.signed.append(tag)
        if tag.closing:
            return None
        kind, url = "", None
        if tag.name in _TARGETS:
            target, kind = _TARGETS[tag.name]
            url = _url(tag.attribute(target))
        elif tag.name[0] == "m" and of_formula(tag.name):
            if url := _url(_written(tag.inside)):
                return Anchor("a", self._of_formula(tag), url)
        elif tag.name == "base":
            self.base = self.base or cleaned(tag.attribute("href") or "")
        elif tag.name == "meta" and (tag.attribute("http-equiv") or "").strip().lower() == "refresh":
            found = _REFRESH.match(tag.attribute("content") or "")
            kind, url = "refresh", _url(found[1] if found else "")
        if url is None:
            return None
        # A drawing for Outlook stands beside the link that others show: as a bare address it is listed once.
        return Anchor(kind, url if kind == "text" else tag.attribute("alt") or "", url)

    def _of_formula(self, tag: Tag) -> str:
        """The text of an element of a formula, which ends where its name closes first."""
        stop = tag.end + _FORMULA_BYTES
        name = self.html[tag.start + 1 : tag.start + 1 + len(tag.name)]
        end = self.html.find(f"</{name}", tag.end, stop)
        return self._shown(tag.end, end if end >= 0 else stop, [])

    def _shown(self, start: int, end: int, within: list[Tag]) -> str:
        """The text of an anchor, or that of its pictures, which are among the tags ``within``."""
        end = min(end, start + _SHOWN_BYTES)
        inside = self.html[start:end]
        if "<" in inside or ">" in inside:
            # A tag within a word parts nothing: ``ba<b></b>nk.example`` is shown as one.
            inside = _MARK.sub("", _BREAK.sub(" ", inside))
        text = _squeezed(resolved(inside) if "&" in inside else inside)
        if text or not within:
            return text
        pictures = (tag for tag in within[:_PICTURES] if tag.name == "img" and tag.start < end)
        return " ".join(filter(None, ((tag.attribute("alt") or "").strip() for tag in pictures)))


def _squeezed(text: str) -> str:
    """The text with single blanks; of those between words only the plain one is printable."""
    plain = text.isprintable() and "  " not in text
    return text.strip(" ") if plain else " ".join(text.split())


def _written(inside: str) -> str | None:
    """The address that an anchor names."""
    url = attribute(inside, "href")
    return attribute(inside, "xlink:href") if url is None else url


def _url(written: str | None) -> str | None:
    """The address of a link, None where it leads nowhere else."""
    url = cleaned(written) if written else ""
    return None if not url or url.startswith("#") else url


def based(anchor: Anchor, base: str) -> Anchor:
    """The link as it leads from a page with that base address."""
    from urllib.parse import urljoin

    try:
        return anchor._replace(url=urljoin(base, anchor.url))
    except ValueError:
        return anchor
