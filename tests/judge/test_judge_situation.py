"""The situation chooses the next steps: by whose name is used, then by the domain, then by the subject."""

from __future__ import annotations

import pytest

from keshiin.identity.model import Identity
from keshiin.judge.model import Case, Finding, Level
from keshiin.judge.situation import situation_of
from keshiin.lookup.model import Facts
from keshiin.message import read
from keshiin.route.model import Border, Route
from keshiin.settings import Settings
from slowness import within


def situation(header: str, level: Level = "suspicious") -> str:
    return situation_of(_case(header), (), level)


def _case(header: str) -> Case:
    message = read(header.encode() + b"\n\nText\n")
    authors = tuple("unknown" for _ in message.fields)
    route = Route((), (), Border(None, "unknown", "none"), authors)
    return Case(message, route, Identity(), Facts(), Settings())


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("From: DHL Express <a@example.net>", "parcel"),
        ("From: PayPal <a@example.net>", "bank"),
        ("From: Amazon <a@example.net>", "shop"),
        ("From: Somebody <info@ministry.go.jp>", "authority"),
        ("Return-Path: <notice@mhlw.go.jp>", "authority"),
        ("From: 厚生労働省 <a@example.net>", "authority"),
        ("From: Ministry of Finance <a@example.net>", "authority"),
        ("From: a@example.net\nSubject: Your mailbox is almost full", "hoster"),
        ("From: a@example.net\nSubject: Overdue invoice 123", "invoice"),
        ("From: みどり法律事務所 <a@example.net>", "authority"),
        ("From: みどり信用金庫 <a@example.net>", "bank"),
        ("From: JALマイレージバンク <a@example.net>", "shop"),
        ("From: a@example.net\nSubject: 【三井住友カード】利用停止のお知らせ", "bank"),
        ("From: a@example.net\nSubject: 【三井住友カード】今月の話題", ""),
        ("From: a@example.net\nSubject: Hello", ""),
    ],
)
def test_the_case_is_recognised(header: str, expected: str) -> None:
    assert situation(header) == expected


def test_a_demand_for_virtual_money_has_steps_of_its_own() -> None:
    case = _case("From: a@example.net\nSubject: Pay the invoice")
    finding = Finding("crypto_extortion", "content", "serious")
    assert situation_of(case, (finding,), "dangerous") == "extortion"


def test_a_notice_about_the_mailbox_has_those_of_a_provider() -> None:
    case = _case("From: a@example.net\nSubject: Final notice")
    for rule, weight, expected in (
        ("mailbox_notice", "odd", "hoster"),
        ("password_asked", "odd", "hoster"),
        ("mailbox_notice", "neutral", ""),
    ):
        assert situation_of(case, (Finding(rule, "content", weight),), "suspicious") == expected


def test_words_of_an_honest_subject_choose_no_steps() -> None:
    assert situation("From: a@example.net\nSubject: Your invoice", "consistent") == ""


def test_a_notice_that_lures_gets_the_steps_of_a_lure() -> None:
    case = _case("From: postmaster@example.net\nSubject: Undelivered mail")
    notice, lure = Finding("bounce", "special", "neutral"), Finding("pressed_elsewhere", "content", "odd")
    assert situation_of(case, (notice,), "consistent") == "bounce"
    assert situation_of(case, (notice, lure), "unclear") == ""


def test_one_name_of_thousands_of_addresses_is_looked_at_once() -> None:
    case = _case("From: " + "a@b department law " * 10_000)
    assert len(case.message.claims.from_) == 10_000
    within(0.03, lambda: situation_of(case, (), "unclear"))


def test_a_salary_that_is_turned_away_is_no_bill() -> None:
    case = _case("From: Tom <tom@gmail.com>\nSubject: Payment of my salary")
    told = Finding("salary_diverted", "content", "serious")
    assert (situation_of(case, (), "suspicious"), situation_of(case, (told,), "suspicious")) == (
        "invoice",
        "",
    )
