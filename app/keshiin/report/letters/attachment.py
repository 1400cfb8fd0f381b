"""What is attached to a letter: the message, masked unless the reader says otherwise, or its header."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin.analysis import Analysis
from keshiin.report.letters.model import Desk
from keshiin.report.masking import Mask, secrets_of

MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The bytes with line ends of the internet, and whether they are the whole message."""

    data: bytes
    whole: bool

    @property
    def content_type(self) -> str:
        """message/rfc822 for a message, text/rfc822-headers (RFC 6522) for a header."""
        return "message/rfc822" if self.whole else "text/rfc822-headers"


def enclosure(analysis: Analysis, desk: Desk, *, masked: bool = True, most: int = 0) -> Enclosure:
    """What goes with the letter; to a relay the returned message, since that is what it passed on."""
    returned = next((each.analysis for each in analysis.inner if each.role == "returned"), None)
    shown = returned if desk.recipient == "relay" and returned is not None else analysis
    message = shown.message
    whole = len(message.source.data) <= (most or MOST_BYTES)
    data = message.source.data if whole else message.source.data[: message.header_end]
    if masked:
        data = Mask(secrets_of(analysis, shown)).source(data)
    return Enclosure(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n"), whole)
