"""Which messages are reports of mail servers, told by envelope and structure (RFC 3464, 3834, 5965)."""

from __future__ import annotations

import re

from keshiin.message.model import Message

_SAYS = re.compile(
    r"undeliver|returned (?:mail|to sender)|delivery (?:status|failure|report|has failed)"
    r"|mail delivery (?:failed|system)|failure notice|could not be delivered|nondeliverable"
    r"|non remis|unzustellbar|delivery notification"
    r"|送信できません|配信(?:不能|不可|できません)|エラーメール|届けられません",
    re.IGNORECASE,
)
_DAEMON = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon)(?:[+@]|$)", re.IGNORECASE
)
REPORTS = {
    "delivery-status": "bounce",
    "feedback-report": "complaint",
    "disposition-notification": "delivery",
}


def is_bounce(message: Message) -> str:
    """ "bounce", "complaint", "delivery" for a read or success report, "" for any other message."""
    if message.report_type and (kind := REPORTS.get(message.report_type.lower(), "")):
        return kind
    types = {part.content_type.lower() for part in message.parts}
    if "message/delivery-status" in types:
        return "bounce"
    if "message/feedback-report" in types:
        return "complaint"
    signs = _empty_envelope(message) + _from_daemon(message) + _says_so(message) + _returns(message)
    return "bounce" if signs >= 2 else ""


def _empty_envelope(message: Message) -> bool:
    return message.claims.return_path == ""


def _from_daemon(message: Message) -> bool:
    """A sender that RFC 5321 reserves for servers; with no From at all the server did not name itself."""
    return any(_DAEMON.match(each.address) for each in message.claims.from_)


def _says_so(message: Message) -> bool:
    return (
        bool(_SAYS.search((message.claims.subject or "")[:300]))
        or message.first("x-failed-recipients") is not None
    )


def _returns(message: Message) -> bool:
    return any(each.role == "returned" for each in message.inner)
