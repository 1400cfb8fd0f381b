"""The servers that a mail program asks for what a page shows: who keeps one learns that it was opened.

A link leads somewhere at a click alone and is none of these. This is told and counts for nothing: nearly
every newsletter loads its pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from keshiin.message.html.tags import attributes, tags
from keshiin.message.links.urls import taken_apart

MOST = 200_000
"""Characters that are looked through of all pages of a message together."""
# One of these stands in every other tag that loads something, which spares most tags their attributes.
_SIGNS = re.compile(r"src|url\(|background|poster|data")
# Attributes that load something, and the tags whose href does; a mail program loads no program.
_LOADING = frozenset({"src", "poster", "background", "data"})
_BY_HREF = frozenset({"image", "use", "feimage"})
_WITH_HREF = _BY_HREF | {"link", "base"}
_EVERY_TAG = re.compile("(?!script)")
_OF_STYLE = re.compile(r"(?:url\(|image-set\(|@import)\s*+[\"']?\s*+([^\"'()\s;]{1,2000})", re.IGNORECASE)
_STYLE_END = re.compile(r"</style|\Z", re.IGNORECASE)
# A letter by its number (CSS Syntax, 4.3.7).
_ESCAPED = re.compile(r"\\([0-9A-Fa-f]{2,6})\s?")
_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*+:")
# A picture in several sizes: addresses, each with its size behind a blank, between commas.
_ADDRESS = re.compile(r"[^\s,]\S*")


def fetched_from(pages: Iterable[str]) -> tuple[str, ...]:
    """The hosts, each once, in the order of the pages."""
    hosts: dict[str, None] = {}
    left = MOST
    for page in pages:
        hosts |= dict.fromkeys(_of_page(page[:left]))
        left -= len(page)
        if left <= 0:
            break
    return tuple(hosts)


def _of_page(html: str) -> Iterator[str]:
    base, styled = "", 0
    for name, closing, _, end, inside in tags(html, each=True, wanted=_EVERY_TAG):
        if closing:
            continue
        values = dict(reversed(list(attributes(inside)))) if _may_load(name, inside.lower()) else {}
        if name == "base":
            base = base or taken_apart(values.get("href", "")).host
        urls = list(_of_tag(name, values))
        # A style without an end is looked at once, not again for each that begins in it.
        if name == "style" and end > styled and (stop := _STYLE_END.search(html, end)):
            styled = stop.start()
            urls += _of_style(html[end:styled])
        for url in urls:
            # What names no server of its own is the base's.
            if host := taken_apart(url).host or ("" if _SCHEME.match(url) else base):
                yield host


def _may_load(name: str, inside: str) -> bool:
    if name in _WITH_HREF or _SIGNS.search(inside):
        return True
    return "style" in inside and ("&" in inside or "\\" in inside)


def _of_tag(name: str, values: dict[str, str]) -> Iterator[str]:
    """The addresses that a tag loads."""
    is_sheet = name == "link" and "stylesheet" in values.get("rel", "").lower()
    for attribute, value in values.items():
        if attribute in _LOADING:
            yield value
        elif attribute == "srcset":
            yield from _ADDRESS.findall(value)
        elif attribute == "style":
            yield from _of_style(value)
        elif attribute in ("href", "xlink:href") and (is_sheet or name in _BY_HREF):
            yield value


def _of_style(style: str) -> list[str]:
    if "\\" in style:
        style = _ESCAPED.sub(_letter, style)
    return _OF_STYLE.findall(style)


def _letter(escaped: re.Match[str]) -> str:
    return chr(min(int(escaped[1], 16), 0xFFFF))
