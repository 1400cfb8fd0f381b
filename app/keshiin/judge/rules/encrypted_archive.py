"""An attached file is locked, or the text gives a password for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.files import told
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.text.body import text_of_body
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
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
}

_PASSWORD = re.compile(
    r"(?:password|passcode|パスワード|解凍キー|暗証)[^\n。]{0,20}[:：は=]\s*[!-~]{3,40}", re.IGNORECASE
)


def find(case: Case) -> Iterator[Seen]:
    """One finding for a locked file, or for any archive whose password stands in the text."""
    files = tuple(told(case, "encrypted", "archive"))
    password = bool(files) and _PASSWORD.search(text_of_body(case)) is not None
    for file, evidence in files:
        if password or "encrypted" in file.signs:
            variant = "password" if password else ""
            yield Seen("neutral", (evidence,), {"name": file.name}, variant)
            return
