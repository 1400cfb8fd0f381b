"""The text speaks of a sound or a fax, and what is attached is a page or a drawing."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Words
from keshiin.judge.text.body import holds, phrases
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments", "body")
CAUSE = "file_kind"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The file is not what the text calls it"),
        N_("The text speaks of “{words}”. The file “{file}” is a page that a browser opens."),
        N_("Sounds and faxes come as sounds and pictures. A page can show a false login."),
        N_("Some services for secret mail attach pages, and say so."),
        N_("Do not open it. Listen to your messages or read your faxes the way you usually do."),
    ),
}

# A fax that came: nearly every letter of a firm names its fax number.
_CALLED = late(
    r"\bvoice ?-?(?:mail|message|note|memo)s?\b|\baudio (?:message|file|attached)\b|\battached audio\b"
    r"|\bmissed call\b|ボイスメール|ボイスメッセージ|留守番電話|音声メッセージ"
    r"|\b(?:new|received|incoming|attached|have a) (?:e-?)?fax(?:es)?\b(?! (?:number|no\b|machine))"
    r"|\b(?:e-?)?fax(?:es)? (?:messages?|documents?|transmission|delivery|received|from|has arrived)\b"
    r"|(?:ファクス|ファックス|fax)(?:が|を|の)?(?:届|受信|着信|到着)"
    r"|(?:受信した|届いた|新しい|新着)(?:ファクス|ファックス|fax)"
)
_MADE_OF = ("voice", "audio", "missed call", "fax", "ボイス", "留守番", "音声", "ファク", "ファック")
_PAGES = ("text/html", "image/svg+xml", "application/xhtml+xml")


def find(case: Case) -> Iterator[Seen]:
    """One finding where such a thing is told and nothing but pages is attached."""
    files = case.message.attachments
    if not files or not all(each.detected_type in _PAGES for each in files):
        return
    text = phrases(case)
    if holds(text.lower, _MADE_OF) and (called := _CALLED.search(text.lower)):
        values = {"words": text.quote(called), "file": files[0].name}
        evidence = (Evidence("attachment", 0, True),)
        yield Seen("odd", evidence, values)
