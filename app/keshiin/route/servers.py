"""Which family of mail server wrote a line, as far as its form tells: it decides what could be recorded."""

from __future__ import annotations

import re
from functools import lru_cache

from keshiin.route.clauses import Clauses

_SENDMAIL = re.compile(r"^(?:\d+\.\d+(?:\.\d+)?[\w.+-]*/|V\d+/|SMI-\d|AIX\d|\d\.\d+/\d)", re.IGNORECASE)
_GMAIL_ID = re.compile(
    r"^\w[\w-]*(?:si|sm|mr|gr|cs|ls|sor|wrt|ljt|pgj|qkb|pff|plp|csp|ejc|lfr|eju|vkb|edx|wmb)\d", re.ASCII
)
_BARE_ADDRESS = re.compile(r"^(?:[^\s@\[\]]+@)?[0-9A-Fa-f:.]{2,45}$")
_COMMENT = 1000
"""Characters of a comment in which a server's name is looked for."""

_BY_COMMENT = (
    ("postfix", "postfix"),
    ("exim", "exim"),
    ("opensmtpd", "opensmtpd"),
    ("haraka", "haraka"),
    ("stalwart", "stalwart"),
    ("halon", "halon"),
    ("qmail", "qmail"),
    ("nullmailer", "nullmailer"),
    ("qpsmtpd", "qpsmtpd"),
    ("powermta", "powermta"),
    ("ecelerity", "ecelerity"),
    ("communigate", "communigate"),
    ("coremail", "coremail"),
    ("dovecot", "dovecot"),
    ("cyrus", "cyrus"),
    ("lotus domino", "domino"),
    ("hcl domino", "domino"),
    ("amavis", "amavis"),
    ("authentication milter", "authentication-milter"),
    ("fsecure", "f-secure"),
    ("f-secure", "f-secure"),
    ("rcpt_gw", "biglobe"),
    ("james smtp", "james"),
    ("intermail", "intermail"),
    ("iplanet", "iplanet"),
    ("sun java", "iplanet"),
    ("oracle communications", "iplanet"),
    ("google transport", "gmail"),
    ("fetchmail", "fetchmail"),
    ("getmail", "getmail"),
    ("zimbra", "zimbra"),
    ("smtpd32", "imail"),
    ("mdaemon", "mdaemon"),
    ("obtuse", "obtuse"),
    ("smtprs", "clearswift"),
    ("pps", "proofpoint"),
    ("nemesis", "gmx"),
    ("horde", "webmail"),
    ("squirrelmail", "webmail"),
    ("ssmtp", "ssmtp"),
    ("dragonfly", "dma"),
    ("yandex", "yandex"),
    ("sg", "sendgrid"),
)


def server_family(clauses: Clauses, by: str | None, with_: str | None, id_: str | None) -> str | None:
    """The family's name in lower case ("postfix", "exim", "qmail", "exchange", ...), or None."""
    protocol = (with_ or "").lower()
    by = by or ""
    if protocol.startswith("microsoft smtpsvc"):
        return "smtpsvc"
    if _is_exchange(protocol, by):
        return "exchange"
    if (
        by.endswith((".google.com", "smtp.gmail.com"))
        or by.startswith("2002:a")
        or _GMAIL_ID.match(id_ or "")
    ):
        return "gmail"
    comments = [
        comment.text.lower()
        for clause in clauses.clauses
        if clause.keyword != "from"
        for comment in clause.comments
    ]
    named = (_named_in(comment[:_COMMENT]) for comment in comments)
    return next(filter(None, named), None) or _by_form(clauses, protocol)


@lru_cache(maxsize=1024)
def _named_in(comment: str) -> str | None:
    """The family whose name stands in a comment; servers write the same few over and over."""
    for sign, family in _BY_COMMENT:
        if comment.startswith(sign) or (len(sign) > 5 and sign in comment):
            return family
    return "sendmail" if _SENDMAIL.match(comment) else None


def _is_exchange(protocol: str, by: str) -> bool:
    if protocol.startswith(("microsoft smtp server", "microsoft exchange", "mapi", "mailboxresubmission")):
        return True
    return by.endswith((".outlook.com", ".office365.com", ".exchangelabs.com"))


def _by_form(clauses: Clauses, protocol: str) -> str | None:
    sender = clauses.first("from")
    starts = [comment.text.lstrip().lower() for comment in sender.comments] if sender else []
    if any(start.startswith("helo=") or " helo=" in start for start in starts):
        return "exim"
    if any("[::ffff:" in start or start.startswith("softdnserr") for start in starts):
        return "courier"
    via = clauses.first("via")
    if via is not None and via.words and via.words[0].text.lower() == "smap":
        return "smap"
    if any("rhost-flags" in start for start in starts):
        return "zmailer"
    if any(start.startswith(("helo ", "ehlo ")) or start in {"helo", "ehlo"} for start in starts):
        return "qmail"
    if protocol in {"imap", "pop3", "pop3s", "imaps", "apop"}:
        return "fetchmail"
    if protocol in {"smtp", "esmtp", "smtps", "esmtps", "qmqp"} and clauses.first("id") is None:
        return "qmail" if any(_BARE_ADDRESS.match(start) for start in starts) else None
    return None
