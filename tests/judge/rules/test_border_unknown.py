"""Where nobody knows the reader’s service, the question is asked."""

from __future__ import annotations

from content_cases import found
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import border_unknown


def test_the_candidates_are_offered() -> None:
    (finding,) = found(
        border_unknown, case(TOP.replace("192.0.2.10", "10.1.2.3") + OLDER + FIELDS, border=None)
    )
    assert finding.weight == "neutral"
    assert finding.hops
    assert [each.value for each in finding.evidence] == list(finding.hops)


def test_a_known_border_asks_nothing() -> None:
    assert found(border_unknown, case()) == []
