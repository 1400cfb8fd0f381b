"""Addresses and hosts that stand as words in HTML: several programs make links of them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from heapq import merge
from itertools import islice

from keshiin.message.html.entities import resolved
from keshiin.message.links.bare_hosts import bare_hosts
from keshiin.message.links.text_links import text_links

# The colon first, which is found fastest.
_SIGN = re.compile(r":(?<![\"']http:)(?<![\"']https:)//")
# Behind these an address stands in an attribute, a style or another address.
_WITHIN = frozenset("\"'=(/?&%#@.-_\\")
_END = re.compile(r"[\s<>\"']")
_SILENT = ("<script", "<style", "<title", "<textarea", "<!--")
_LONGEST = 8_000
_TAG = 4_000


def bare_links(html: str, anchored: list[int]) -> Iterator[str]:
    """Each in order; ``anchored`` are the places at which anchors start and end, in turn, ascending."""
    end = 0
    for start in merge(_addresses(html), (at for at, _ in bare_hosts(html, marked=True))):
        if start >= end and _stands_free(html, start) and bisect(anchored, start) % 2 == 0:
            found = _END.search(html, start, start + _LONGEST)
            end = found.start() if found else start + _LONGEST
            yield from islice(text_links(resolved(html[start:end]), bare=True), 1)


def _addresses(html: str) -> Iterator[int]:
    """Where addresses of the web with a scheme begin; nearly all stand in an attribute, and are left out."""
    for found in _SIGN.finditer(html):
        at = found.start()
        start = at - (5 if html[at - 1] in "sS" else 4)
        if start >= 0 and html[start : start + 4].lower() == "http":
            yield start


def _stands_free(html: str, start: int) -> bool:
    """Whether what begins at ``start`` stands in text, not in a tag, a style, a script or a longer word."""
    before = html[start - 1 : start]
    if before in _WITHIN or before.isalnum():
        return False
    opened = html.rfind("<", max(start - _TAG, 0), start)
    if opened < 0:
        return start < _TAG
    if before == ">" and html[opened - 1 : opened].isalnum() and not html.startswith("http", start):
        return False
    return ">" in html[opened:start] and not html[opened : opened + 9].lower().startswith(_SILENT)
