"""The end of a check: how long answers are waited for, and what is left when they take too long."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

import pytest
from identity_zone import Zone

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.sender_policy import evaluate
from keshiin.limits import CHECK_SECONDS
from keshiin.lookup.resolver import Answer, RecordType

INCLUDES = 8
RECORDS = {
    ("example.com", "TXT"): ("v=spf1 include:n1.example.com -all",),
    **{
        (f"n{number}.example.com", "TXT"): (f"v=spf1 include:n{number + 1}.example.com -all",)
        for number in range(1, INCLUDES)
    },
    (f"n{INCLUDES}.example.com", "TXT"): ("v=spf1 ip4:192.0.2.7 -all",),
}


@dataclass
class Slow:
    """A resolver whose every answer takes some seconds of its own clock."""

    seconds: float
    now: float = 0.0
    zone: Zone = field(default_factory=lambda: Zone(RECORDS))

    def query(self, name: str, type: RecordType) -> Answer:
        self.now += self.seconds
        return self.zone.query(name, type)

    def clock(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def usual_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit as it is, which other tests of this folder lift."""
    monkeypatch.setattr("keshiin.identity.check.asking.CHECK_SECONDS", CHECK_SECONDS)


def _told(slow: Slow) -> tuple[str, bool]:
    asking = Asking(slow, slow.clock)
    return evaluate("192.0.2.7", "a@example.com", "mx.example.com", asking), asking.late


def test_a_record_with_many_parts_is_evaluated_over_a_slow_network() -> None:
    assert _told(Slow(1.0)) == ("pass", False)


def test_a_network_that_takes_much_too_long_ends_the_check() -> None:
    slow = Slow(20.0)
    assert _told(slow) == ("temperror", True)
    assert len(slow.zone.asked) < INCLUDES


def test_work_that_is_not_waiting_ends_the_check_soon() -> None:
    slow = Slow(0.0)
    asking = Asking(slow, slow.clock)
    slow.now = 2.0
    assert asking.over
    assert asking.query("example.com", "TXT").outcome == "no-answer"


@pytest.mark.parametrize("record", ["v=spf1 " + "ip4:192.0.2.7 " * 4_000, "v=spf1 a:" + "%{s}" * 16_000])
def test_a_long_record_ends_with_the_time(record: str) -> None:
    ticks = count(step=0.001)
    asking = Asking(Zone({("example.com", "TXT"): (record,)}), lambda: next(ticks))
    assert evaluate("192.0.2.7", "a@example.com", "mx.example.com", asking) == "temperror"
    assert asking.late


def test_each_method_has_questions_of_its_own() -> None:
    asking = Asking(Zone({("last.example", "TXT"): ("found",)}), lambda: 0.0)
    answers = [asking.query(f"n{number}.example", "TXT") for number in range(123)]
    assert [answer.outcome for answer in answers[-2:]] == ["no-data", "no-answer"]
    assert asking.query("n1.example", "TXT").outcome == "no-data"
    asking.begin()
    assert asking.query("last.example", "TXT").records == ("found",)


def test_ten_exchangers_of_ten_terms_are_all_asked() -> None:
    terms = [f"mx:t{number}.example" for number in range(10)]
    zone = Zone(
        {
            ("example.com", "TXT"): (f"v=spf1 {' '.join(terms)} -all",),
            **{
                (f"t{n}.example", "MX"): tuple(f"{m} h{m}.t{n}.example" for m in range(10)) for n in range(10)
            },
            **{(f"h{m}.t{n}.example", "A"): ("198.51.100.7",) for n in range(10) for m in range(10)},
            ("h9.t9.example", "A"): ("192.0.2.7",),
        }
    )
    assert evaluate("192.0.2.7", "a@example.com", "mx.example.com", Asking(zone, lambda: 0.0)) == "pass"
    assert len(zone.asked) == 111
