"""Which messages are reports of mail servers, told by envelope and structure (RFC 3464, 3834, 5965)."""

from __future__ import annotations

import re

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.returned.automatic_answers import is_automatic_answer
from keshiin.judge.returned.notice_words import own_words
from keshiin.judge.text.body import holds
from keshiin.judge.transport.mail_kinds import ANSWERED
from keshiin.late import late
from keshiin.message.model import Message
from keshiin.message.values.daemons import is_daemon

_SAYS = (
    "undeliver", "nondeliverable", "unzustellbar", "non remis", "could not be delivered", "failure notice",
    "returned mail", "returned to sender", "mail delivery failed", "mail delivery system",
    "delivery status", "delivery failure", "delivery report", "delivery has failed", "delivery notification",
    "送信できません", "配信不能", "配信不可", "配信できません", "エラーメール", "届けられません",
)  # fmt: skip
_REFUSAL = late(
    r"^[^\n]{0,120}\b5\d\d[ -](?:5\.\d{1,3}\.\d{1,3}\b|[^\n]{0,160}"
    r"(?:no such user|user unknown|unknown user|mailbox|recipient|not taken|rejected|denied))",
    re.IGNORECASE | re.MULTILINE,
)
_CODE = late(r"5\d\d[ -]")
_COMPLAINT = late(r"\b(?:complaint|abuse|feedback) (?:about|report|loop)", re.IGNORECASE)
_JSON = late(r'"(?:notificationType|eventType)"\s{0,4}:\s{0,4}"(Bounce|Complaint)"')
STATUS = ("message/delivery-status", "message/global-delivery-status")
"""The parts for machines (RFC 3464, RFC 6533)."""
# A notice of a failure can look back on delays.
_LATE = late(
    r"\A(?!.*(?:\bpermanent|\bg(?:iven|ave) up\b|\bfatal\b))"
    r".*?(?:\bdelayed\b|warning message only|not yet been delivered)",
    re.IGNORECASE | re.DOTALL,
)
_FAILED_CHECK = late(r"^feedback-type\s{0,4}:\s{0,4}auth-failure", re.IGNORECASE | re.MULTILINE)
_ACTION = late(r"^action[ \t]{0,4}:(?:\s{0,4}[ \t])?([a-z]*)", re.IGNORECASE | re.MULTILINE)
NOT_FAILED = frozenset({"delayed", "delivered", "relayed", "expanded"})
READ = 4000
"""Characters of the text that are looked at; a notice says what it is at its beginning."""

REPORTS = {
    "delivery-status": "bounce",
    "feedback-report": "complaint",
    "disposition-notification": "receipt",
}


@once
def report_kind(case: Case) -> str:
    """The kind of a case's message, asked for once."""
    return kind_of_report(case.message)


def is_servers_report(case: Case) -> bool:
    """Whether it is a report by what costs more than a word: the part for machines or the empty envelope."""
    message = case.message
    types = {part.content_type.lower() for part in message.parts}
    made = not types.isdisjoint(STATUS) or _empty_envelope(message)
    return made and report_kind(case) in ("bounce", "late", "delivery", "receipt")


def kind_of_report(message: Message) -> str:
    """What a machine tells by it; "" of a letter.

    A "bounce" of mail that failed, a warning that it is "late", a "delivery", a "receipt", a "complaint",
    a "failed_check" (RFC 6591), an automatic "answer".
    """
    types = {part.content_type.lower() for part in message.parts}
    kind = REPORTS.get((message.report_type or "").lower(), "")
    if not types.isdisjoint(STATUS) or kind == "bounce":
        return kind if kind not in ("", "bounce") else _by_actions(message)
    if kind == "complaint" or "message/feedback-report" in types:
        return "failed_check" if _failed_check(message) else "complaint"
    if kind or _complains(message):
        return kind or "complaint"
    if found := 'Type"' in _text(message) and _JSON.search(_text(message)):
        return "bounce" if found.group(1) == "Bounce" else "complaint"
    built = _empty_envelope(message) + _returns(message) + _names_failed(message)
    named = _from_daemon(message) + _says_so(message)
    # Names and subjects are words, which make no notice of what has buttons to be pressed.
    told = built + named >= 2 and (built or not _has_buttons(message))
    if told or (built + named and _refused(message)):
        return "late" if _LATE.search(own_words(message)) else "bounce"
    return "answer" if is_automatic_answer(message) else ""


def _by_actions(message: Message) -> str:
    """What became of it by the part for machines: it failed for one receiver, waits for one, came for all."""
    actions = {each.lower() for each in _ACTION.findall(_texts(message, STATUS))}
    if not actions or actions - NOT_FAILED:
        return "bounce"
    return "late" if "delayed" in actions else "delivery"


def _failed_check(message: Message) -> bool:
    """Whether a report by a receiver is of a check that failed (RFC 6591), not of a reader's complaint."""
    return bool(_FAILED_CHECK.search(_texts(message, ("message/feedback-report",))))


def _texts(message: Message, kinds: tuple[str, ...]) -> str:
    texts = (part.text for part in message.parts if part.text and part.content_type.lower() in kinds)
    return "\n".join(text[:READ] for text in texts)


def _empty_envelope(message: Message) -> bool:
    return message.claims.return_path == ""


def _from_daemon(message: Message) -> bool:
    """A sender that RFC 5321 reserves for servers, as an address or as a name with an empty address."""
    return any(is_daemon(each.address or each.name) for each in message.claims.from_)


def _says_so(message: Message) -> bool:
    subject = (message.claims.subject or "")[:300]
    # A person answers a notice too, or passes one on.
    return holds(subject.lower(), _SAYS) and not ANSWERED.match(subject)


def _has_buttons(message: Message) -> bool:
    return any(link.kind != "text" for link in message.links)


def _names_failed(message: Message) -> bool:
    """The field in which Exim and others name the receivers that failed."""
    return message.first("x-failed-recipients") is not None


def _returns(message: Message) -> bool:
    return any(each.role == "returned" for each in message.inner)


def _refused(message: Message) -> bool:
    """Whether the text quotes a server's refusal: a 5xx reply with its reason."""
    text = _text(message)
    return bool(_CODE.search(text)) and bool(_REFUSAL.search(text))


def _complains(message: Message) -> bool:
    """A complaint without a report part: a subject that says so over nothing but the message itself."""
    alone = bool(message.inner) and not _text(message).strip()
    return alone and bool(_COMPLAINT.search((message.claims.subject or "")[:300]))


def _text(message: Message) -> str:
    return next((part.text[:READ] for part in message.parts if part.text), "")
