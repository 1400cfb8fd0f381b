"""The forms of mailboxes, told by how a file begins: mbox, that of Eudora, one of old Macs, MMDF."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIELD = rb"[!-9;-~]{1,200}[ \t]*:"
# A blank may stand before the colon of a field (RFC 5322, 4.5): ``From : `` begins no mailbox.
_LINE = rb"From (?![ \t]*:)[^\r\n]{0,1000}%b(?:>From [^\r\n]{0,1000}%b)?" + _FIELD
_MBOX = _LINE.replace(b"%b", rb"\r?\n")
_MAC = _LINE.replace(b"%b", rb"\r(?!\n)")
_EUDORA = rb"From \?\?\?@\?\?\? [^\r\n]{0,1000}(?:\r?\n|\r)" + _FIELD
_BEFORE = rb"(?:\xef\xbb\xbf)?(?:\r\n?|\n){0,9}"
_END = rb"(?>\r\n?|\n)"
# One whose first message has no header.
_DATED = re.compile(_BEFORE + rb"(?=From [^\r\n]{0,1000}\b\d\d:\d\d\b[^\r\n]{0,100}\n)")


@dataclass(frozen=True, slots=True)
class MailboxForm:
    """What a file of this form begins with, what parts two messages, and what stands behind the last.

    The begin ends where the first message starts. Of what parts two, the first group starts where the one
    ends, and the whole ends where the other starts.
    """

    begin: re.Pattern[bytes]
    between: re.Pattern[bytes]
    behind: re.Pattern[bytes]


MBOX = MailboxForm(
    re.compile(_BEFORE + rb"(?=" + _MBOX + rb")"),
    # A "From " line behind a blank line and in front of a field: a sentence that starts so splits nothing.
    re.compile(rb"\n(\r?\n)(?=" + _MBOX + rb")"),
    re.compile(rb"(?<=\n)\r?\n\Z"),
)
MAC = MailboxForm(
    re.compile(_BEFORE + rb"(?=" + _MAC + rb")"),
    re.compile(rb"\r(\r)(?=" + _MAC + rb")"),
    re.compile(rb"(?<=\r)\r\Z"),
)
# Its line cannot stand in a letter by chance, and no blank line need stand before it.
EUDORA = MailboxForm(
    re.compile(_BEFORE + rb"(?=" + _EUDORA + rb")"),
    re.compile(rb"(?:\r\n?|\n)((?:\r\n?|\n)?)(?=" + _EUDORA + rb")"),
    re.compile(rb"(?:(?<=\n)\r?\n|(?<=\r)\r)\Z"),
)
MMDF = MailboxForm(
    re.compile(_BEFORE + rb"\x01{4}" + _END + rb"(?!\x01)"),
    re.compile(rb"(?<=[\r\n])()\x01{4}" + _END + rb"(?:\x01{4}" + _END + rb")?(?=[^\x01])"),
    re.compile(rb"(?<=[\r\n])\x01{4}[\r\n]*\Z"),
)
_FORMS = (EUDORA, MBOX, MAC, MMDF)


def mailbox_form(head: bytes) -> tuple[MailboxForm, int] | None:
    """The form of the mailbox whose file begins so, and where its first message starts; None for none."""
    for form in _FORMS:
        if found := form.begin.match(head):
            return form, found.end()
    found = _DATED.match(head)
    return (MBOX, found.end()) if found and MBOX.between.search(head, found.end()) else None
