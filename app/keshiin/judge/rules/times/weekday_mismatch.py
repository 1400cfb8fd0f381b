"""A time whose weekday is not the weekday of its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field, at_mark
from keshiin.judge.returned.bounces import is_servers_report
from keshiin.late import late
from keshiin.route.model import Hop
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ()
CAUSE = "invented_time"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PLACES = 20
"""Places that are pointed at."""

_GIVEN = late(r"^\s*([A-Za-z]{3})[a-z]{0,6}\s?,")
_WHY = N_("A program takes the weekday from the calendar. A person who types a line may get it wrong.")
_NOT_PROOF = N_("A few programs of honest senders miscount as well.")
WORDS = {
    "": Words(
        N_("The weekday is wrong"),
        N_("The line about station {hop} says “{given}”. That day was a {weekday}."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "date": Words(
        N_("The weekday is wrong"),
        N_("The date says “{given}”. That day was a {weekday}."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "several": Words(
        N_("The weekday is wrong in {count} places"),
        N_("One of them is “{given}”. That day was a {weekday}."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
}


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A time with a wrong weekday: its text, what points at it, its hop (None in the Date field)."""

    text: str
    time: datetime
    evidence: Evidence
    hop: Hop | None = None


def find(case: Case) -> Iterator[Seen]:
    """One finding for all times of the sender's side: those of its hops and the Date field."""
    wrong = [*_wrong_times(case)]
    if not wrong:
        return
    first = wrong[0]
    hops = tuple(each.hop.index for each in wrong if each.hop)
    values = {"given": first.text[:40], "weekday": DAYS[first.time.weekday()], "count": str(len(wrong))}
    if first.hop:
        values["hop"] = case.route.letter(first.hop.index)
    variant = "several" if len(wrong) > 1 else "" if first.hop else "date"
    evidence = tuple(each.evidence for each in wrong[:PLACES])
    # A server that writes its reports with a wrong calendar invents nothing.
    weight: Weight = "neutral" if is_servers_report(case) else "odd"
    yield Seen(weight, evidence, values, variant, hops=hops[:PLACES])


def _wrong_times(case: Case) -> Iterator[_Wrong]:
    border = case.route.border.hop or 0
    for hop in case.route.hops:
        if hop.index > border and hop.time and _is_wrong(hop.time_text, hop.time):
            yield _Wrong(hop.time_text or "", hop.time, at_mark(hop, "time", contradicted=True), hop)
    field, date = case.message.first("date"), case.message.claims.date
    if field and date and _is_wrong(text_of(field), date):
        yield _Wrong(text_of(field), date, at_field(field, contradicted=True))


def _is_wrong(text: str | None, time: datetime) -> bool:
    given = _GIVEN.match(text or "")
    day = given.group(1).lower() if given else ""
    return day in DAYS and day != DAYS[time.weekday()]
