"""Who vouches, as the terminal tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_analysis import made_analysis, made_explanation

from keshiin.identity.model import Checked, Identity
from keshiin.message import read
from keshiin.report.text import as_text
from keshiin.report.text.columns import columns


def test_each_question_stands_with_both_answers() -> None:
    lines = as_text(made_analysis(), made_explanation(), 200).splitlines()
    at = lines.index("  Was it sent by a machine that the return address’s domain allows? (SPF)")
    assert lines[at + 1] == "    Your mail service said: Yes, for “example.com”."
    at = lines.index("  Does it bear a domain’s seal that fits? (DKIM)")
    assert lines[at + 2] == "    Keshiin’s own check: There is no such seal in what you gave."


def test_the_reason_stands_where_they_differ() -> None:
    made = made_analysis()
    checked = (Checked("spf", "failed", "fail", "example.com", None, True, "not_permitted"),)
    shown = as_text(
        replace(made, identity=Identity(made.identity.reported, checked)), made_explanation(), 200
    )
    assert "    Why they differ: The domain’s list has changed since" in shown


def test_the_owners_part_of_a_longer_host_is_told() -> None:
    message = read(b"From: a@mail.shop.example.com\n\nx\n")
    shown = as_text(replace(made_analysis(), message=message), made_explanation(), 200)
    assert "  Sender shown (From): mail.shop.example.com (example.com)" in shown


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_wider_than_a_narrow_terminal(language) -> None:
    shown = as_text(made_analysis(), made_explanation(language), 40)
    assert max(columns(line) for line in shown.splitlines()) <= 40


def test_what_is_said_of_every_question_is_said_once() -> None:
    made = made_analysis()
    lines = as_text(replace(made, identity=Identity(())), made_explanation(), 200).splitlines()
    assert [line for line in lines if "Your mail service said" in line] == [
        "  Your mail service said: Nothing about this."
    ]
    assert sum("Keshiin’s own check" in line for line in lines) == 4
