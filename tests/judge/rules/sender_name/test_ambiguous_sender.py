"""A sender line that programs read differently is a deception; a group alone is only told."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.analysis import analyze
from keshiin.judge.rules.sender_name import ambiguous_sender
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import SourceKind


@pytest.mark.parametrize(
    ("line", "weight"),
    [
        ("From: <a@bank.example>shop@other.example", "serious"),
        ("From: <a@bank.example> <shop@other.example>", "serious"),
        (" From: a@bank.example\nFrom: shop@other.example", "serious"),
        ("From\n : a@bank.example\nFrom: shop@other.example", "serious"),
        ('From: "a@bank.example"@other.example', "serious"),
        ("From: a@bank.example: shop@other.example;", "serious"),
        ("From: @bank.example:shop@other.example", "serious"),
        ("From: shop@other.example (a@bank.example)", "odd"),
        ("From: <a@bank.example(.other.example>", "odd"),
    ],
)
def test_each_way_to_show_two_senders_is_found(line: str, weight: str) -> None:
    (finding,) = found(ambiguous_sender, made(line + "\nSubject: x\n"))
    assert (finding.weight, finding.variant) == (weight, "")
    assert "bank.example" in finding.values["listed"]


def test_one_address_that_not_every_program_finds_is_not_told_as_several() -> None:
    (finding,) = found(ambiguous_sender, made("X-A: b\nFrom : a@bank.example\nSubject: x\n"))
    assert (finding.weight, finding.variant) == ("odd", "single")
    assert finding.values == {"text": "a@bank.example"}


def test_it_points_at_the_place() -> None:
    case = made("From: <a@bank.example>shop@other.example\n")
    (finding,) = found(ambiguous_sender, case)
    assert pointed(case, finding) == ["shop@other.example"]


@pytest.mark.parametrize(
    ("line", "other", "weight"),
    [
        ("From: <@bank.example:shop@other.example>", "bank.example", "odd"),
        ("From: <@other.example,@bank.example:shop@other.example>", "bank.example", "odd"),
        ("From: Shop <a%bank.example@other.example>", "a@bank.example", "odd"),
        ("From: bank.example!a@other.example", "a@bank.example", "odd"),
        ("From: service%paypal.com@other.example", "service@paypal.com", "serious"),
        ("From: <@paypal.com:shop@other.example>", "paypal.com", "serious"),
        ("List-Id: <l.example>\nFrom: service%paypal.com@other.example", "service@paypal.com", "neutral"),
    ],
)
def test_a_second_domain_before_the_address_is_named_and_weighs_more_when_it_is_a_known_firms(
    line: str, other: str, weight: str
) -> None:
    (finding,) = found(ambiguous_sender, made(line + "\n"))
    assert (finding.weight, finding.variant) == (weight, "relay")
    assert (finding.values["other"], finding.values["domain"]) == (other, "other.example")


def test_a_group_is_told_calmly() -> None:
    (finding,) = found(ambiguous_sender, made("From: friends: a@shop.example;\n"))
    assert (finding.weight, finding.variant) == ("neutral", "group")


@pytest.mark.parametrize(
    "line",
    [
        "From: Shop <a@shop.example>",
        "From: a@shop.example (The Shop)",
        "From: a@shop.example, b@shop.example",
        "From: <@mx.shop.example:a@shop.example>",
        "From: taro%mail.shop.example@shop.example",
        "From: taro=bank.example@lists.example",
    ],
)
def test_an_ordinary_line_is_left_alone(line: str) -> None:
    assert found(ambiguous_sender, made(line + "\n")) == []


def test_one_address_that_nobody_can_have_is_told_as_that() -> None:
    (finding,) = found(ambiguous_sender, made("From: Post <parcels@tax10919%orders.example>\n"))
    assert (finding.weight, finding.variant) == ("odd", "malformed")
    assert finding.values["text"] == "parcels@tax10919%orders.example"


@pytest.mark.parametrize(("kind", "rules"), [("paste", []), ("file", ["ambiguous_sender"])])
def test_what_copying_did_to_the_line_is_no_senders_doing(kind: SourceKind, rules: list[str]) -> None:
    """A printed page puts its head between the lines; what was delivered is the sender's."""
    torn = b"From: Shop <a@shop.example>,\n2024/05/07 a@other.example (a@bank.example)\nSubject: x\n\nHello\n"
    message = read(torn, kind=kind)
    assert [each.kind for each in message.source.repairs] == ["lost-indent"]
    fired = analyze(message, Places.bundled()).assessment.ran.fired
    assert [rule for rule in fired if rule == "ambiguous_sender"] == rules


def test_a_copied_line_that_is_whole_is_judged() -> None:
    pasted = read(b"From: <a@bank.example>shop@other.example\nSubject: x\n\nHello\n", kind="paste")
    assert "ambiguous_sender" in analyze(pasted, Places.bundled()).assessment.ran.fired
