"""Newsletters are recognised as such."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.mail_kinds import newsletter

LEAVE = "List-Unsubscribe: <https://news.example.com/leave>\n"


def test_a_way_to_leave_makes_a_newsletter() -> None:
    made = case(TOP + OLDER + FIELDS + LEAVE)
    (finding,) = found(newsletter, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding) == [LEAVE.strip()]


def test_a_list_with_posts_and_a_letter_are_left_alone() -> None:
    assert found(newsletter, case(TOP + FIELDS + LEAVE + "List-Post: <mailto:talk@example.net>\n")) == []
    assert found(newsletter, case()) == []


def test_beside_a_lists_card_nothing_is_said_of_a_mailing_company() -> None:
    (alone,), (beside,) = (
        found(newsletter, case(TOP + FIELDS + LEAVE + more)) for more in ("", "List-Id: <talk.example.net>\n")
    )
    assert (alone.variant, beside.variant) == ("", "list")
