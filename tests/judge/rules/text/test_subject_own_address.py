"""The reader’s address in the subject is odd; a name there is not."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, link, made, pointed, weighed
from keshiin.judge.rules.text import subject_own_address


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


def test_a_notice_of_the_addresss_own_domain_and_an_invitation_name_an_account_they_know() -> None:
    to = "To: reader@example.jp\nSubject: reader@example.jp is almost full\n"
    assert found(subject_own_address, made("From: cPanel <cpanel@example.jp>\n" + to)) == []
    stranger = made("From: A <a@shop.example>\n" + to, text="Meeting")
    assert len(found(subject_own_address, stranger)) == 1
    (part,) = stranger.message.parts
    invites = replace(stranger.message, parts=(part, replace(part, content_type="text/calendar")))
    assert found(subject_own_address, replace(stranger, message=invites)) == []


def test_it_counts_only_beside_another_sign() -> None:
    header = "From: A <a@shop.example>\nTo: b@example.jp\nSubject: hello b@example.jp\n"
    assert weighed(made(header), subject_own_address) == ["neutral"]
    beside = made(header, links=[link("http://203.0.113.7/login")])
    assert weighed(beside, subject_own_address) == ["odd"]
