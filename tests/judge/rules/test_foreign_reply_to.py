"""Answers to a free mailbox behind an organisation’s name."""

from __future__ import annotations

from content_cases import found, made, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import foreign_reply_to


def test_a_free_mailbox_is_odd() -> None:
    asked = case(TOP + OLDER + FIELDS + "Reply-To: director77@gmail.com\n")
    (finding,) = found(foreign_reply_to, asked)
    assert (finding.weight, finding.variant) == ("odd", "freemail")
    assert pointed(asked, finding)[0] == "Reply-To: director77@gmail.com"


def test_another_organisation_is_neutral() -> None:
    (finding,) = found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: help@desk.example.net\n"))
    assert finding.weight == "neutral"


def test_ones_own_organisation_is_left_alone() -> None:
    assert found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: office@mail.example.com\n")) == []


def test_a_known_platform_that_writes_for_its_user_is_context() -> None:
    header = "From: Hana (via Google Drive) <drive-shares@google.com>\nReply-To: hana@gmail.com\n"
    (finding,) = found(foreign_reply_to, made(header, vouched=True))
    assert finding.weight == "neutral"
    (unvouched,) = found(foreign_reply_to, made(header))
    assert unvouched.weight == "odd"
