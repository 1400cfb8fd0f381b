"""What the limits of the checks left undone, as cuts that every report tells."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from keshiin.identity.model import Checked
from keshiin.limits import (
    CHECK_SECONDS,
    CHECKED_SIGNATURES,
    REPORTED_BYTES,
    SENDER_BYTES,
    SIGNATURE_BYTES,
    Cut,
)
from keshiin.message.model import Message


def cuts_of(message: Message, checked: Sequence[Checked]) -> tuple[Cut, ...]:
    """The cuts that the outcomes speak of; for the time, ``found`` counts the outcomes that it left open."""
    whys = [each.why for each in checked]
    cuts = []
    if "too_many_signatures" in whys:
        cuts.append(Cut("signatures", CHECKED_SIGNATURES, len(message.all("dkim-signature"))))
    if late := whys.count("time_up"):
        cuts.append(Cut("check_seconds", ceil(CHECK_SECONDS), late))
    return tuple(cuts)


def cuts_of_bytes(message: Message, reported: int) -> tuple[Cut, ...]:
    """The cuts of fields that are longer together than is read; ``reported`` those that report results."""
    sizes = (
        ("reported_bytes", REPORTED_BYTES, reported),
        ("signature_bytes", SIGNATURE_BYTES, _size(message, "dkim-signature")),
        ("sender_bytes", SENDER_BYTES, _size(message, "from")),
    )
    return tuple(Cut(limit, allowed, found) for limit, allowed, found in sizes if found > allowed)


def _size(message: Message, name: str) -> int:
    return sum(len(field.raw) for field in message.all(name))
