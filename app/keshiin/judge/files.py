"""Attached files by the signs that reading found on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from keshiin.judge.model import Case, Evidence, Seen, Weight
from keshiin.message.model import Attachment

FILES = 200
"""Attached files that are looked at."""


def marked(case: Case, *signs: str) -> Iterator[tuple[Attachment, Evidence]]:
    """The files that carry one of the signs, each with the evidence that points at it."""
    for index, file in enumerate(case.message.attachments[:FILES]):
        if any(sign in file.signs for sign in signs):
            yield file, Evidence("attachment", index, True)


def first_marked(case: Case, sign: str, weight: Weight, variant: str = "") -> Iterator[Seen]:
    """One for the first file that carries the sign."""
    for file, evidence in islice(marked(case, sign), 1):
        yield Seen(weight, (evidence,), {"name": file.name}, variant)


def told(case: Case, *signs: str) -> Iterator[tuple[Attachment, Evidence]]:
    """The same for signs that contradict nothing."""
    return ((file, Evidence("attachment", each.value)) for file, each in marked(case, *signs))
