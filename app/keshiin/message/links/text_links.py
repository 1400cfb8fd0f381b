"""The links of plain text, as mail programs make them out.

All make links of addresses with a scheme and of hosts under ``www`` and ``ftp`` (Thunderbird, Outlook), some
of other hosts as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from keshiin.message.links.bare_hosts import bare_hosts

_LINK = re.compile(
    r"[hHwWfF](?:(?<![\w@.-].)(?:[wW][wW]|[tT][pP])\.(?=[^\s.])|(?:[tT][tT][pP][sS]?|(?<![\w-].)[tT][pP])://)"
    r"[^\s<>\"\x00-\x1f\x7f\u2028\u2029]+"
)
_SUPPLIED = {"www.": "https://", "ftp.": "ftp://"}
# Japanese has no blank behind an address: its first kana, ideograph or full-width sign ends it, except in a
# host that starts with such letters.
_JAPANESE = re.compile("[\u2018-\u201f\u2026\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_HOST = re.compile(r"(?:(?:https?|ftp)://)?[^/?#]*", re.IGNORECASE)
_ENDED = re.compile(r"[A-Za-z0-9-]\.[A-Za-z]{2,24}\Z")
_HOST_CHARACTERS = 300
_CLOSING = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,;:!?'*_|~`"


def text_links(text: str, *, bare: bool = False) -> Iterator[str]:
    """Each address in order, with the scheme that programs supply for ``www`` and ``ftp``.

    With ``bare`` also hosts that stand as other words do, without a scheme.
    """
    for _, url in merge(_addresses(text), bare_hosts(text) if bare else ()):
        url = _without_tail(url if url.isascii() else _cut(url))
        if url.rstrip("/").lower() not in ("http:", "https:", "ftp:", "www", "ftp"):
            yield f"{_SUPPLIED.get(url[:4].lower(), '')}{url}"


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    if "://" in text or any(map(text.lower().__contains__, _SUPPLIED)):
        for found in _LINK.finditer(text):
            yield found.start(), found[0]


def _cut(url: str) -> str:
    host = _HOST.match(url)
    start = min(host.end() if host else 0, _HOST_CHARACTERS)
    stop = _JAPANESE.search(url, start)
    for sign in _JAPANESE.finditer(url, 0, start):
        if _ENDED.search(url[: sign.start()]):
            stop = sign
            break
    return url[: stop.start()] if stop else url


def _without_tail(url: str) -> str:
    """Without the signs that belong to the sentence; a closing bracket goes unless the address opened it."""
    if url[-1] not in _TRAILING and url[-1] not in _CLOSING:
        return url
    counts = {sign: url.count(sign) for pair in _CLOSING.items() for sign in pair}
    end = len(url)
    while end:
        last = url[end - 1]
        if last in _CLOSING:
            if counts[last] <= counts[_CLOSING[last]]:
                break
            counts[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end]
