"""What a pasted piece does not hold is named."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge import judge
from keshiin.judge.rules.source import incomplete_header
from keshiin.message import read


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


def test_no_copy_is_asked_for_where_the_source_is_whole() -> None:
    whole = case(TOP + FIELDS.split("\n", 1)[1], kind="paste")
    assert whole.message.parts[0].text
    (finding,) = found(incomplete_header, whole)
    assert (finding.variant, finding.values["missing"]) == ("file", "From")


def test_a_sender_behind_what_could_be_read_is_no_calm_matter() -> None:
    fields = FIELDS.split("\n", 1)[1]
    for much in ("X-A: b\n" * 1001, "X-A: " + "b" * 300_000 + "\n"):
        (finding,) = found(incomplete_header, made := case(TOP + much + fields))
        assert (finding.weight, finding.variant) == ("odd", "cut")
        assert judge(made).level == "unclear"
        assert found(incomplete_header, case(TOP + much + FIELDS)) == []
    endless = read((TOP + "X-A\n" * 100_000 + FIELDS).encode())
    (finding,) = found(incomplete_header, replace(case(), message=endless))
    assert finding.variant == "cut"


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
