"""The servers that a mail program asks for what a page shows: who keeps one learns that it was opened.

A link leads somewhere at a click alone and is none of these. This is told and counts for nothing: nearly
every newsletter loads its pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from keshiin.message.html.tags import attributes, tags
from keshiin.message.urls import taken_apart

MOST = 200_000
"""Characters of a page that are looked through."""
# One of these stands in every other tag that loads something, which spares most tags their attributes.
_SIGNS = re.compile(r"src|url\(|background|poster|data")
# Attributes that load something, and the tags whose href does; a mail program loads no program.
_LOADING = frozenset({"src", "poster", "background", "data"})
_BY_HREF = frozenset({"image", "use", "feimage"})
_WITH_HREF = _BY_HREF | {"link", "base"}
_EVERY_TAG = re.compile("(?!script)")
_OF_STYLE = re.compile(r"(?:url\(|@import)\s*+[\"']?\s*+([^\"'()\s;]{1,2000})", re.IGNORECASE)
# A picture in several sizes: addresses, each with its size behind a blank, between commas.
_ADDRESS = re.compile(r"[^\s,]\S*")


def fetched_from(html: str) -> tuple[str, ...]:
    """The hosts, each once, in the order of the page."""
    html = html[:MOST]
    base, styled = "", 0
    hosts: dict[str, None] = {}
    for name, closing, _, end, inside in tags(html, each=True, wanted=_EVERY_TAG):
        if closing:
            continue
        may_load = name in _WITH_HREF or _SIGNS.search(inside.lower())
        values = dict(reversed(list(attributes(inside)))) if may_load else {}
        if name == "base":
            base = base or values.get("href", "")
        urls = list(_of_tag(name, values))
        # A style without an end is looked at once, not again for each that begins in it.
        if name == "style" and end > styled:
            styled = stop if (stop := html.find("</", end)) >= 0 else len(html)
            urls += _OF_STYLE.findall(html, end, styled)
        for url in urls:
            if host := taken_apart(_from(base, url)).host:
                hosts[host] = None
    return tuple(hosts)


def _of_tag(name: str, values: dict[str, str]) -> Iterator[str]:
    """The addresses that a tag loads."""
    is_sheet = name == "link" and "stylesheet" in values.get("rel", "").lower()
    for attribute, value in values.items():
        if attribute in _LOADING:
            yield value
        elif attribute == "srcset":
            yield from _ADDRESS.findall(value)
        elif attribute == "style":
            yield from _OF_STYLE.findall(value)
        elif attribute in ("href", "xlink:href") and (is_sheet or name in _BY_HREF):
            yield value


def _from(base: str, url: str) -> str:
    try:
        return urljoin(base, url) if base else url
    except ValueError:
        return url
