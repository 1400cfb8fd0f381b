"""A letter as the argument of Thunderbird's ``-compose``, which opens a draft and never sends."""

from __future__ import annotations

from keshiin.report.letters.writer import Letter


def compose_argument(letter: Letter, text: str, message: str) -> str | None:
    """The argument; ``text`` is the path of the letter's text, ``message`` the URI of the file to attach.

    None where a path cannot be written down. Thunderbird knows no escapes: a value in quotation marks ends at
    the first such mark before a comma, and U+0001 parts values too.
    """
    values = {
        "to": letter.to,
        "subject": _quotable(" ".join(letter.subject.split())),
        # Without it a letter is HTML, in which a name of the sending side could be a picture.
        "format": "text",
        "message": text,
        "attachment": message,
    }
    told = {name: value for name, value in values.items() if value}
    if any(_ends_early(value) for value in told.values()):
        return None
    return ",".join(f"{name}='{value}'" for name, value in told.items())


def _quotable(text: str) -> str:
    """The text with typographic marks in the place of those that would end it."""
    return text.replace("'", "\u2019").replace("\x01", "")


def _ends_early(value: str) -> bool:
    return "'," in value or "\x01" in value or "\0" in value
