"""The oldest station took the message from a user who had logged in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_hop, at_mark
from keshiin.route.model import Hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "account"
_WORDS = Words(
    N_("It was sent through somebody’s mail account"),
    N_("The line about station {hop} says: “{by}” took the message from a user who had logged in."),
    N_("If that is true, its owner sent it, or whoever knows the password."),
    N_("The line stands on the sending side. It may be made up."),
    N_("Is the text unlike the person you know? Then ask by phone."),
)
WORDS = {
    "": _WORDS,
    "unsure": replace(_WORDS, not_proof=N_("Who wrote the line is not known. It may be made up.")),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding at the oldest hop, where it lies on the sender's side and names an account."""
    border = case.route.border.hop or 0
    hops = [hop for hop in case.route.hops if hop.index > border and _has_account(hop)]
    if hops:
        hop = hops[-1]
        values = {"hop": case.route.letter(hop.index), "by": hop.by or ""}
        evidence = (at_mark(hop, "auth"), at_hop(hop))
        variant = "unsure" if case.route.border.hop is None else ""
        yield Seen("neutral", evidence, values, variant, hops=(hop.index,))


def _has_account(hop: Hop) -> bool:
    """Whether somebody logged in there; by LMTP (RFC 3848) it is one server handing over to another."""
    return bool(hop.auth and hop.by) and not (hop.with_ or "").upper().startswith("LMTP")
