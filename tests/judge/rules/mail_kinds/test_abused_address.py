"""The reader’s own address as the sender of mail that his service did not send."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.mail_kinds import abused_address

MINE = ("hanako@example.com",)


def test_my_address_as_the_sender_is_told() -> None:
    made = case(TOP + OLDER + FIELDS, mine=MINE)
    (finding,) = found(abused_address, made)
    assert (finding.weight, finding.values["address"]) == ("neutral", "hanako@example.com")
    assert pointed(made, finding) == ["From: Hanako <hanako@example.com>"]


def test_my_own_vouched_mail_and_other_peoples_mail_are_left_alone() -> None:
    assert found(abused_address, case(mine=MINE, results=[("dmarc", "pass", True)])) == []
    assert found(abused_address, case(mine=("other@example.com",))) == []
