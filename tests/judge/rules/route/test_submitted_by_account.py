"""A user who had logged in at the oldest station."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import submitted_by_account


def test_the_account_is_told_as_the_sending_sides_word() -> None:
    older = OLDER.replace("with ESMTP id", "with ESMTPSA id")
    made = case(TOP + older + FIELDS)
    (finding,) = found(submitted_by_account, made)
    assert (finding.weight, finding.values["hop"], finding.hops) == ("neutral", "A", (2,))


def test_who_wrote_the_line_is_not_known_where_the_border_is_not() -> None:
    made = case(TOP + OLDER.replace("with ESMTP id", "with ESMTPSA id") + FIELDS)
    nowhere = replace(made, route=replace(made.route, border=replace(made.route.border, hop=None)))
    (finding,) = found(submitted_by_account, nowhere)
    assert submitted_by_account.WORDS[finding.variant].not_proof.startswith("Who wrote the line is not known")


def test_without_a_login_it_is_left_alone() -> None:
    assert found(submitted_by_account, case()) == []


def test_a_server_that_hands_over_to_another_is_nobody_who_logged_in() -> None:
    older = OLDER.replace("with ESMTP id", "with LMTPA id")
    assert found(submitted_by_account, case(TOP + older + FIELDS)) == []
