"""Names of header fields that mail really carries; a repair trusts only these."""

from __future__ import annotations

_KNOWN = """
apparently-to arc-authentication-results arc-message-signature arc-seal authentication-results
auto-submitted bcc cc comments content-description content-disposition content-id content-language
content-length content-location content-transfer-encoding content-type date deferred-delivery
delivered-to delivery-date disposition-notification-to dkim-signature domainkey-signature encoding
envelope-to errors-to feedback-id followup-to from importance in-reply-to keywords lines
list-archive list-help list-id list-owner list-post list-subscribe list-unsubscribe
list-unsubscribe-post mail-followup-to message-id mime-version newsgroups organization
original-recipient path precedence priority received received-spf references reply-to
require-recipient-valid-since resent-cc resent-date resent-from resent-message-id resent-sender
resent-to return-path return-receipt-to sender sensitivity status subject thread-index thread-topic
to user-agent x-authentication-warning x-delivered-to x-envelope-from x-envelope-to x-forwarded-for
x-forwarded-to x-google-dkim-signature x-google-smtp-source x-gm-message-state x-mailer
x-mailing-list x-mime-autoconverted x-mimeole x-msmail-priority x-originating-ip x-original-to
x-priority x-received x-sender x-spam-flag x-spam-level x-spam-score x-spam-status x-virus-scanned
x-virus-status x-x-sender
"""
_TAGGED = """
arc-authentication-results arc-message-signature arc-seal authentication-results content-disposition
content-type dkim-signature domainkey-signature received-spf x-google-dkim-signature
"""
KNOWN = frozenset(_KNOWN.split())

# Fields whose value is a list of tags or parameters: a line of it that lost its indent shows by its form.
TAGGED = frozenset(_TAGGED.split())


def is_known(key: str) -> bool:
    """Whether a name (lower case) is that of a field of mail, an ``X-`` one included."""
    return key in KNOWN or (key.startswith("x-") and len(key) > 2)


def names_field(written: bytes) -> bool:
    """The same of a name as it stands in a source."""
    return is_known(written.decode("ascii").lower())
