"""Letters to the desks that can do something: polite, factual, and sent by nobody but the reader."""

from keshiin.report.letters.desks import Desk, Recipient, Refused, desk_of
from keshiin.report.letters.owners import warning
from keshiin.report.letters.writer import Letter, write_letter

__all__ = ["Desk", "Letter", "Recipient", "Refused", "desk_of", "warning", "write_letter"]
