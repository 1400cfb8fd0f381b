"""Mailboxes of mail servers, told by the part of an address before the ``@``."""

from __future__ import annotations

import re

_RESERVED = ("mailer-daemon", "postmaster")
_USUAL = re.compile(r"(?:mailer-?daemon|post_?master|mail-?daemon|mdaemon)(?:[+@]|$)", re.IGNORECASE)


def is_reserved(address: str) -> bool:
    """Whether a mail service keeps an address for itself (RFC 5321, 4.5.1), so that nobody can open it."""
    return address.lower().partition("@")[0] in _RESERVED


def is_daemon(address: str) -> bool:
    """Whether servers write their reports under such an address; anybody can open some of these."""
    return bool(_USUAL.match(address))
