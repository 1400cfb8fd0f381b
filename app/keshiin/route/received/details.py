"""What the comments of a Received line tell beside its clauses: login, product, encryption, envelope."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keshiin.route.received.clauses import Clauses, first_word
from keshiin.route.received.remarks import Remark, peer_remark, remark

QMAIL_LINE = re.compile(r"^\s*(?:qmail|nullmailer)\b", re.IGNORECASE)
_AUTH_PROTOCOL = re.compile(r"\b(?:utf8)?(?:e?smtp|lmtp)s?a\b|\be?smtpsa\b|\basmtp\b", re.IGNORECASE)


def remarks_of(clauses: Clauses, of_peer_from: int = 0) -> list[Remark]:
    """What each comment of the line tells, in order; those on the peer only if they end behind a place.

    What stands before the peer's address is what he called himself.
    """
    return [
        peer_remark(comment.text) if clause.keyword == "from" else remark(comment.text)
        for clause in clauses.clauses
        for comment in clause.comments
        if clause.keyword != "from" or comment.end > of_peer_from
    ]


def account_of(clauses: Clauses) -> str | None:
    """Who handed it in, where words outside comments tell: IMP's ``as user jo``, OpenSMTPD's ``user=jo``."""
    sender, id_ = clauses.first("from"), clauses.first("id")
    if sender is not None and sender.comments:
        behind = [word.text for word in sender.words if word.start > sender.comments[-1].start]
        if [word.lower() for word in behind[:2]] == ["as", "user"]:
            return next(iter(behind[2:]), None)
    words = [word.text for word in id_.words] if id_ else []
    return next((word[5:] for word in words if word[:5].lower() == "user=" and word[5:]), None)


def auth_of(remarks: Sequence[Remark], protocol: str) -> str | None:
    """Who handed the mail in with a password, or how, or "yes" where only the protocol tells (RFC 3848)."""
    for each in remarks:
        if each.auth is not None:
            return each.auth
    return "yes" if _AUTH_PROTOCOL.search(protocol) else None


def tls_of(clauses: Clauses, remarks: Sequence[Remark], protocol: str) -> str | None:
    """The protocol version or the cipher of the transfer, as written."""
    for each in remarks:
        if each.tls is not None:
            return each.tls
    token = first_word(clauses.first("tls"))
    return cipher_in(protocol) if token is None else token.text


def cipher_in(protocol: str) -> str | None:
    """The cipher in Cisco's ``ESMTP/TLS/AES256-SHA`` and in MessageLabs' ``AES256-SHA encrypted SMTP``."""
    before, encrypted, _ = protocol.partition(" encrypted ")
    return before if encrypted else protocol.partition("/TLS/")[2] or None


def software_of(clauses: Clauses) -> str | None:
    """The product that wrote the line, as it calls itself in a comment."""
    for keyword in ("by", "with", "tls"):
        for clause in clauses.all(keyword):
            for comment in clause.comments:
                product = remark(comment.text).product
                if product is not None:
                    return product
    leading = clauses.clauses[0].comments
    if leading and QMAIL_LINE.match(leading[0].text):
        return leading[0].text.split()[0]
    return None


def envelope_from_of(clauses: Clauses, remarks: Sequence[Remark]) -> str | None:
    """The envelope sender, without angle brackets."""
    clause = clauses.first("envelope-from")
    token = first_word(clause)
    if token is not None:
        return token.text.strip("<>").rstrip(",")
    for each in remarks:
        if each.envelope_from is not None:
            return each.envelope_from
    senders = clauses.all("from")
    by = clauses.first("by")
    if by is not None and senders:
        last = senders[-1]
        token = first_word(last)
        if clauses.clauses.index(last) > clauses.clauses.index(by) and token and "@" in token.text:
            return token.text.strip("<>")
    return None
