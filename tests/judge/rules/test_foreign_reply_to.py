"""Answers to a free mailbox behind an organisation’s name."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import foreign_reply_to


def test_a_free_mailbox_is_odd() -> None:
    made = case(TOP + OLDER + FIELDS + "Reply-To: director77@gmail.com\n")
    (finding,) = found(foreign_reply_to, made)
    assert (finding.weight, finding.variant) == ("odd", "freemail")
    assert pointed(made, finding)[0] == "Reply-To: director77@gmail.com"


def test_another_organisation_is_neutral() -> None:
    (finding,) = found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: help@desk.example.net\n"))
    assert finding.weight == "neutral"


def test_ones_own_organisation_is_left_alone() -> None:
    assert found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: office@mail.example.com\n")) == []
