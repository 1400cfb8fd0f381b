"""What a pasted piece does not hold is named."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, TOP, case

from keshiin.judge.rules import incomplete_header


def test_a_piece_of_a_header_names_what_is_missing() -> None:
    made = case("Return-Path: <notice@example.jp>\n" + TOP, kind="paste")
    (finding,) = found(incomplete_header, made)
    assert finding.weight == "neutral"
    assert finding.values["missing"] == "From, Date, Subject, Message-ID"
    # What is missing stands nowhere.
    assert finding.evidence == ()


def test_a_file_without_sender_is_told_as_the_messages_own_lack() -> None:
    (finding,) = found(incomplete_header, case(TOP + FIELDS.split("\n", 1)[1]))
    assert (finding.variant, finding.values["missing"]) == ("file", "From")


def test_a_line_with_nothing_in_it_is_told_as_empty() -> None:
    text = TOP + FIELDS.replace("Date: Mon, 6 May 2024 10:00:01 +0900", "Date:")
    made = case(text.replace("Message-ID: <1a2b3c@example.com>", "Message-ID:  "))
    (finding,) = found(incomplete_header, made)
    assert (finding.weight, finding.variant) == ("neutral", "empty")
    assert finding.values["missing"] == "Date, Message-ID"
    assert pointed(made, finding) == ["Date:", "Message-ID:  "]


def test_a_message_without_a_subject_is_left_alone() -> None:
    assert found(incomplete_header, case(TOP + FIELDS.replace("Our meeting", ""))) == []


def test_a_whole_header_is_left_alone() -> None:
    assert found(incomplete_header, case()) == []
