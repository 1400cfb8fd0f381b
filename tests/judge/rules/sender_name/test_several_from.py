"""More than one sender."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.identity.model import Identity, Reported
from keshiin.judge.model import Case
from keshiin.judge.rules.sender_name import several_from
from keshiin.span import Span


def test_two_different_sender_lines_are_serious() -> None:
    made = case(TOP + OLDER + FIELDS + "From: Bank <service@bank.example>\n")
    (finding,) = found(several_from, made)
    assert (finding.weight, finding.values["count"]) == ("serious", "2")
    assert pointed(made, finding)[1] == "From: Bank <service@bank.example>"


TWO = "<hanako@example.com>, Taro <taro@example.net>"


def _with(senders: str, more: str = "") -> Case:
    return case(TOP + OLDER + FIELDS.replace("<hanako@example.com>", senders) + more)


@pytest.mark.parametrize(
    ("more", "weight", "variant"),
    [
        ("", "odd", "unnamed"),
        ("Sender: other@example.org\n", "odd", "unnamed"),
        ("Sender: Taro <taro@example.net>\n", "neutral", "several"),
        ("List-Id: <example.com>\n", "neutral", "several"),
    ],
)
def test_two_people_in_one_line_want_a_line_that_says_who_of_them_sent_it(
    more: str, weight: str, variant: str
) -> None:
    (finding,) = found(several_from, _with(TWO, more))
    assert (finding.weight, finding.variant) == (weight, variant)


@pytest.mark.parametrize(
    "senders",
    [
        "<service@paypal.com>, <taro@example.net>",
        "<taro@example.net>, <service@paypal.com>",
        "<service@paypal.com>; PayPal <taro@example.net>",
    ],
)
def test_a_known_firm_beside_a_stranger_is_serious(senders: str) -> None:
    (finding,) = found(several_from, _with(senders))
    assert (finding.weight, finding.variant, finding.values["brand"]) == ("serious", "brand", "PayPal")
    assert {"service@paypal.com", "taro@example.net"} == set(finding.values["listed"].split("\n"))


def test_colleagues_in_one_line_want_it_too() -> None:
    two = "<hanako@example.com>, <taro@example.com>"
    (finding,) = found(several_from, _with(two))
    assert (finding.weight, finding.variant) == ("odd", "unnamed")
    assert found(several_from, _with(two, "Sender: <taro@example.com>\n")) == []
    assert found(several_from, _with(two, "List-Id: <example.com>\n")) == []
    assert found(several_from, _with("<hanako@example.com>, Hanako <Hanako@example.com>")) == []


def test_a_known_firm_that_the_readers_service_confirmed_writes_with_others() -> None:
    made = _with("<ann@paypal.com>, <taro@example.net>")
    passed = Reported("dkim", "pass", "paypal.com", None, "mx.example.jp", True, "service", Span(0, 1), None)
    (finding,) = found(several_from, replace(made, identity=Identity((passed,))))
    assert (finding.weight, finding.variant) == ("odd", "unnamed")


def test_a_known_firm_beside_its_own_other_domain_and_free_mailboxes_are_nobodys_brand() -> None:
    for senders in ("<a@paypal.com>, <b@paypal.de>", "<a@gmail.com>, <b@example.net>"):
        (finding,) = found(several_from, _with(senders))
        assert finding.variant == "unnamed", senders


def test_a_known_firm_in_sender_alone_is_odd_unless_somebody_confirms_it() -> None:
    made = case(TOP + OLDER + FIELDS + "Sender: PayPal <service@paypal.com>\n")
    (finding,) = found(several_from, made)
    assert (finding.weight, finding.variant, finding.values["brand"]) == ("odd", "sender", "PayPal")
    assert pointed(made, finding) == ["Sender: PayPal <service@paypal.com>"]
    passed = Reported("dkim", "pass", "paypal.com", None, "mx.example.jp", True, "service", Span(0, 1), None)
    assert found(several_from, replace(made, identity=Identity((passed,)))) == []


@pytest.mark.parametrize(
    "more",
    [
        "Sender: <other@example.org>\n",
        "Sender: <someone@gmail.com>\n",
        "Sender: <service@paypal.com>\nList-Id: <example.com>\n",
    ],
)
def test_other_senders_and_lists_are_left_alone(more: str) -> None:
    assert found(several_from, case(TOP + OLDER + FIELDS + more)) == []


def test_the_same_line_twice_is_told_calmly() -> None:
    (finding,) = found(several_from, case(TOP + FIELDS + "From: Hanako <hanako@example.com>\n"))
    assert (finding.weight, finding.variant, finding.values["count"]) == ("neutral", "repeated", "2")


def test_one_sender_is_left_alone() -> None:
    assert found(several_from, case()) == []
