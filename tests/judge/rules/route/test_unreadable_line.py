"""A line that cannot be read is told and costs nothing else."""

from __future__ import annotations

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.route import unreadable_line


def test_it_is_named_by_its_letter() -> None:
    made = case(TOP + "Received: ((((\n" + FIELDS)
    (finding,) = found(unreadable_line, made)
    assert (finding.weight, finding.values["hops"], finding.hops) == ("neutral", "A", (2,))


def test_readable_lines_are_left_alone() -> None:
    assert found(unreadable_line, case()) == []
