"""Made deceptive mail: most of it is told as suspicious or dangerous, whatever way it came."""

from __future__ import annotations

import pytest
from made_judged import ALARMS, Judged, judged, share

ENOUGH = 40


@pytest.fixture(scope="module")
def deceptive() -> list[Judged]:
    return list(judged("deceptive"))


def test_there_are_enough_messages(deceptive: list[Judged]) -> None:
    assert len({each.made.letter.name for each in deceptive}) >= ENOUGH


def test_what_is_made_is_read_back_as_it_was_meant(deceptive: list[Judged]) -> None:
    for each in deceptive:
        assert each.message.claims.subject == each.made.letter.subject, each.made.name


def test_four_in_five_are_suspicious_or_dangerous(deceptive: list[Judged]) -> None:
    missed = [each.told() for each in deceptive if not each.alarmed]
    assert share(deceptive, ALARMS) >= 80, "\n" + "\n".join(missed)
