"""What the comments of a Received line tell beside its clauses: login, product, encryption, envelope."""

from __future__ import annotations

import re

from keshiin.route.addresses import read_address
from keshiin.route.clauses import Clauses, first_word
from keshiin.route.tokens import Token

QMAIL_LINE = re.compile(r"^\s*(?:qmail|nullmailer)\b", re.IGNORECASE)
_AUTH_PROTOCOL = re.compile(r"\b(?:utf8)?(?:e?smtp|lmtp)s?a\b|\be?smtpsa\b|\basmtp\b", re.IGNORECASE)
_AUTH_COMMENT = re.compile(
    r"^\s*(?:squirrelmail )?authenticated(?: (?:sender|user|as|id))?\b[: =]*(?P<user>[^\s,;)]*)"
    r"|^\s*auth: ?(?:(?P<mechanism>[\w-]+) )?(?P<who>[^\s,;)]*)"
    r"|^\s*smtp-auth username (?P<mail>[^\s,;)]+)",
    re.IGNORECASE,
)
_TLS = re.compile(
    r"\bversion=(?P<version>[^\s,;)]+)|\busing (?P<using>(?:TLS|SSL)\S+)|\b(?P<plain>(?:TLS|SSL)v?[\d._]+)\b"
    r"|^(?P<bare>TLS)$",
    re.IGNORECASE,
)
_ENVELOPE = re.compile(
    r"\benvelope-(?:from|sender):?\s*(?P<address><[^<>\s]{0,512}>|[^\s,;)]{1,512})", re.IGNORECASE
)
_MAIL_FROM = re.compile(r"\bmailfrom:(?P<address>[^\s;)]{1,512})", re.IGNORECASE)
_NO_PRODUCT = ("auth", "no client", "version=", "via ", "1:0:auth")
_TLS_SIGNS = ("tls", "ssl", "version=")
"""One of these stands in whatever tells of encryption; asking for them first saves most searches."""


def auth_of(clauses: Clauses, protocol: str) -> str | None:
    """Who handed the mail in with a password, or how, or "yes" where only the protocol tells (RFC 3848)."""
    for comment in clauses.comments:
        text = comment.text.lstrip()
        lower = text.lower()
        if lower.startswith("account "):
            return text.split()[1] if len(text.split()) > 1 else "yes"
        if "auth" not in lower[:60] and " with plain" not in lower and " with login" not in lower:
            continue
        if " with plain" in lower or " with login" in lower:
            return next(reversed(text.split("@", 1)[0].split()), "yes")
        found = _AUTH_COMMENT.match(text)
        if found:
            user = found["mail"] or found["who"] or found["user"] or found["mechanism"] or ""
            return user if user and not user.lower().startswith("bits=") else "yes"
        if "auth_login" in lower or "auth_plain" in lower:
            return "AUTH_LOGIN" if "auth_login" in lower else "AUTH_PLAIN"
    return "yes" if _AUTH_PROTOCOL.search(protocol) else None


def software_of(clauses: Clauses) -> str | None:
    """The product that wrote the line, as it calls itself in a comment."""
    for keyword in ("by", "with", "tls"):
        for clause in clauses.all(keyword):
            for comment in clause.comments:
                if _is_product(comment):
                    return comment.text.split(", from userid")[0].strip()[:200]
    leading = clauses.clauses[0].comments
    if leading and QMAIL_LINE.match(leading[0].text):
        return leading[0].text.split()[0]
    return None


def _is_product(comment: Token) -> bool:
    text = comment.text.strip()
    lower = text.lower()
    if not text or lower.startswith(_NO_PRODUCT) or _tls(text) or _ENVELOPE.search(text):
        return False
    if any(inner.kind == "bracket" for inner in comment.inner) or read_address(text):
        return False
    return lower not in {"single-drop", "multi-drop"} and "encrypted" not in lower and "orcpt" not in lower


def tls_of(clauses: Clauses) -> str | None:
    """The protocol version or the cipher of the transfer, as written."""
    for comment in clauses.comments:
        found = _tls(comment.text)
        if found:
            return next(group for group in found.groups() if group)
        if comment.text.lower().rstrip().endswith("encrypted"):
            return comment.text.split()[0]
    clause = clauses.first("tls")
    token = first_word(clause)
    return None if token is None else token.text


def _tls(text: str) -> re.Match[str] | None:
    lower = text.lower()
    return _TLS.search(text) if any(sign in lower for sign in _TLS_SIGNS) else None


def envelope_from_of(clauses: Clauses) -> str | None:
    """The envelope sender, without angle brackets."""
    clause = clauses.first("envelope-from")
    token = first_word(clause)
    if token is not None:
        return token.text.strip("<>").rstrip(",")
    for comment in clauses.comments:
        if "envelope" not in (lower := comment.text.lower()) and "mailfrom:" not in lower:
            continue
        found = _ENVELOPE.search(comment.text) or _MAIL_FROM.search(comment.text)
        if found:
            return found["address"].rstrip(",").strip("<>")
    senders = clauses.all("from")
    by = clauses.first("by")
    if by is not None and senders:
        last = senders[-1]
        token = first_word(last)
        if clauses.clauses.index(last) > clauses.clauses.index(by) and token and "@" in token.text:
            return token.text.strip("<>")
    return None
