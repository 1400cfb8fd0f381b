"""What a check of SPF says of the border's peer and the envelope sender that the service kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from identity_zone import NO_ANSWER, Zone

from keshiin.identity import authenticate
from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.lookup.resolver import Answer
from keshiin.message import read

TXT = ("example.com", "TXT")
RECEIVED = "Received: from helo.example.com (x [192.0.2.7]) by mx.example.net; date\n"


@pytest.fixture
def told(message_of, route_of):
    """Checks a message that the border took from 192.0.2.7 and tells the outcome for SPF."""

    def check_it(
        records, top: str = "Return-Path: <alice@example.com>\n", border: int | None = 1, below: str = ""
    ) -> Checked:
        data = (top + RECEIVED + below + "From: alice@example.com\n\n").encode()
        message = read(data)
        route = route_of(message, border)
        route = replace(route, hops=tuple(hop._replace(helo="helo.example.com") for hop in route.hops))
        identity = authenticate(message, route)
        return next(each for each in check(message, route, Zone(records), identity) if each.method == "spf")

    return check_it


@pytest.mark.parametrize(
    ("records", "outcome", "result", "why"),
    [
        ({TXT: ("v=spf1 ip4:192.0.2.0/24 -all",)}, "passed", "pass", ""),
        (
            {TXT: ("other", "v=spf1 a:mail.example.com -all"), ("mail.example.com", "A"): ("192.0.2.7",)},
            "passed",
            "pass",
            "",
        ),
        (
            {
                TXT: ("v=spf1 mx -all",),
                ("example.com", "MX"): ("10 m.example.com",),
                ("m.example.com", "A"): ("192.0.2.7",),
            },
            "passed",
            "pass",
            "",
        ),
        (
            {TXT: ("v=spf1 include:b.example -all",), ("b.example", "TXT"): ("v=spf1 ip4:192.0.2.7 -all",)},
            "passed",
            "pass",
            "",
        ),
        (
            {TXT: ("v=spf1 redirect=b.example",), ("b.example", "TXT"): ("v=spf1 -all",)},
            "failed",
            "fail",
            "not_permitted",
        ),
        ({TXT: ("v=spf1 -all",)}, "failed", "fail", "not_permitted"),
        ({TXT: ("v=spf1 ~all",)}, "failed", "softfail", "discouraged"),
        ({TXT: ("v=spf1 ?all",)}, "absent", "neutral", "nothing_asserted"),
        ({}, "absent", "none", ""),
        ({TXT: NO_ANSWER}, "temporary-error", "temperror", "no_answer"),
        (
            {TXT: ("v=spf1 include:b.example -all",), ("b.example", "TXT"): NO_ANSWER},
            "temporary-error",
            "temperror",
            "no_answer",
        ),
        ({TXT: ("v=spf1 -all", "v=spf1 +all")}, "permanent-error", "permerror", "record_unreadable"),
        ({TXT: ("v=spf1 nonsense:x -all",)}, "permanent-error", "permerror", "record_unreadable"),
        ({TXT: ("v=spf1 include:example.com -all",)}, "permanent-error", "permerror", "record_unreadable"),
        (
            {TXT: ("v=spf1 a:x.example a:y.example a:z.example a:w.example -all",)},
            "permanent-error",
            "permerror",
            "record_unreadable",
        ),
        ({TXT: Answer("not-asked")}, "not-checked", "none", "not_asked"),
        ({TXT: ("v=spf1 " + "a " * 30_000,)}, "permanent-error", "permerror", "record_unreadable"),
        ({TXT: ("v=spf1 " + "ip4:198.51.100.1 " * 3_000 + "ip4:192.0.2.7 -all",)}, "passed", "pass", ""),
    ],
)
def test_each_outcome_is_told_apart(records, outcome: str, result: str, why: str, told) -> None:
    found = told(records)
    assert (found.outcome, found.result, found.why) == (outcome, result, why)
    assert found.domain == "example.com"


def test_more_than_ten_look_ups_are_an_error(told) -> None:
    records = {(f"n{n}.example", "TXT"): (f"v=spf1 include:n{n + 1}.example -all",) for n in range(12)}
    found = told({TXT: ("v=spf1 include:n0.example -all",), **records})
    assert found.outcome == "permanent-error"


def test_an_empty_sender_is_the_helos(told) -> None:
    found = told({("helo.example.com", "TXT"): ("v=spf1 ip4:192.0.2.7 -all",)}, "Return-Path: <>\n")
    assert (found.outcome, found.domain, found.aligned) == ("passed", "helo.example.com", True)
    assert (found.greeting, found.why) == (True, "greeting")


def test_a_sender_that_only_the_message_tells_is_not_checked(told) -> None:
    assert told({TXT: ("v=spf1 +all",)}, "").why == "envelope_unknown"


def test_a_sender_whose_domain_the_service_judged_is_checked(told) -> None:
    records = {TXT: ("v=spf1 ip4:192.0.2.7 -all",)}
    top = "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom={}\n"
    below = "Return-Path: <alice@example.com>\n"
    assert told(records, top.format("example.com"), below=below).outcome == "passed"
    assert told(records, top.format("example.org"), below=below).why == "envelope_unknown"
    judged = "Authentication-Results: mx.example.net; spf=pass smtp.helo=example.com\n"
    assert told(records, judged, below=below).why == "envelope_unknown"


def test_an_unknown_border_is_not_checked(told) -> None:
    assert told({TXT: ("v=spf1 +all",)}, border=None).why == "border_unknown"
