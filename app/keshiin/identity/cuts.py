"""What the limits of the checks left undone, as cuts that every report tells."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from keshiin.identity.model import Checked
from keshiin.limits import CHECK_SECONDS, CHECKED_SETS, CHECKED_SIGNATURES, Cut
from keshiin.message.model import Message


def cuts_of(message: Message, checked: Sequence[Checked]) -> tuple[Cut, ...]:
    """The cuts that the outcomes speak of; for the time, ``found`` counts the outcomes that it left open."""
    whys = [each.why for each in checked]
    cuts = []
    if "too_many_signatures" in whys:
        cuts.append(Cut("signatures", CHECKED_SIGNATURES, len(message.all("dkim-signature"))))
    if "chain_too_long" in whys:
        cuts.append(Cut("arc_sets", CHECKED_SETS, len(message.all("arc-seal"))))
    if late := whys.count("time_up"):
        cuts.append(Cut("check_seconds", ceil(CHECK_SECONDS), late))
    return tuple(cuts)
