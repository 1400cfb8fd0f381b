"""A mailbox as the message writes it, in one line."""

from __future__ import annotations

from keshiin.domains import beside, rootless
from keshiin.message.model import Mailbox


def written(box: Mailbox) -> str:
    """The name and the address, and the host in A-labels where it is written in other letters.

    Brackets part a name from an address, so one that stands alone has none.
    """
    address, shown = rootless(box.address), beside(box.address)
    if not box.name or not shown:
        return box.name or shown
    return f"{box.name} <{address}>{shown.removeprefix(address)}"
