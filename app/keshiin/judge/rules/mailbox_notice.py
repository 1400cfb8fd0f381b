"""A stranger writes of the reader's mailbox as if he ran it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.judge.body import holds, phrases, words
from keshiin.judge.brands import brand_of
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.passage import from_list
from keshiin.judge.shown_sender import at_sender
from keshiin.judge.trust import from_domain
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from", "border")
CAUSE = "sender_name"
ROLE: Role = "deception"
BESIDE = True
WORDS = {
    "": Words(
        N_("It speaks like a mail service, from somewhere else"),
        N_("The text says “{words}”. The sender’s address is at “{domain}”."),
        N_(
            "Only the service that runs your mailbox knows how full it is, what it holds back and when a "
            "password ends."
        ),
        N_("A mail service may write from another name than its servers have."),
        N_("Log in at your provider as you always do. What is true shows there as well."),
    ),
}

_JAPANESE = re.compile(
    r"(?:メール(?:ボックス|アカウント|サーバー)|ウェブメール|webメール)[^。\n]{0,16}"
    r"(?:容量|上限|満杯|いっぱい|超過|停止|無効|凍結|再認証|アップグレード)"
    r"|メール(?:ボックス|アカウント)?の?パスワード[^。\n]{0,16}(?:期限|切れ|失効)"
    r"|(?:保留|未配信|未受信|隔離)(?:中の|された|の)?(?:受信)?(?:メール|メッセージ)"
)
_ENGLISH = re.compile(
    r"\b(?:mail ?box|webmail|e-?mail storage|storage quota)\b[^.\n]{0,40}"
    r"\b(?:full|quota|limit|exceed\w{0,3}|suspen\w{2,5}|deactivat\w{2,4}|upgrad\w{1,3}|expir\w{1,4})\b"
    r"|\b(?:e-?mail|mail ?box|webmail) (?:account )?password\b[^.\n]{0,30}\bexpir"
    r"|\bpassword for [^\s@]{1,64}@[^\n]{0,80}\bexpir|\bpassword expir\w{1,4} for [^\s@]{1,64}@"
    r"|\b(?:pending|held|quarantined|undelivered|blocked|withheld) (?:incoming )?e-?mails?\b"
)
_MADE_OF = ("メール", "メッセージ")
_BOXES = frozenset(b"mailbox mail webmail quota password email emails".split())
_STATES = (
    b"full quota limit exceed exceeds exceeded expire expires expired expiry expiring expiration suspend "
    b"suspended suspension deactivate deactivated upgrade upgraded pending held quarantined undelivered "
    b"blocked withheld"
)
_STATED = frozenset(_STATES.split())
"""Words of which the English pattern is made; asking for them first is ten times as fast."""


def find(case: Case) -> Iterator[Finding]:
    """One finding unless the sender is of the reader's side or known; the runner weighs it beside others."""
    domain, text = from_domain(case), phrases(case)
    if not domain or from_list(case) or answers(case):
        return
    if brand_of(domain) or any(same_organisation(domain, mine) for mine in _sides(case)):
        return
    if told := _told(text.lower, words(case)):
        values = {"words": text.quote(told)[:80], "domain": domain}
        yield Finding("mailbox_notice", GROUP, "odd", (), at_sender(case), values)


def _told(text: str, held: frozenset[bytes]) -> re.Match[str] | None:
    """What the text says of a mailbox, None for nothing."""
    found = _ENGLISH.search(text) if held & _BOXES and held & _STATED else None
    return found or (_JAPANESE.search(text) if not text.isascii() and holds(text, _MADE_OF) else None)


def _sides(case: Case) -> Iterator[str]:
    """The domains of the reader's side: of the server that took the message, and of whom it is for."""
    peer = case.route.peer
    if peer and peer.by and "." in peer.by:
        yield peer.by
    mine = case.settings.my_addresses or [each.address for each in case.message.claims.to[:1]]
    yield from (address.rpartition("@")[2] for address in mine if "@" in address)
