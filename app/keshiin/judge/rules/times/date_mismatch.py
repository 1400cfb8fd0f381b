"""The Date field does not fit the time at which a server first had the message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field, at_mark
from keshiin.message.field import Field
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received", "date")
CAUSE = "clock"
EARLY, LATE, LITTLE, FAR = timedelta(days=7), timedelta(minutes=1), timedelta(hours=2), timedelta(days=1)
_AHEAD = N_("The message is dated {date}. But station {hop} passed it on {duration} before that.")
WORDS = {
    "future": Words(
        N_("The date is a little after the first receipt"),
        _AHEAD,
        N_("The sender’s program writes the date. One of the two clocks is wrong."),
        N_("Wrong clocks are common. This is no sign of forgery by itself."),
        "",
    ),
    "later": Words(
        N_("The date is after the first receipt"),
        _AHEAD,
        N_("No server has a message before it is written. A clock is wrong, or one time was made up."),
        N_("Wrong clocks are common. This is no sign of forgery by itself."),
        "",
    ),
    "far_future": Words(
        N_("The date is after the arrival"),
        _AHEAD,
        N_("The sender’s program writes the date. Its clock is far ahead, or the date was made up."),
        N_("A few computers have a badly wrong clock."),
        "",
    ),
    "past": Words(
        N_("The date is long before the first receipt"),
        N_("The message is dated {date}. Station {hop} passed it on {duration} after that."),
        N_("The sender’s program writes the date. Old dates come from drafts, stored mail and wrong clocks."),
        N_("A message sent again carries its old date too."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where date and first receipt are apart; odd when even the border line is a day earlier."""
    date, field = case.message.claims.date, case.message.first("date")
    timed = [hop for hop in case.route.hops if hop.time is not None]
    if date is None or field is None or not timed or _of_the_service(case, field):
        return
    first, peer = timed[-1], case.route.peer
    ahead = date - (first.time or date)
    if -EARLY < ahead < LATE:
        return
    far = peer is not None and peer.time is not None and date - peer.time > FAR
    weight: Weight = "odd" if far else "neutral"
    variant = "far_future" if far else _variant(ahead)
    hop = peer if far and peer else first
    step = abs(date - (hop.time or date))
    values = {
        "date": date.isoformat().replace("T", " "),
        "hop": case.route.letter(hop.index),
        "duration": str(round(step.total_seconds())),
    }
    evidence = (at_field(field, contradicted=far), at_mark(hop, "time"))
    yield Seen(weight, evidence, values, variant, hops=(hop.index,))


def _variant(ahead: timedelta) -> str:
    if ahead < timedelta():
        return "past"
    return "future" if ahead < LITTLE else "later"


def _of_the_service(case: Case, field: Field) -> bool:
    """Whether the reader's own service wrote the date: then it tells nothing of the sender's clock."""
    at = next(at for at, each in enumerate(case.message.fields) if each is field)
    return case.route.authors[at] == "service"
