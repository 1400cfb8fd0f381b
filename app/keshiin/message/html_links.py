"""The links of HTML: what is shown, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from keshiin.limits import SHOWN_LINE
from keshiin.message.entities import resolved
from keshiin.message.letters import any_case
from keshiin.message.tags import Tag
from keshiin.message.urls import cleaned

_MARK = re.compile(r"<[^<>]*>|<!--|-->")
_BREAKS = any_case(r"br|p|div|center|pre|blockquote|hr|li|ol|ul|t(?:able|r|d|h)|h\d|img")
_BREAK = re.compile(rf"</?(?:{_BREAKS})\b[^<>]*>")
_REFRESH = re.compile(r"\s*\d{0,10}[\d.]{0,10}\s*[;,]?\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)
_SHOWN_BYTES = 8 * SHOWN_LINE
_PICTURES = 20
# The attribute in which a tag names its target, and the kind of the link.
_TARGETS = {
    "a": ("href", "a"),
    "area": ("href", "area"),
    "form": ("action", "form"),
    "button": ("formaction", "form"),
    "input": ("formaction", "form"),
}


class Anchor(NamedTuple):
    """A link as it stands in the HTML: its kind, the text it shows, its cleaned address."""

    kind: str
    text: str
    url: str


def html_links(html: str, found: list[Tag]) -> Iterator[Anchor]:
    """Every link in order: anchors, areas, forms, buttons and refreshing pages, a base address applied.

    ``found`` are the tags of this HTML.
    """
    bases = (cleaned(tag.attribute("href") or "") for tag in found if tag.name == "base" and not tag.closing)
    base = next(filter(None, bases), "")
    behind = _next_anchors(found, len(html))
    for place, tag in enumerate(found):
        if tag.closing:
            continue
        kind, url = _target(tag)
        if url and not url.startswith("#"):
            text = _shown(html, found, place, behind[place]) if kind == "a" else (tag.attribute("alt") or "")
            yield Anchor(kind, text, _joined(base, url) if base else url)


def _target(tag: Tag) -> tuple[str, str]:
    if tag.name in _TARGETS:
        attribute, kind = _TARGETS[tag.name]
        url = tag.attribute(attribute)
        if url is None and kind == "a":
            url = tag.attribute("xlink:href")
        return kind, cleaned(url or "")
    if tag.name == "meta" and (tag.attribute("http-equiv") or "").strip().lower() == "refresh":
        found = _REFRESH.match(tag.attribute("content") or "")
        return "refresh", cleaned(found[1]) if found else ""
    return "", ""


def _next_anchors(found: list[Tag], end: int) -> list[int]:
    """For each tag, where the next anchor starts or ends; so no text is looked at for two anchors."""
    behind = []
    for tag in reversed(found):
        behind.append(end)
        end = tag.start if tag.name == "a" else end
    return behind[::-1]


def _shown(html: str, found: list[Tag], place: int, behind: int) -> str:
    """The text between an anchor and its end (the next anchor at the latest), or that of its pictures."""
    start = found[place].end
    end = min(behind, start + _SHOWN_BYTES)
    inside = html[start:end]
    if "<" in inside or ">" in inside:
        # A tag within a word parts nothing: ``ba<b></b>nk.example`` is shown as one.
        inside = _MARK.sub("", _BREAK.sub(" ", inside))
    text = " ".join(resolved(inside).split())
    return text or " ".join(filter(None, _of_pictures(found[place + 1 : place + 1 + _PICTURES], end)))


def _of_pictures(found: list[Tag], end: int) -> Iterator[str]:
    """What stands for the pictures before ``end``."""
    for tag in found:
        if tag.start >= end:
            break
        if tag.name == "img":
            yield (tag.attribute("alt") or "").strip()


def _joined(base: str, url: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(base, url)
    except ValueError:
        return url
