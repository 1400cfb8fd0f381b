"""The Date field does not fit the time at which the reader's service got the message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Weight, Words
from keshiin.judge.pointing import at_field, at_mark

GROUP: Group = "route"
NEEDS = ("border", "date")
CAUSE = "clock"
EARLY, LATE = timedelta(days=7), timedelta(minutes=15)
FAR = timedelta(days=1)
_SEEN = N_("The message is dated {date}. Your mail service got it {received}.")
WORDS = {
    "future": Words(
        N_("The date lies after the arrival"),
        _SEEN,
        N_("The sender’s program writes the date. Its clock is ahead, or the date was made up."),
        N_("Many computers have a wrong clock."),
        "",
    ),
    "past": Words(
        N_("The date lies long before the arrival"),
        _SEEN,
        N_("The sender’s program writes the date. Old dates come from drafts, archives and wrong clocks."),
        N_("A message sent again carries its old date too."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where date and arrival are apart; odd when the date is a day in the future."""
    peer, date = case.route.peer, case.message.claims.date
    field = case.message.first("date")
    if peer is None or peer.time is None or date is None or field is None:
        return
    ahead = date - peer.time
    if -EARLY < ahead < LATE:
        return
    weight: Weight = "odd" if ahead > FAR else "neutral"
    values = {"date": _shown(date.isoformat()), "received": _shown(peer.time.isoformat())}
    evidence = (at_field(field, contradicted=weight == "odd"), at_mark(peer, "time"))
    variant = "future" if ahead > timedelta() else "past"
    yield Finding("date_mismatch", GROUP, weight, (peer.index,), evidence, values, variant)


def _shown(time: str) -> str:
    return time.replace("T", " ")
