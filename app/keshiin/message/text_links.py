"""The links of plain text, as a mail program makes them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINK = re.compile(
    r"[hHwW](?:(?<![\w@.-].)[wW][wW]\.(?=[^\s.])|[tT][tT][pP][sS]?://)[^\s<>\"\x00-\x1f\x7f\u2028\u2029]+"
)
# Japanese has no blank behind an address: its first kana, ideograph or full-width sign ends it, except in a
# host that starts with such letters.
_JAPANESE = re.compile("[\u2018-\u201f\u2026\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_HOST = re.compile(r"(?:https?://)?[^/?#]*", re.IGNORECASE)
_ENDED = re.compile(r"[A-Za-z0-9-]\.[A-Za-z]{2,24}\Z")
_HOST_CHARACTERS = 300
_CLOSING = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,;:!?'*_|~`"


def text_links(text: str) -> Iterator[str]:
    """Each address in order, ``https://`` supplied for a bare ``www.``."""
    if "://" not in text and "www." not in text.lower():
        return
    for found in _LINK.finditer(text):
        url = found[0]
        url = _without_tail(url if url.isascii() else _cut(url))
        if url.rstrip("/").lower() not in ("http:", "https:", "www"):
            yield url if ":" in url[:8] else f"https://{url}"


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
