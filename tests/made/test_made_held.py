"""Letters that were written before their author had read a rule, so that none was tuned on them."""

from __future__ import annotations

import pytest
from made_judged import ALARMS, Judged, judged, share
from made_letter import letters

SETS = ("honest", "deceptive", "held/honest", "held/deceptive")


@pytest.fixture(scope="module", params=("honest", "deceptive"))
def held(request: pytest.FixtureRequest) -> list[Judged]:
    return list(judged(f"held/{request.param}"))


def test_there_are_enough_messages(held: list[Judged]) -> None:
    assert len({each.made.letter.name for each in held}) >= 100
    assert len({each.made.letter.kind for each in held}) >= 20


def test_the_names_are_unique_across_all_sets() -> None:
    names = [each.name for folder in SETS for each in letters(folder)]
    assert len(names) == len(set(names))


def test_what_is_made_is_read_back_as_it_was_meant(held: list[Judged]) -> None:
    for each in held:
        assert b"\r\r" not in each.made.data, each.made.name
        assert not each.message.source.repairs, each.made.name
        if not each.made.letter.via:
            assert each.message.claims.subject == each.made.letter.subject, each.made.name


def test_no_rule_breaks(held: list[Judged]) -> None:
    assert {pair for each in held for pair in each.assessment.ran.broken} == set()


def test_few_honest_ones_are_alarmed_and_most_deceptive_ones_told(held: list[Judged]) -> None:
    """On the day on which they were written 3.1 % were alarmed, and 55.5 % told."""
    honest = held[0].made.letter.name.startswith("held-")
    wrong = [each.told() for each in held if each.alarmed is honest]
    assert share(held, ALARMS) <= 1 if honest else share(held, ALARMS) >= 70, "\n".join(wrong)
