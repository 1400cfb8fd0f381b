"""A mailbox as the message writes it, in one line."""

from __future__ import annotations

from keshiin.domains import beside
from keshiin.message.model import Mailbox


def written(box: Mailbox) -> str:
    """The name and the address, and the host in A-labels where it is written in other letters."""
    address = beside(box.address)
    if address != box.address:
        return f"{box.name} <{box.address}>{address.removeprefix(box.address)}".strip()
    return f"{box.name} <{box.address}>".strip()
