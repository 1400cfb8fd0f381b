"""Who the message claims to be from, and what makes that claim doubtful."""

from __future__ import annotations

from keshiin.identity.sender.claims import claimed_senders
from keshiin.identity.sender.model import ClaimedSender, Doubt, DoubtId, Place, Senders

__all__ = ["ClaimedSender", "Doubt", "DoubtId", "Place", "Senders", "claimed_senders"]
