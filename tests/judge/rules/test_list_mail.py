"""Mailing lists are recognised as such."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import list_mail


def test_a_list_is_named_calmly() -> None:
    made = case(TOP + OLDER + FIELDS + "List-Id: Talk <talk.example.net>\n")
    (finding,) = found(list_mail, made)
    assert (finding.weight, finding.values["list"]) == ("neutral", "Talk <talk.example.net>")
    assert pointed(made, finding) == ["List-Id: Talk <talk.example.net>"]


def test_a_letter_is_left_alone() -> None:
    assert found(list_mail, case()) == []
