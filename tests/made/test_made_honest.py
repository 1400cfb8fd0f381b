"""Honest mail of today, made after the forms of its senders and receivers, raises no alarm."""

from __future__ import annotations

import pytest
from made_judged import ALARMS, Judged, judged, share
from made_letter import letters
from made_post import delivered

ENOUGH = 120


@pytest.fixture(scope="module")
def honest() -> list[Judged]:
    return list(judged("honest"))


def test_there_are_enough_messages_of_many_kinds(honest: list[Judged]) -> None:
    assert len(honest) >= ENOUGH
    assert len({each.made.letter.kind for each in honest}) >= 15
    assert len({each.made.at for each in honest}) >= 12
    assert len({each.made.letter.carrier for each in honest}) >= 20


def test_the_names_of_the_letters_are_unique() -> None:
    names = [each.name for folder in ("honest", "deceptive") for each in letters(folder)]
    assert len(names) == len(set(names))


def test_a_message_is_the_same_in_every_run() -> None:
    letter = next(letters("honest"))
    assert delivered(letter, letter.at[0]) == delivered(letter, letter.at[0])


def test_what_is_made_is_read_back_as_it_was_meant(honest: list[Judged]) -> None:
    for each in honest:
        name, letter, claims = each.made.name, each.made.letter, each.message.claims
        assert not each.message.source.repairs, name
        if not letter.via:
            assert claims.subject == letter.subject, name
            assert [sender.address for sender in claims.from_] == [letter.address], name


def test_no_rule_breaks(honest: list[Judged]) -> None:
    assert {pair for each in honest for pair in each.assessment.ran.broken} == set()


def test_at_most_one_in_a_hundred_is_suspicious(honest: list[Judged]) -> None:
    wrong = [each.told() for each in honest if each.alarmed]
    assert share(honest, ALARMS) <= 1, "\n" + "\n".join(wrong)


def test_none_is_dangerous(honest: list[Judged]) -> None:
    wrong = [each.told() for each in honest if each.assessment.level == "dangerous"]
    assert wrong == [], "\n" + "\n".join(wrong)
