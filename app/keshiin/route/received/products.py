"""The names by which mail servers call themselves in the comments of their lines."""

from __future__ import annotations

import re

_SENDMAIL = re.compile(r"^(?:\d+\.\d[\w.+-]*+/|V\d+/|SMI-\d|AIX\d|\d\.\d+/\d)", re.IGNORECASE)
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


_LONG = 5
"""A sign of more letters counts anywhere in a comment, the others only where it begins."""
_BEGINNINGS = tuple(sign for sign, _ in _BY_COMMENT)
_ANYWHERE = tuple(sign for sign in _BEGINNINGS if len(sign) > _LONG)


def product_family(comment: str) -> str | None:
    """The family of servers whose name stands in a comment, or None."""
    comment = comment[:_COMMENT].lower()
    # One pattern of all signs takes ten times as long as to ask for each.
    if comment.startswith(_BEGINNINGS) or any(map(comment.__contains__, _ANYWHERE)):
        for sign, family in _BY_COMMENT:
            if comment.startswith(sign) or (len(sign) > _LONG and sign in comment):
                return family
    return "sendmail" if _SENDMAIL.match(comment) else None
