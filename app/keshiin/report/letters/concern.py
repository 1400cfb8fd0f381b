"""Which message a letter is about: the one that was given, or a worse one that it brings."""

from __future__ import annotations

from keshiin.analysis import Analysis
from keshiin.report.letters.model import Recipient


def concerned(analysis: Analysis, recipient: Recipient) -> Analysis:
    """Of a calm message the one inside that alarms: whoever passed it on to the reader did nothing wrong.

    A relay is asked about a notice, whose own lines tell who sent it back.
    """
    return analysis if recipient == "relay" else analysis.worse_inside or analysis
