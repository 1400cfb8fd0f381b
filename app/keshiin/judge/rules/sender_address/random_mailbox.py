"""The part of the sender’s address before the @ is made by a machine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.sender import shown_sender
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_mailbox"
WORDS = {
    "": Words(
        N_("The sender’s mailbox looks made by a machine"),
        N_("The address begins with “{mailbox}”."),
        N_("A new one for each letter keeps filters from knowing the sender again."),
        N_("Some mailing programs number their senders."),
        "",
    ),
}

# Five figures are a service's own number, by which its country knows it ("12306", "95588").
_NUMBERED = late(r".*_[0-9]{3,}|[0-9]{6,}")
_PIECE = late(r"[A-Z][a-z]*|[a-z]+")


def find(case: Case) -> Iterator[Seen]:
    """One finding for a mailbox that is numbered or a jumble; free mail services number people too."""
    sender = shown_sender.address(case)
    if sender is None or is_freemail(sender.domain):
        return
    mailbox = sender.address.rpartition("@")[0][:64]
    if _NUMBERED.fullmatch(mailbox) or _jumbled(mailbox):
        evidence = shown_sender.at_sender(case, contradicted=True)
        yield Seen("odd", evidence, {"mailbox": mailbox})


def _jumbled(mailbox: str) -> bool:
    """Whether the pieces between capitals are all too short to be words ("GqRlsAUV", not "NewsAlert")."""
    if not (mailbox.isascii() and mailbox.isalpha() and 6 <= len(mailbox) <= 14):
        return False
    changes = sum(one.islower() and other.isupper() for one, other in pairwise(mailbox))
    return changes >= 2 and all(len(piece) <= 3 for piece in _PIECE.findall(mailbox))
