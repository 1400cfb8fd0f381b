"""A queue id whose letters encode another time than its line gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.queue_ids import encoded_hour, encoded_time, only_sendmail
from keshiin.route.model import Hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "invented_time"
QUEUED = timedelta(days=6)
"""A message may wait in the queue for days before the line is written; five is sendmail's own limit."""

_WHY = N_(
    "Some servers build the time into the serial number. An invented line has one that was copied or made up."
)
WORDS = {
    "": Words(
        N_("A serial number tells another time"),
        N_(
            "By its serial number “{id}”, the line about station {hop} is from {encoded}. But its time is "
            "{time}."
        ),
        _WHY,
        N_("A server of another make may use serial numbers that only look like this."),
        "",
    ),
    "hour": Words(
        N_("A serial number tells another time"),
        N_(
            "By its serial number “{id}”, the line about station {hop} is from hour {encoded}. But it says "
            "{written}."
        ),
        _WHY,
        N_("A server whose clock changed its zone looks the same."),
        "",
    ),
    "agrees": Words(
        N_("A serial number fits its time"),
        N_(
            "By its serial number “{id}”, the line about station {hop} is from {encoded}. That fits its time."
        ),
        N_("Somebody who invents a line seldom takes care of this."),
        N_("With care it can be done. So it is only a small sign."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding a hop of the sender's side whose id is of sendmail's form; of those that fit the newest."""
    border, fits = case.route.border.hop or 0, False
    for hop in case.route.hops:
        if hop.index <= border or not hop.id or hop.time is None:
            continue
        variant, encoded = _read(hop)
        if not encoded or (fits and variant == "agrees"):
            continue
        fits |= variant == "agrees"
        weight: Weight = "neutral" if variant == "agrees" else "odd"
        values = {"id": hop.id, "hop": case.route.letter(hop.index), "encoded": encoded}
        # An hour is one of the clock that the line was written by.
        values["written" if variant == "hour" else "time"] = hop.time.isoformat(" ")
        evidence = (at_mark(hop, "id", contradicted=weight == "odd"), at_mark(hop, "time"))
        yield Seen(weight, evidence, values, variant, hops=(hop.index,))


def _read(hop: Hop) -> tuple[str, str]:
    """The variant and the encoded time, in the line's zone; ("", "") where the id says nothing certain."""
    if hop.id is None or hop.time is None:
        return "", ""
    if time := encoded_time(hop.id, hop.time):
        shown = _beside(time, hop.time).isoformat(" ")
        if abs(time - hop.time) <= QUEUED:
            return "agrees", shown
        return ("", shown) if hop.server == "sendmail" or only_sendmail(hop.id) else ("", "")
    hour = encoded_hour(hop.id)
    if hour is None or hop.server != "sendmail" or (hop.time.hour - hour + 1) % 24 <= 2:
        return "", ""
    return "hour", str(hour)


def _beside(moment: datetime, other: datetime) -> datetime:
    """The moment in the zone of another, so that both can be compared; as it is at the calendar's ends."""
    try:
        return moment.astimezone(other.tzinfo)
    except OverflowError:
        return moment
