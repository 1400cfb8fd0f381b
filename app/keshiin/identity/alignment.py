"""Whether a result speaks of the domain that the reader sees as the sender."""

from __future__ import annotations

from keshiin.domains import registrable
from keshiin.message.model import Mailbox


def aligned(domain: str | None, senders: tuple[Mailbox, ...]) -> bool | None:
    """Whether the domain is of From's organisation (relaxed alignment); None where it cannot be said.

    With several senders of different organisations a domain of one of them is neither: which one the reader
    is shown depends on his mail program.
    """
    shown = {registrable(sender.domain) for sender in senders if sender.domain} if domain else None
    if not domain or not shown:
        return None
    mine = registrable(domain)
    if not mine or mine not in shown:
        return False
    return True if len(shown) == 1 else None
