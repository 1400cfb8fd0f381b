"""Whether a result speaks of the domain that the reader sees as the sender."""

from __future__ import annotations

from keshiin.domains import registrable, same_organisation
from keshiin.message.model import Mailbox


def aligned(domain: str | None, senders: tuple[Mailbox, ...]) -> bool | None:
    """Whether the domain is of From's organisation (relaxed alignment); None where it cannot be said.

    With several senders of different organisations a domain of one of them is neither: which one the reader
    is shown depends on his mail program.
    """
    shown = [sender.domain for sender in senders if sender.domain]
    if not domain or not shown:
        return None
    if not any(same_organisation(domain, sender) for sender in shown):
        return False
    return True if len({registrable(sender) for sender in shown}) == 1 else None
