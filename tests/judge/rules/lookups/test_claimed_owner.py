"""Whose a claimed address is: told as about a claim, weighed as nothing, kept apart from what is recorded."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import answered, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.lookups import claimed_owner, registered_owner

OWNER = answered("rdap", "192.0.2.20", organisation="Example Company", claimed=True)
NAME = answered("ptr", "192.0.2.20", names=["pc.example.com"], claimed=True)


def test_owner_and_name_are_told_as_about_what_the_sending_side_wrote() -> None:
    made = case(lookups=(NAME, OWNER))
    (finding,) = found(claimed_owner, made)
    assert (finding.weight, finding.hops) == ("neutral", (2,))
    seen = plain(fill("en", claimed_owner.WORDS[""].seen, finding.values))
    assert seen.startswith("The sending side wrote these addresses. Asked on 22 Nov 2026")
    assert "192.0.2.20 (Example Company, pc.example.com)" in seen
    assert pointed(made, finding) == ["[192.0.2.20]"]
    assert [each.value for each in finding.evidence if each.kind == "lookup"] == [1, 0]
    assert found(registered_owner, made) == []


def test_what_was_answered_about_the_recorded_address_is_not_told_as_claimed() -> None:
    recorded = answered("rdap", "192.0.2.10", organisation="Example Company")
    assert found(claimed_owner, case(lookups=(recorded,))) == []


def test_without_an_answer_nothing_is_told() -> None:
    silent = answered("ptr", "192.0.2.20", claimed=True)
    assert found(claimed_owner, case(lookups=(silent,))) == []
