"""A letter as a feedback report (ARF, RFC 5965), for abuse desks whose machines read those."""

from __future__ import annotations

from email.utils import format_datetime

import keshiin
from keshiin.analysis import Analysis
from keshiin.report.letters.attachment import Enclosure
from keshiin.report.letters.draft import enclosed_part, head_of, parts, text_part
from keshiin.report.letters.writer import Letter
from keshiin.route.model import Hop


def feedback(letter: Letter, analysis: Analysis, enclosed: Enclosure) -> bytes:
    """The report; it names nothing but what the reader's own service recorded."""
    machine = b"Content-Type: message/feedback-report\r\n\r\n" + _fields(analysis.route.peer)
    pieces = [text_part(letter.text), machine, enclosed_part(enclosed)]
    return parts(head_of(letter), b"multipart/report; report-type=feedback-report", pieces)


def _fields(peer: Hop | None) -> bytes:
    fields = [
        ("Feedback-Type", "abuse"),
        ("User-Agent", f"Keshiin/{keshiin.__version__}"),
        ("Version", "1"),
    ]
    if peer is not None and peer.ip:
        fields.append(("Source-IP", peer.ip))
    if peer is not None and peer.time is not None:
        fields.append(("Arrival-Date", format_datetime(peer.time)))
    return "".join(f"{name}: {value}\r\n" for name, value in fields).encode("ascii")
