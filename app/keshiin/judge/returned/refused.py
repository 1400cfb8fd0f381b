"""What kind of reason a server gave for not delivering, so that the advice fits it (RFC 3463)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from keshiin.late import late

if TYPE_CHECKING:
    from keshiin.judge.returned.undelivered import Undelivered

Kind = Literal["", "policy", "domain", "large", "passing"]

_NOBODY = (
    r"no such (?:user|recipient|mailbox)|(?:unknown|invalid) (?:user|recipient|address)|user (?:is )?unknown"
    r"|(?:user|recipient|address)(?: was)? not found|address couldn't be found|wasn't found at\b"
    r"|recip(?:ient)?notfound|no mailbox here"
    r"|user (?:does not|doesn't) have an?\b|account (?:that you tried to reach )?does not exist|not listed"
    r"|(?<![\d.])5\.1\.1(?!\.?\d)|(?:アドレス|宛先|ユーザー?).{0,40}(?:存在しません|見つかりません|不明)"
)
_NO_USER = late(_NOBODY, re.IGNORECASE)
_CLOSED = late(
    r"(?<![\d.])5\.2\.1(?!\.?\d)|(?:account|mailbox)[\w ]{0,40} (?:is )?(?:disabled|inactive|closed)",
    re.IGNORECASE,
)
_ADDRESS = late(_NOBODY + r"|recipient address rejected|(?:does|may) not exist", re.IGNORECASE)
_DOMAIN = late(
    r"(?<![\d.])(?:5\.1\.2|4\.4\.(?!6\b)\d{1,3}|5\.4\.4)(?!\.?\d)|null mx|does not accept (?:any )?mail"
    r"|\bDNS\b|\bNXDOMAIN\b|name server|name service|(?:host|domain)(?: name)? (?:not found|unknown)"
    r"|unknown (?:host|domain)|did not accept our requests to connect|connection (?:refused|timed out)"
    r"|(?:message|envelope) expired|too long in (?:the )?queue",
    re.IGNORECASE,
)
_POLICY = late(r"(?<![\d.])5\.7\.\d{1,3}(?!\.?\d)|\b(?:SPF|DKIM|DMARC)\b|unauthenticated", re.IGNORECASE)
_LARGE = late(
    r"(?<![\d.])5\.(?:2\.3|3\.4)(?!\.?\d)|message (?:is )?too (?:large|big)|exceeds? .{0,40}\bsize\b",
    re.IGNORECASE,
)
_PASSING = late(r"^\s*4(?:\d\d[ -]|\.\d)|\btemporar|try again later", re.IGNORECASE)
_FULL = late(
    r"(?<![\d.])[45]\.2\.2(?!\.?\d)|over (?:the (?:allowed )?)?quota|mailbox (?:is )?full"
    r"|quota exceeded|容量(?:が)?(?:いっぱい|一杯|超過)|容量を超え",
    re.IGNORECASE,
)
_LOOP = late(
    r"(?<![\d.])[45]\.4\.6(?!\.?\d)|too many hops|hop count exceeded|mail loop|loop detected", re.IGNORECASE
)


def kind_of(failed: Undelivered) -> Kind:
    """By policy, no way to the domain, too large, passing by itself; "" for the address or the unknown."""
    said = f"{failed.code} {failed.reason}"
    if _ADDRESS.search(failed.reason):
        return ""
    if _POLICY.search(said) or _LOOP.search(said):
        return "policy"
    if _DOMAIN.search(said):
        return "domain"
    if _LARGE.search(said):
        return "large"
    passing = _PASSING.search(failed.reason) or _PASSING.search(failed.code) or _FULL.search(said)
    return "passing" if passing else ""


def meaning_of(failed: Undelivered) -> str:
    """What the words mean, as an id: the kind, or closer "full", "loop", "user", "closed"; "" if unknown."""
    kind = kind_of(failed)
    said = f"{failed.code} {failed.reason}"
    if kind == "passing" and _FULL.search(said):
        return "full"
    if kind == "policy" and _LOOP.search(said):
        return "loop"
    if kind or _NO_USER.search(failed.reason):
        return kind or "user"
    return "closed" if _CLOSED.search(said) else ""
