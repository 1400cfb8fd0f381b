"""Letters that were written before their author had read a rule, so that none was tuned on them."""

from __future__ import annotations

import pytest
from made_judged import ALARMS, Judged, judged, share
from made_letter import letters

from keshiin.visible import visible

# In per cent: at most so many honest ones are alarmed, at least so many deceptive ones told.
LIMITS = {
    "held/honest": 1.0,  # 3.1 on the day on which they were written
    "held/deceptive": 80.5,  # 55.5
    "held2/honest": 1.1,  # 1.0
    "held2/deceptive": 74.0,  # 44.8
    "held3/honest": 0.5,  # 1.8
    "held3/deceptive": 71.0,  # 41.7
    "held4/honest": 0.4,  # 0.7
    "held4/deceptive": 79.0,  # 45.8
    "held5/honest": 0.4,  # 0.0
    "held5/deceptive": 69.0,  # 22.5
    "held6/honest": 0.4,  # 0.9
    "held6/deceptive": 89.0,  # 56.5
    "held7/honest": 0.0,  # 0.0
    "held7/deceptive": 81.0,  # 29.9
    "held8/honest": 0.0,  # 1.8
    "held8/deceptive": 89.5,  # 52.0
}
SETS = ("honest", "deceptive", *LIMITS)


@pytest.fixture(scope="module", params=LIMITS)
def held(request: pytest.FixtureRequest) -> tuple[str, list[Judged]]:
    return request.param, list(judged(request.param))


def test_there_are_enough_messages(held: tuple[str, list[Judged]]) -> None:
    folder, found = held
    assert len({each.made.letter.name for each in found}) >= 60, folder
    assert len({each.made.letter.kind for each in found}) >= 20, folder


def test_the_names_are_unique_across_all_sets() -> None:
    names = [each.name for folder in SETS for each in letters(folder)]
    assert len(names) == len(set(names))


def test_what_is_made_is_read_back_as_it_was_meant(held: tuple[str, list[Judged]]) -> None:
    for each in held[1]:
        assert b"\r\r" not in each.made.data, each.made.name
        assert not each.message.source.repairs, each.made.name
        if not each.made.letter.via:
            assert each.message.claims.subject == visible(each.made.letter.subject), each.made.name


def test_no_rule_breaks(held: tuple[str, list[Judged]]) -> None:
    assert {pair for each in held[1] for pair in each.assessment.ran.broken} == set()


def test_few_honest_ones_are_alarmed_and_most_deceptive_ones_told(held: tuple[str, list[Judged]]) -> None:
    folder, found = held
    honest, alarmed = folder.endswith("/honest"), share(found, ALARMS)
    wrong = [each.told() for each in found if each.alarmed is honest]
    kept = alarmed <= LIMITS[folder] if honest else alarmed >= LIMITS[folder]
    assert kept, f"{folder}: {alarmed:.1f} %\n" + "\n".join(wrong)
