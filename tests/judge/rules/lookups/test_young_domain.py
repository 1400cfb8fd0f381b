"""A name that was new when the message was sent is odd beside another sign, and calm alone."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, answered, case
from keshiin.judge import judge
from keshiin.judge.rules.lookups import young_domain

NEW = answered("domain", "example.com", created="2024-04-20", registrar="A registrar")
TEXT = TOP + OLDER + FIELDS


def weight(text: str) -> str:
    findings = judge(case(text, lookups=(NEW,))).findings
    return next(finding.weight for finding in findings if finding.rule == "young_domain")


def test_a_sender_registered_two_weeks_before_is_pointed_at() -> None:
    made = case(TEXT, lookups=(NEW,))
    (finding,) = found(young_domain, made)
    assert (finding.values["created"], finding.values["date"]) == ("2024-04-20", "2024-05-06")
    assert pointed(made, finding) == ["From: Hanako <hanako@example.com>"]
    assert finding.evidence[-1].value == 0


def test_it_counts_only_beside_another_sign() -> None:
    assert weight(TEXT) == "neutral"
    assert weight(TEXT.replace("Date: Mon", "Date: Tue")) == "odd"


def test_an_old_name_and_one_registered_later_are_left_alone() -> None:
    for created in ("2024-03-01", "2024-05-07", "nothing"):
        answer = answered("domain", "example.com", created=created)
        assert found(young_domain, case(TEXT, lookups=(answer,))) == []
