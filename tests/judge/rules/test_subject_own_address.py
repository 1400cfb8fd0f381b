"""The reader’s address in the subject is odd; a name there is not."""

from __future__ import annotations

from content_cases import found, made, pointed

from keshiin.judge.rules import subject_own_address


def test_the_address_in_the_subject_is_odd() -> None:
    case = made("From: A <a@shop.example>\nTo: reader@example.jp\nSubject: Alert for Reader@example.jp\n")
    (finding,) = found(subject_own_address, case)
    assert finding.weight == "odd"
    assert pointed(case, finding) == ["Reader@example.jp"]


def test_a_name_and_several_receivers_are_left_alone() -> None:
    assert (
        found(subject_own_address, made("From: A <a@shop.example>\nTo: reader@example.jp\nSubject: reader\n"))
        == []
    )
    two = "From: A <a@shop.example>\nTo: b@example.jp, c@example.jp\nSubject: b@example.jp\n"
    assert found(subject_own_address, made(two)) == []
