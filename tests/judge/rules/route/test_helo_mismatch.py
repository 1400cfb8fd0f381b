"""HELO against rDNS is judged at the border alone, and weakly."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import helo_mismatch

OTHER = TOP.replace("from mail.example.com (mail.example.com", "from bank.example.org (mail.example.com")


def test_two_organisations_at_the_border_are_told_but_do_not_count() -> None:
    made = case(OTHER + OLDER + FIELDS)
    (finding,) = found(helo_mismatch, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding) == ["bank.example.org", "mail.example.com"]


def test_a_mark_of_the_receiving_server_makes_it_odd() -> None:
    text = OTHER.replace("[192.0.2.10])", "[192.0.2.10] (may be forged))")
    text = text.replace("(Postfix) with ESMTPS id 4F3D2A0001", "(8.14.4/8.14.4) with SMTP id u4601052003151")
    (finding,) = found(helo_mismatch, case(text + OLDER + FIELDS))
    assert (finding.weight, finding.variant) == ("odd", "forged")


def test_one_organisation_under_two_names_is_left_alone() -> None:
    text = TOP.replace("from mail.example.com", "from out7.example.com")
    assert found(helo_mismatch, case(text + OLDER + FIELDS)) == []


def test_lines_below_the_border_are_not_judged() -> None:
    older = OLDER.replace("from pc.example.com", "from --")
    assert found(helo_mismatch, case(TOP + older + FIELDS)) == []
