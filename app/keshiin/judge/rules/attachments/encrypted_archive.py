"""An attached file is locked, or the text gives a password for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.files import told
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.text.body import text_of_body
from keshiin.judge.text.quoting import quotes
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain, vouched
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
ALONE = True
_KNOWN = N_("A locked file is attached, “{name}”; its contents were not examined.")
WORDS = {
    "": Words(
        N_("The attached file is locked"),
        N_("“{name}” can only be opened with a password."),
        N_("Virus scanners cannot look into it."),
        N_("In Japan this is ordinary business practice."),
        N_("Did you not expect it? Ask the sender before you open it."),
        _KNOWN,
    ),
    "password": Words(
        N_("The text gives the password for the attached file"),
        N_("“{name}” comes with its password in the same mail."),
        N_("The lock then protects nothing. It only keeps virus scanners out."),
        N_("Some offices do this out of habit."),
        N_("Did you not expect it? Ask the sender before you open it."),
        _KNOWN,
    ),
    "thread": Words(
        N_("A locked file with its password, as an answer to nothing"),
        N_("“{name}” comes with its password. The message looks like an answer, and names no earlier one."),
        N_("Stolen talks are carried on this way, and the lock keeps virus scanners out."),
        N_("Some programs forget to name the letter that they answer."),
        N_("Do not open it. Ask the sender on a number that you had before."),
        _KNOWN,
    ),
}

_PASSWORD = late(
    r"(?:password|passcode|パスワード|解凍キー|暗証)[^\n。]{0,20}[:：は=]\s*[!-~]{3,40}", re.IGNORECASE
)
_ANSWER = late(r"\s*(?:re|aw|sv|antw|rif|返信)\s*[:：]", re.IGNORECASE)

_HOST = late(r"@((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})")


def find(case: Case) -> Iterator[Seen]:
    """One finding for a locked file, or for any archive whose password stands in the text.

    Where the message looks like an answer and names no letter, as most programs do (RFC 5322, 3.6.4), it is
    serious, or odd from a domain that vouches for it or with the reader's own letter: groupware of small
    offices leaves the names out, too.
    """
    files = tuple(told(case, "encrypted", "archive"))
    password = bool(files) and _PASSWORD.search(text_of_body(case)) is not None
    for file, evidence in files:
        if password or "encrypted" in file.signs:
            if password and _goes_on(case):
                weight: Weight = "odd" if vouched(case) or _carries_it(case) else "serious"
                yield Seen(weight, (evidence,), {"name": file.name}, "thread")
                return
            variant = "password" if password else ""
            yield Seen("neutral", (evidence,), {"name": file.name}, variant)
            return


def _goes_on(case: Case) -> bool:
    """Whether a stranger's message is shown as an answer, and names no letter that it would answer."""
    if _ANSWER.match(case.message.claims.subject or "") is None or from_list(case):
        return False
    if case.message.first("in-reply-to") or case.message.first("references"):
        return False
    mine = {each.domain for each in case.message.claims.to}
    return from_domain(case) not in mine


def _carries_it(case: Case) -> bool:
    """Whether it carries the letter that it answers, and that one is of these two.

    A stolen talk is sent from some third firm's mailbox, and names the two who talked, but not that firm.
    """
    own, mine = from_domain(case), {registrable(each.domain) for each in case.message.claims.to}
    named = {registrable(host) for host in _HOST.findall(text_of_body(case).lower())}
    return quotes(case) and (registrable(own) in named or named <= mine)
