"""Addresses that stand as words in HTML: several programs make links of them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import islice

from keshiin.message.html.entities import resolved
from keshiin.message.text_links import text_links

_SIGN = "://"
_QUOTED = ('"https', '"http', "'https", "'http")
# Behind these an address stands in an attribute, a style or another address.
_WITHIN = frozenset("\"'=(/?&%#@.-_\\")
_END = re.compile(r"[\s<>\"']")
_SILENT = ("<script", "<style", "<title", "<textarea", "<!--")
_LONGEST = 8_000
_TAG = 4_000


def bare_links(html: str, anchored: list[int]) -> Iterator[str]:
    """Each in order; ``anchored`` are the places at which anchors start and end, in turn, ascending."""
    at = html.find(_SIGN)
    while at >= 0:
        # Nearly all stand in an attribute.
        start = -1 if html.endswith(_QUOTED, 0, at) else at - (5 if html[at - 1] in "sS" else 4)
        if start >= 0 and _stands_free(html, start) and bisect(anchored, start) % 2 == 0:
            found = _END.search(html, at, at + _LONGEST)
            end = found.start() if found else at + _LONGEST
            yield from islice(text_links(resolved(html[start:end])), 1)
            at = max(end - len(_SIGN), at)
        at = html.find(_SIGN, at + len(_SIGN))


def _stands_free(html: str, start: int) -> bool:
    """Whether the address at ``start`` is of the web and stands in text, not in a tag, style or script."""
    before = html[start - 1 : start]
    if before in _WITHIN or before.isalnum() or html[start : start + 4].lower() != "http":
        return False
    opened = html.rfind("<", max(start - _TAG, 0), start)
    if opened < 0:
        return start < _TAG
    return ">" in html[opened:start] and not html[opened : opened + 9].lower().startswith(_SILENT)
