"""The limits within which a message is read, and the record that one of them cut something."""

from __future__ import annotations

from dataclasses import dataclass

HEADER_BYTES = 256 * 1024
FIELDS = 1_000
PARTS = 1_000
NESTING = 50
"""Multiparts within multiparts."""
DELIMITERS = 500_000
"""Lines that may begin or end a part."""
INNER_MESSAGES = 100
"""Messages inside, those of all depths together."""
OUTLOOK_ENTRIES = 32_768
"""What one file of Outlook may hold, or all that are attached."""
RICH_BYTES = 400_000
"""Rich text in all of them: reading so much takes half a second where it is made to take long."""
TEXT_BYTES = 2_000_000
"""A longer text is no letter, and would take the time of the whole analysis."""
ALL_TEXT_BYTES = 3 * TEXT_BYTES
LINKS = 5_000
TAGS = 20_000
"""Tags of one HTML text that can make or hide a link."""
PARAMETERS = 256
"""Of one field, as of a Content-Type."""
RECEIVED_CLAUSES = 64
REPAIRS = 2_000
RESULTS = 1_000
"""Results of checks that the header reports, in all its fields."""
REPORTED_BYTES = 64 * 1024
SIGNATURE_BYTES = 32 * 1024
SENDER_BYTES = 16 * 1024
CHECKED_SIGNATURES = 10
CHECK_SECONDS = 1.5
"""For checking signatures and policies, without the waiting for answers."""
ANSWER_SECONDS = 20.0
"""For the waiting."""
SHOWN_LINE = 2_000
ADDRESSES = 10_000
COPIED_BYTES = 20_000_000
"""A longer copy keeps the dress in which a page, a viewer or a program's text has it."""
MESSAGE_BYTES = 100 * 1000 * 1000
ANALYSIS_SECONDS = 5.0
WINDOW_MESSAGES = 20_000


@dataclass(frozen=True, slots=True)
class Cut:
    """A limit that cut something: its name, what it allows, what was there."""

    limit: str
    allowed: int
    found: int
