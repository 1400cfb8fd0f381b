"""More than one sender."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import several_from


def test_two_different_sender_lines_are_serious() -> None:
    made = case(TOP + OLDER + FIELDS + "From: Bank <service@bank.example>\n")
    (finding,) = found(several_from, made)
    assert (finding.weight, finding.values["count"]) == ("serious", "2")
    assert pointed(made, finding)[1] == "From: Bank <service@bank.example>"


def test_two_people_in_one_line_are_neutral() -> None:
    text = FIELDS.replace("<hanako@example.com>", "<hanako@example.com>, Taro <taro@example.net>")
    (finding,) = found(several_from, case(TOP + OLDER + text))
    assert (finding.weight, finding.variant) == ("neutral", "several")


def test_the_same_line_twice_is_told_calmly() -> None:
    (finding,) = found(several_from, case(TOP + FIELDS + "From: Hanako <hanako@example.com>\n"))
    assert (finding.weight, finding.variant, finding.values["count"]) == ("neutral", "repeated", "2")


def test_one_sender_is_left_alone() -> None:
    assert found(several_from, case()) == []
