"""Results that the sending side writes by way of its own address or greeting are not believed."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read

TOP = (
    "Return-Path: <{path}>\r\n"
    "Received: from {helo} (mail.crook.example. [198.51.100.9]) by mx.google.com with ESMTPS id a1si1\r\n"
    "\tfor <me@gmail.com>; Mon, 05 Jan 2026 01:11:12 -0800 (PST)\r\n"
    "Received-SPF: fail (google.com: {path} is not permitted) client-ip=198.51.100.9;\r\n"
    "Authentication-Results: mx.google.com; spf=fail smtp.mailfrom={path} smtp.helo={helo}{more}\r\n"
    "From: Bank <info@bank.example>\r\nSubject: x\r\n\r\nHello\r\n"
)
OWN = "; dkim=pass header.d=bank.example"


def analysed(path: str, helo: str = "mail.crook.example", more: str = "") -> Analysis:
    return analyze(read(TOP.format(path=path, helo=helo, more=more).encode()), Places.bundled())


@pytest.mark.parametrize(
    ("path", "helo"),
    [
        ("a;dkim=pass header.d=bank.example;@crook.example", "mail.crook.example"),
        ('"a\\"; dkim=pass header.d=bank.example; x=\\""@crook.example', "mail.crook.example"),
        ('"a"; dkim=pass header.d=bank.example; b="@crook.example', "mail.crook.example"),
        ("a@crook.example", "a;dkim=pass(x)header.d=bank.example"),
    ],
)
def test_a_result_in_the_senders_own_words_is_not_believed(path: str, helo: str) -> None:
    analysis = analysed(path, helo)
    assert analysis.identity.confirmed() == []
    assert analysis.assessment.level != "confirmed"


def test_what_speaks_against_the_sender_is_believed_all_the_same() -> None:
    analysis = analysed("a;dkim=pass header.d=bank.example;@crook.example")
    assert any(each.believed and each.failed for each in analysis.identity.reported)


@pytest.mark.parametrize(
    "path", ["a@crook.example", "", "bounce-1=me=gmail.com@crook.example", "a+b-c.d_e@crook.example"]
)
def test_an_ordinary_address_takes_nothing_from_the_results(path: str) -> None:
    analysis = analysed(path, more=OWN)
    assert "bank.example" in analysis.identity.confirmed()


def test_the_reason_is_told() -> None:
    analysis = analysed('"a b"@crook.example', more=OWN)
    (passed,) = [each for each in analysis.identity.reported if each.passed]
    assert (passed.believed, passed.why) == (False, "may_be_injected")
