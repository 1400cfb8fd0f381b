"""Which family of mail server wrote a line, as far as its form tells: it decides what could be recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from keshiin.route.received.clauses import Clauses
from keshiin.route.received.remarks import Remark

_GMAIL_ID = re.compile(
    r"^\w[\w-]*(?:si|sm|mr|gr|cs|ls|sor|wrt|ljt|pgj|qkb|pff|plp|csp|ejc|lfr|eju|vkb|edx|wmb)\d", re.ASCII
)
_FORMS = ("helo", "ehlo", "[::ffff:", "softdnserr", "rhost-flags")
_BARE_ADDRESS = re.compile(r"^(?:[^\s@\[\]]+@)?[0-9A-Fa-f:.]{2,45}$")


def server_family(
    clauses: Clauses, remarks: Iterable[Remark], by: str | None, with_: str | None, id_: str | None
) -> str | None:
    """The family's name in lower case ("postfix", "exim", "qmail", "exchange", ...), or None."""
    protocol = (with_ or "").lower()
    named = family_by_words(protocol, by or "", id_ or "")
    if named is not None:
        return named
    for each in remarks:
        if each.family is not None:
            return each.family
    sender, via = clauses.first("from"), clauses.first("via")
    peer = [comment.text for comment in sender.comments] if sender else []
    way = via.words[0].text if via is not None and via.words else ""
    return family_by_form(protocol, peer, way, has_id=clauses.first("id") is not None)


def family_by_words(protocol: str, by: str, id_: str) -> str | None:
    """The family by the names and words that it alone uses; ``protocol`` in lower case."""
    if protocol.startswith("microsoft smtpsvc"):
        return "smtpsvc"
    if protocol.startswith("qmail-scanner"):
        return "qmail-scanner"
    if _is_exchange(protocol, by):
        return "exchange"
    if by.endswith((".google.com", "smtp.gmail.com")) or by.startswith("2002:a") or _GMAIL_ID.match(id_):
        return "gmail"
    return None


def _is_exchange(protocol: str, by: str) -> bool:
    if protocol.startswith(("microsoft smtp server", "microsoft exchange", "mapi", "mailboxresubmission")):
        return True
    return by.endswith((".outlook.com", ".office365.com", ".exchangelabs.com"))


def has_form(comments: str) -> bool:
    """Whether a family may be known by its form from the comments on the peer, in a line with an id."""
    return any(map(comments.lower().__contains__, _FORMS))


def family_by_form(protocol: str, peer: Sequence[str], way: str, *, has_id: bool) -> str | None:
    """The family by the form of the comments on the peer, where no comment on the server names it.

    ``way`` is the first word of the ``via`` clause.
    """
    starts = [comment.lstrip().lower() for comment in peer]
    if any(start.startswith("helo=") or " helo=" in start for start in starts):
        return "exim"
    if any("[::ffff:" in start or start.startswith("softdnserr") for start in starts):
        return "courier"
    if way.lower() == "smap":
        return "smap"
    if any("rhost-flags" in start for start in starts):
        return "zmailer"
    if any(start.startswith(("helo ", "ehlo ")) or start in {"helo", "ehlo"} for start in starts):
        return "qmail"
    if protocol in {"imap", "pop3", "pop3s", "imaps", "apop"}:
        return "fetchmail"
    if protocol in {"smtp", "esmtp", "smtps", "esmtps", "qmqp"} and not has_id:
        return "qmail" if any(_BARE_ADDRESS.match(start) for start in starts) else None
    return None
