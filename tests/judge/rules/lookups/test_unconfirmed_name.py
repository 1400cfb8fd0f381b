"""The name of the peer's address, asked today: it does not lead back, or is not what the machine gave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import answered, case
from keshiin.judge.rules.lookups import unconfirmed_name
from keshiin.lookup.model import Lookup

SOON = "2024-05-07T00:00:00Z"
PTR = replace(answered("ptr", "192.0.2.10", names=["pc.example.net"]), at=SOON)
BACK = replace(answered("a", "pc.example.net", addresses=["192.0.2.10"]), at=SOON)
ELSEWHERE = replace(BACK, answer={"addresses": ["192.0.2.77"]})
NOWHERE = Lookup("pc.example.net", "a", "example.net", SOON, "no-data")


@pytest.mark.parametrize("answer", [ELSEWHERE, NOWHERE])
def test_a_name_that_does_not_lead_back_is_told_calmly(answer: Lookup) -> None:
    made = case(lookups=(PTR, answer))
    (finding,) = found(unconfirmed_name, made)
    assert (finding.weight, finding.variant, finding.values["name"]) == ("neutral", "", "pc.example.net")
    assert pointed(made, finding) == ["[192.0.2.10]"]


def test_a_name_of_somebody_else_than_the_machine_gave_is_told_calmly() -> None:
    made = case(lookups=(PTR, BACK))
    (finding,) = found(unconfirmed_name, made)
    assert (finding.weight, finding.variant) == ("neutral", "other")
    assert pointed(made, finding) == ["mail.example.com"]


def test_for_an_old_message_it_says_that_much_may_have_changed() -> None:
    late = [replace(each, at="2026-11-22T00:00:00Z") for each in (PTR, ELSEWHERE)]
    (finding,) = found(unconfirmed_name, case(lookups=tuple(late)))
    assert (finding.variant, finding.values["year"]) == ("then", "2024")


def test_a_name_that_fits_or_whose_way_back_is_not_known_is_left_alone() -> None:
    own = replace(PTR, answer={"names": ["mail.example.com"]})
    back = replace(BACK, question="mail.example.com")
    assert found(unconfirmed_name, case(lookups=(own, back))) == []
    assert found(unconfirmed_name, case(lookups=(PTR,))) == []
    assert found(unconfirmed_name, case(lookups=(PTR, replace(NOWHERE, outcome="no-answer")))) == []
