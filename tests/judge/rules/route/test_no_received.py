"""No line of a server: nothing can be said of the way."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, case
from keshiin.judge.rules.route import no_received


def test_a_message_without_lines_says_so() -> None:
    made = case(FIELDS, border=None)
    (finding,) = found(no_received, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding) == ["From: Hanako <hanako@example.com>"]


def test_one_line_is_enough_for_silence() -> None:
    assert found(no_received, case()) == []
