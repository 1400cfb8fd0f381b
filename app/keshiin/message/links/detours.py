"""Links that a mail filter rewrote to pass through itself, as their sender wrote them.

Forms of Microsoft (Safe Links), Proofpoint (URL Defense, versions 1 to 3), Barracuda, Cisco, Sophos, Symantec
and Trend Micro, each at its maker's own host alone: elsewhere anybody can write such an address.
"""

from __future__ import annotations

import re
import string
from base64 import urlsafe_b64decode
from binascii import Error
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote

from keshiin.domains import registrable
from keshiin.message.links.urls import signs_of, taken_apart
from keshiin.message.model import Link
from keshiin.visible import visible

REWRITTEN = "rewritten"
"""The sign of a link that such a filter wrote anew."""
LONGEST = 4_000
"""Characters of an address that are looked at."""
_HOSTS = (
    "safelinks.protection.outlook.", "urldefense.", "linkprotect.cudasvc.", "secure-web.cisco.",
    ".protection.sophos.", "clicktime.symantec.", ".trendmicro.",
)  # fmt: skip
_STAR = re.compile(r"\*(?:\*([A-Za-z0-9_-]))?")
_COUNTS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
_VERSION_2 = str.maketrans("-_", "%/")


def as_sent(link: Link) -> Link:
    """The link without a filter's detour; any other as it is."""
    if not any(map(link.url.lower().__contains__, _HOSTS)):
        return link
    url = _unwrapped(link.url[:LONGEST])
    if url is None:
        return link
    address = taken_apart(url)
    shown = link.text if link.kind != "text" else ""
    return link._replace(
        text=visible(url) if link.text == link.url else link.text,
        url=visible(url),
        host=visible(address.host),
        registrable_domain=visible(registrable(address.host)),
        signs=tuple(dict.fromkeys((*signs_of(address, shown), REWRITTEN))),
    )


@lru_cache(maxsize=1024)
def _unwrapped(url: str) -> str | None:
    """The web address behind a detour, None where there is none or it cannot be read."""
    address = taken_apart(url)
    for host, read in _FORMS:
        if address.host == host.lstrip(".") or (host.startswith(".") and address.host.endswith(host)):
            inner = read(address.rest.partition("#")[0]) or ""
            return inner if inner.lower().startswith(("http://", "https://")) else None
    return None


def _of(name: str) -> Callable[[str], str]:
    """Reads the address out of a parameter, in which it is percent-encoded."""
    wanted = re.compile(rf"[?&]{name}=([^&]+)")
    return lambda rest: unquote(found[1]) if (found := wanted.search(rest)) else ""


def _proofpoint(rest: str) -> str:
    if rest.startswith("/v3/__"):
        url, _, kept = rest.removeprefix("/v3/__").rpartition("__;")
        return re.sub(r"^(https?):/(?!/)", r"\1://", _put_back(url, kept.partition("!")[0]))
    given = _of("u")(rest)
    return unquote(given.translate(_VERSION_2)) if rest.startswith("/v2/") else given


def _put_back(url: str, kept: str) -> str:
    """The address with the characters for which version 3 writes a star, or two and a letter for several."""
    characters = iter(_text_of(kept))

    def put(star: re.Match[str]) -> str:
        count = _COUNTS.index(star[1]) + 2 if star[1] else 1
        return "".join(islice(characters, count)) or star[0]

    return _STAR.sub(put, url)


def _trend_micro(rest: str) -> str:
    return _of("url")(rest) if rest.startswith("/wis/clicktime/") else ""


def _cisco(rest: str) -> str:
    return unquote(rest.rpartition("/")[2])


def _sophos(rest: str) -> str:
    return _text_of(_of("u")(rest))


def _text_of(coded: str) -> str:
    with suppress(Error, ValueError):
        return urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-8", "replace")
    return ""


_FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    (".safelinks.protection.outlook.com", _of("url")),
    ("urldefense.proofpoint.com", _proofpoint),
    ("urldefense.com", _proofpoint),
    ("linkprotect.cudasvc.com", _of("a")),
    ("secure-web.cisco.com", _cisco),
    (".protection.sophos.com", _sophos),
    ("clicktime.symantec.com", _of("u")),
    (".trendmicro.com", _trend_micro),
)
