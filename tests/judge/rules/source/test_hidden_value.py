"""Values masked by whoever posted the header."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.source import hidden_value


def test_masked_addresses_and_names_are_listed() -> None:
    text = TOP + OLDER.replace("192.0.2.20", "38.37.xxx.xxx") + FIELDS.replace("reader@", "??????@")
    made = case(text)
    (finding,) = found(hidden_value, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding) == ["38.37.xxx.xxx", "??????@example.jp"]


def test_ordinary_names_with_an_x_are_left_alone() -> None:
    text = TOP.replace("mail.example.com", "mx1.exxon.example.com") + OLDER + FIELDS
    assert found(hidden_value, case(text)) == []
