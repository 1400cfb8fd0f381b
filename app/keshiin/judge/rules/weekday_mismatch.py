"""A time whose weekday is not the weekday of its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Evidence, Finding, Group, Words
from keshiin.judge.pointing import at_field, at_mark, letter, text_of

GROUP: Group = "route"
NEEDS = ()
CAUSE = "invented_time"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GIVEN = re.compile(r"^\s*([A-Za-z]{3})[a-z]{0,6}\s?,")
_WHY = N_("A program takes the weekday from the calendar. A person who types a line may get it wrong.")
_NOT_PROOF = N_("A few programs of honest senders miscount as well.")
WORDS = {
    "": Words(
        N_("The weekday is wrong"),
        N_("Station {hop} writes “{given}”. That day was a {weekday}."),
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
}


def find(case: Case) -> Iterator[Finding]:
    """One finding a hop of the sender's side, and one for the Date field."""
    border = case.route.border.hop or 0
    for hop in case.route.hops:
        if hop.index > border and hop.time and _wrong(hop.time_text, hop.time):
            evidence = (at_mark(hop, "time", contradicted=True),)
            yield _finding(hop.time_text or "", hop.time, evidence, (hop.index,), letter(case, hop.index))
    field, date = case.message.first("date"), case.message.claims.date
    if field and date and _wrong(text_of(field), date):
        yield _finding(text_of(field), date, (at_field(field, contradicted=True),))


def _wrong(text: str | None, time: datetime) -> bool:
    given = _GIVEN.match(text or "")
    day = given.group(1).lower() if given else ""
    return day in DAYS and day != DAYS[time.weekday()]


def _finding(
    text: str, time: datetime, evidence: tuple[Evidence, ...], hops: tuple[int, ...] = (), name: str = ""
) -> Finding:
    values = {"given": text[:40], "weekday": DAYS[time.weekday()]}
    if name:
        values["hop"] = name
    return Finding("weekday_mismatch", GROUP, "odd", hops, evidence, values, "" if name else "date")
