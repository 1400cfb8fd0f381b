"""What one comment of a Received line tells by itself, whatever line it stands in."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.kept import kept_for_short
from keshiin.route.addresses import read_address
from keshiin.route.received.products import product_family
from keshiin.route.received.tokens import on_one_line, tokenize

_AUTH_COMMENT = re.compile(
    r"^\s*(?:(?:squirrelmail )?authenticated(?: (?:sender|user|as|id))?\b[: =]*|user=)(?P<user>[^\s,;()]*)"
    r"|(?:^|,)\s*auth: ?(?:(?P<mechanism>[\w-]+) )?(?P<who>[^\s,;)]*)"
    r"|^\s*smtp-auth username (?P<mail>[^\s,;)]+)",
    re.IGNORECASE,
)
_TLS = re.compile(
    r"\b(?:version|cipher)=(?P<given>[^\s,;)]+)|\busing (?P<using>(?:TLS|SSL)\S+)"
    r"|\b(?P<plain>(?:TLS|SSL)v?[\d._]+)\b|^(?P<bare>TLS)$",
    re.IGNORECASE,
)
_ENVELOPE = re.compile(
    r"\benvelope[- ](?:from|sender):?\s*(?P<address><(?>(?:\"[^\"<>]{0,512}+\"|[^<>\s])*)>|[^\s,;)]{1,512})",
    re.IGNORECASE,
)
_MAIL_FROM = re.compile(r"\bmailfrom:(?P<address>[^\s;)]{1,512})", re.IGNORECASE)
_PADDED = re.compile(r"^[\d.]*\b0\d")
_NO_PRODUCT = ("auth", "no client", "version=", "via ", "1:0:auth")
_TLS_SIGNS = ("tls", "ssl", "version=", "cipher=")
"""One of these stands in whatever tells of encryption; asking for them first saves most searches."""
_LOGIN_SIGNS = ("auth", "user=", "account ", " with plain", " with login")
_SIGNS = (*_TLS_SIGNS, *_LOGIN_SIGNS, "encrypted", "envelope", "mailfrom:")
_REMEMBERED = 200
"""Characters of the longest comment that is remembered."""


class Remark(NamedTuple):
    """What a comment tells.

    ``product`` as it calls itself, the ``family`` of servers that it names, who handed the mail in or how,
    protocol or cipher, envelope sender ("" for the empty one), the address with which it begins.
    """

    product: str | None = None
    family: str | None = None
    auth: str | None = None
    tls: str | None = None
    envelope_from: str | None = None
    address: str | None = None


NOTHING = Remark()


def peer_remark(text: str) -> Remark:
    """The same of a comment on the peer, which names no server that wrote the line and seldom tells more."""
    return NOTHING if is_quiet(text) else remark(text)._replace(product=None, family=None)


def is_quiet(text: str) -> bool:
    """Whether nothing in a text can tell of a login, of encryption, of the envelope."""
    return not any(map(on_one_line(text).lower().__contains__, _SIGNS))


def remark(text: str) -> Remark:
    """What a comment of that text tells, wherever its line is folded."""
    return _remark(on_one_line(text))


def server_address(text: str) -> str | None:
    """The address of a server beside its name, or None: Critical Path's ``8.6.060.28`` is a version."""
    return None if _PADDED.match(text) else read_address(text)


# Servers write the same few over and over.
@kept_for_short(_REMEMBERED, most=2048)
def _remark(text: str) -> Remark:
    lower = text.lower()
    inner = tokenize(text).tokens
    bracketed = [each.kind == "bracket" for each in inner]
    begin = inner[1] if bracketed[:2] == [False, True] else next(iter(inner), None)
    tls, envelope_from = _tls(text, lower), _envelope_from(text, lower)
    told = tls is not None or any(bracketed) or (envelope_from is not None and _ENVELOPE.search(text))
    return Remark(
        None if told else _product(text.strip(), lower.strip()),
        product_family(text),
        _auth(text.lstrip()),
        tls or _cipher(text, lower),
        envelope_from,
        None if begin is None else server_address(begin.text),
    )


def _product(text: str, lower: str) -> str | None:
    """The product of a comment that tells of no encryption, no envelope and no address."""
    if not text or lower.startswith(_NO_PRODUCT) or server_address(text):
        return None
    if lower in {"tls", "single-drop", "multi-drop", "unknown"} or "encrypted" in lower or "orcpt" in lower:
        return None
    return text.split(", from userid")[0].strip()[:200]


def _auth(text: str) -> str | None:
    lower = text.lower()
    if lower.startswith("account "):
        return text.split()[1] if len(text.split()) > 1 else "yes"
    if " with plain" in lower or " with login" in lower:
        return next(reversed(text.split("@", 1)[0].split()), "yes")
    if "auth" not in lower[:60] and not lower.startswith("user="):
        return None
    if found := _AUTH_COMMENT.search(text):
        user = found["mail"] or found["who"] or found["user"] or found["mechanism"] or ""
        return user if user and not user.lower().startswith("bits=") else "yes"
    if "auth_login" in lower or "auth_plain" in lower:
        return "AUTH_LOGIN" if "auth_login" in lower else "AUTH_PLAIN"
    return None


def _tls(text: str, lower: str) -> str | None:
    found = _TLS.search(text) if any(sign in lower for sign in _TLS_SIGNS) else None
    return None if found is None else next(group for group in found.groups() if group)


def _cipher(text: str, lower: str) -> str | None:
    return text.split()[0] if lower.rstrip().endswith("encrypted") else None


def _envelope_from(text: str, lower: str) -> str | None:
    if "envelope" not in lower and "mailfrom:" not in lower:
        return None
    found = _ENVELOPE.search(text) or _MAIL_FROM.search(text)
    return found["address"].rstrip(",").strip("<>") if found else None
