"""Many rounds are a mistake of set-up, not an attack."""

from __future__ import annotations

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import loop


def test_many_passages_of_one_server_are_told_calmly() -> None:
    rounds = "".join(OLDER.replace("4F3D2A0002", f"4F3D2B{n:04}") for n in range(30))
    (finding,) = found(loop, case(TOP + rounds + FIELDS))
    assert (finding.weight, finding.values["count"]) == ("neutral", "31")
    assert [each.value for each in finding.evidence] == [1, 31]


def test_an_ordinary_way_is_left_alone() -> None:
    assert found(loop, case()) == []
