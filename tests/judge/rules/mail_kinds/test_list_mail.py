"""Mailing lists are recognised as such."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.mail_kinds import list_mail


def test_a_list_is_named_calmly() -> None:
    made = case(TOP + OLDER + FIELDS + "List-Id: Talk <talk.example.net>\n")
    (finding,) = found(list_mail, made)
    assert (finding.weight, finding.values["list"]) == ("neutral", "Talk <talk.example.net>")
    assert pointed(made, finding) == ["List-Id: Talk <talk.example.net>"]


def test_a_letter_is_left_alone() -> None:
    assert found(list_mail, case()) == []


def test_a_name_that_is_cut_ends_in_a_sign_for_it() -> None:
    made = case(TOP + FIELDS + f"List-Id: {'long ' * 20}<talk.example.net>\n")
    (finding,) = found(list_mail, made)
    assert len(finding.values["list"]) == 80
    assert finding.values["list"].endswith("…")


def test_a_name_in_other_letters_is_told_in_them() -> None:
    made = case(TOP + FIELDS + "List-Id: =?utf-8?b?54SZ54WO5Lya?= <roast.example.net>\n")
    (finding,) = found(list_mail, made)
    assert finding.values["list"] == "焙煎会 <roast.example.net>"
