"""WHOIS of the Japanese registry on a real server: what is read, and what is not taken."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from time import monotonic

import pytest

from keshiin.explain.lookups import answer_of
from keshiin.explain.questions import asked
from keshiin.lookup.model import Lookup
from keshiin.lookup.question import Question
from keshiin.lookup.registries.bootstrap import whois_server
from keshiin.lookup.registries.registrations import Registrations
from keshiin.lookup.registries.web import Web
from keshiin.lookup.registries.whois import MOST_BYTES, Whois, read_japanese
from keshiin.lookup.resolver import Answer
from servers.whois_server import WhoisServer, dripping, endless, serve_whois, silent
from slowness import within

pytestmark = pytest.mark.loopback
SERVER = "whois.jprs.jp"
GENERAL = """\
[ JPRS database provides information on network administration. ]
Domain Information:
[Domain Name]                   SENDER.JP
[Registrant]                    Sender Trading Co., Ltd.
[Name Server]                   ns1.sender.jp
[Signing Key]
[Created on]                    2026/11/09
[Expires on]                    2027/11/30
[Status]                        Active
[Last Updated]                  2026/11/10 01:05:09 (JST)
"""
COMPANY = """\
Domain Information:
a. [Domain Name]                SENDER.CO.JP
g. [Organization]               Sender Trading Co., Ltd.
l. [Organization Type]          Corporation
[State]                         Connected (2027/03/31)
[Registered Date]               2001/03/22
[Connected Date]                2001/03/23
[Last Update]                   2026/04/01 01:01:22 (JST)
"""


@pytest.fixture
def server() -> Iterator[WhoisServer]:
    """The registry."""
    answers = {
        "sender.jp/e": GENERAL.encode(),
        "sender.co.jp/e": COMPANY.encode(),
        "silent.jp/e": silent,
        "endless.jp/e": endless,
        "dripping.jp/e": dripping,
        "garbage.jp/e": bytes(range(256)) * 20,
        "empty.jp/e": b"",
        "foreign.jp/e": GENERAL.encode(),
        "large.jp/e": b"[Domain Name] LARGE.JP\r\n" + b"x" * (MOST_BYTES + 1),
    }
    with serve_whois(answers) as running:
        yield running


@pytest.fixture
def registrations(server: WhoisServer, web: Web, patience: float) -> Registrations:
    """The registries."""
    return Registrations(web, Whois(Nobody(), server.dial, patience))


class Nobody:
    """A resolver that knows no name."""

    def query(self, name: str, type: str) -> Answer:
        return Answer("no-data")


class Inside(Nobody):
    """A resolver that leads every name to an address inside."""

    def query(self, name: str, type: str) -> Answer:
        return Answer("answered", ("10.0.0.1",)) if type == "A" else Answer("no-data")


def test_a_name_of_general_use_tells_its_days_and_its_owner(registrations: Registrations) -> None:
    reply = registrations.ask(Question("domain", "sender.jp", SERVER))
    assert reply.outcome == "answered"
    assert reply.lifetime > 0
    assert reply.answer == {
        "organisation": "Sender Trading Co., Ltd.",
        "created": "2026-11-09",
        "expires": "2027-11-30",
        "changed": "2026-11-10",
        "registry": SERVER,
    }


def test_a_name_of_a_company_tells_them_under_other_words(registrations: Registrations) -> None:
    answer = registrations.ask(Question("domain", "sender.co.jp", SERVER)).answer
    assert (answer["created"], answer["expires"], answer["changed"]) == (
        "2001-03-22",
        "2027-03-31",
        "2026-04-01",
    )


def test_one_line_in_ascii_is_all_that_is_sent(registrations: Registrations, server: WhoisServer) -> None:
    registrations.ask(Question("domain", "sender.jp", SERVER))
    registrations.ask(Question("domain", "sender.jp\r\nhelp.jp", SERVER))
    registrations.ask(Question("domain", "日本.jp", SERVER))
    assert server.asked == ["sender.jp/e"]


@pytest.mark.parametrize(
    ("domain", "patience", "outcome", "reason"),
    [
        ("nobody.jp", 20, "no-data", None),
        ("silent.jp", 0.3, "no-answer", "time-up"),
        ("dripping.jp", 0.3, "no-answer", "time-up"),
        ("endless.jp", 20, "refused", "too-large"),
        ("large.jp", 20, "refused", "too-large"),
        ("garbage.jp", 20, "no-answer", "unreadable"),
        ("empty.jp", 20, "no-answer", "unreadable"),
        ("foreign.jp", 20, "no-answer", "unreadable"),
    ],
)
def test_every_fault_is_an_outcome_in_time(
    registrations: Registrations, domain: str, outcome: str, reason: str | None
) -> None:
    reply = within(1, lambda: registrations.ask(Question("domain", domain, SERVER)), monotonic)
    assert (reply.outcome, reply.answer.get("reason")) == (outcome, reason)


def test_a_registry_that_is_not_there_is_no_answer(web: Web) -> None:
    def refuse(host: str, seconds: float) -> socket.socket:
        raise ConnectionRefusedError

    found = Registrations(web, Whois(Nobody(), refuse)).ask(Question("domain", "sender.jp", SERVER))
    assert found.outcome == "no-answer"


def test_a_name_that_leads_inside_is_not_followed(web: Web) -> None:
    found = Registrations(web, Whois(Inside())).ask(Question("domain", "sender.jp", SERVER))
    assert (found.outcome, found.answer) == ("refused", {"reason": "inner-address"})


def test_endings_with_rdap_and_endings_of_nobody_are_not_asked_this_way() -> None:
    assert whois_server("sender.co.jp") == SERVER
    assert whois_server("sender.com") is None
    assert whois_server("sender.zz") is None


def test_of_two_lines_of_one_kind_the_first_counts() -> None:
    text = "[Domain Name] sender.jp\n[Registrant] a\n[Registrant] b\n[Created on] 2026/01/02\n"
    assert read_japanese(text, "sender.jp") == {"organisation": "a", "created": "2026-01-02"}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_reader_is_told_of_the_open_line_and_of_the_owner(language: str) -> None:
    question = asked(Question("domain", "sender.jp", SERVER), language)  # type: ignore[arg-type]
    assert ("暗号化されません" if language == "ja" else "unencrypted") in question
    assert "。 " not in question
    answer = {"created": "2001-03-22", "organisation": "Sender"}
    lookup = Lookup("sender.jp", "domain", SERVER, "", "answered", answer)
    assert "Sender" in answer_of(lookup, language)  # type: ignore[arg-type]
    assert "2001-03-22" in answer_of(lookup, language)  # type: ignore[arg-type]
