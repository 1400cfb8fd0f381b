"""What SPF says of the name that the machine gave itself, beside the envelope sender (RFC 7208, 2.3)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from identity_zone import NO_ANSWER, Zone

from keshiin.identity import authenticate
from keshiin.identity.check import check
from keshiin.message import read

TXT = ("example.com", "TXT")
HELO = ("mx.example.org", "TXT")
DMARC = ("_dmarc.example.org", "TXT")
HEADER = (
    "Return-Path: <{sender}>\n"
    "Received: from {helo} (x [192.0.2.7]) by mx.example.net; date\n"
    "From: alice@{author}\n\n"
)


@pytest.fixture
def told(message_of, route_of):
    """The outcomes for SPF of a message that 192.0.2.7 handed over, and that of DMARC behind them."""

    def check_it(records, sender="alice@example.com", helo="mx.example.org", border=1, author="example.com"):
        message = read(HEADER.format(sender=sender, helo=helo, author=author).encode())
        route = route_of(message, border)
        route = replace(route, hops=tuple(hop._replace(helo=helo) for hop in route.hops))
        zone = Zone(records)
        found = check(message, route, zone, authenticate(message, route))
        return [each for each in found if each.method in ("spf", "dmarc")], zone.asked

    return check_it


@pytest.mark.parametrize(
    ("record", "outcome", "why"),
    [
        ("v=spf1 ip4:192.0.2.7 -all", "passed", "greeting"),
        ("v=spf1 -all", "failed", "greeting_not_permitted"),
        ("v=spf1 ~all", "failed", "greeting_not_permitted"),
    ],
)
def test_the_greeting_is_told_beside_the_sender(record: str, outcome: str, why: str, told) -> None:
    (sender, greeting, _), _ = told({TXT: ("v=spf1 ~all",), HELO: (record,)})
    assert (sender.outcome, sender.domain, sender.greeting) == ("failed", "example.com", False)
    assert (greeting.outcome, greeting.why, greeting.domain) == (outcome, why, "mx.example.org")
    assert (greeting.greeting, greeting.aligned) == (True, None)


@pytest.mark.parametrize(
    "records", [{}, {HELO: ("v=spf1 ?all",)}, {HELO: ("v=spf1 moo",)}, {HELO: NO_ANSWER}]
)
def test_a_greeting_about_which_its_domain_says_nothing_is_not_told(records, told) -> None:
    (*spf, _), asked = told({TXT: ("v=spf1 -all",), **records})
    assert [each.domain for each in spf] == ["example.com"]
    assert " ".join(HELO) in asked


def test_a_greeting_that_passes_is_no_authors_pass(told) -> None:
    records = {HELO: ("v=spf1 ip4:192.0.2.7 -all",), DMARC: ("v=DMARC1; p=reject",)}
    (_, greeting, dmarc), _ = told(records, author="example.org")
    assert (greeting.outcome, dmarc.outcome) == ("passed", "failed")


@pytest.mark.parametrize(
    "other",
    [
        {"helo": "example.com"},
        {"helo": "[192.0.2.7]"},
        {"helo": "localhost"},
        {"helo": "a@mx.example.org"},
        {"border": None},
    ],
)
def test_a_greeting_that_says_nothing_new_is_not_asked_about(other, told) -> None:
    (*spf, _), asked = told({TXT: ("v=spf1 -all",)}, **other)
    assert len(spf) == 1
    assert " ".join(HELO) not in asked
    assert asked.count("example.com TXT") <= 1


def test_the_greeting_of_an_empty_sender_is_told_once(told) -> None:
    (*spf, _), _ = told({HELO: ("v=spf1 ip4:192.0.2.7 -all",)}, sender="")
    assert [(each.outcome, each.greeting, each.domain) for each in spf] == [
        ("passed", True, "mx.example.org")
    ]


def test_the_greeting_is_asked_about_where_nobody_kept_the_sender(told, monkeypatch) -> None:
    monkeypatch.setattr("keshiin.identity.check.envelope._envelope_sender", lambda *_: None)
    (sender, greeting, _), _ = told({HELO: ("v=spf1 ip4:192.0.2.7 -all",)})
    assert (sender.why, greeting.outcome) == ("envelope_unknown", "passed")
