"""What is attached to a letter: the message, masked unless the reader says otherwise, or its header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keshiin.analysis import Analysis
from keshiin.explain.advice.offices import all_offices
from keshiin.report.letters.concern import concerned
from keshiin.report.letters.model import Desk
from keshiin.report.masking import Mask, secrets_of

MOST_BYTES = 2_000_000
Attached = Literal["message", "header", "bare header", "nothing"]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The bytes with line ends of the internet, and whether they are the whole message."""

    data: bytes
    whole: bool

    @property
    def content_type(self) -> str:
        """message/rfc822 for a message, text/rfc822-headers (RFC 6522) for a header."""
        return "message/rfc822" if self.whole else "text/rfc822-headers"


def attached_to(analysis: Analysis, desk: Desk) -> Attached:
    """The message; its header where the whole is too large for the desk, or where there is nothing else."""
    message = _shown(analysis, desk).message
    if message.is_header_alone:
        return "bare header"
    most = next((each.most_bytes for each in all_offices("en") if each.id == desk.about), 0)
    return "message" if len(message.source.data) <= (most or MOST_BYTES) else "header"


def enclosure(analysis: Analysis, desk: Desk, *, masked: bool = True) -> Enclosure:
    """What goes with the letter."""
    shown = _shown(analysis, desk)
    message = shown.message
    whole = attached_to(analysis, desk) == "message"
    data = message.source.data if whole else message.source.data[: message.header_end]
    if masked:
        data = Mask(secrets_of(analysis, shown)).source(data)
    return Enclosure(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n"), whole)


def _shown(analysis: Analysis, desk: Desk) -> Analysis:
    """To a relay the returned message, since that is what it passed on."""
    if desk.recipient == "relay" and analysis.returned:
        return analysis.returned[0]
    return concerned(analysis, desk.recipient)
