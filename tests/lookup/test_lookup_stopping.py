"""After the reader's stop nothing further is sent: no second try, no other server, no referral."""

from __future__ import annotations

from threading import Event

import pytest
from dns.name import from_text
from dns.rdatatype import RdataType
from fixed_asker import RDAP, Fixed

from keshiin.lookup.dns.exchange import exchange
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.registries.web import Web
from keshiin.lookup.run import ask_all
from keshiin.lookup.stopping import stopped, working_until
from keshiin.lookup.wrappers.manners import Limited
from servers.dns_server import Server
from servers.registry_server import Registry, redirect

HERE = ("rdap.apnic.net", "/ip/192.0.2.1")


def ended() -> Event:
    stop = Event()
    stop.set()
    return stop


@pytest.mark.loopback
def test_no_name_server_is_asked_any_more(name_server: Server) -> None:
    with working_until(ended()):
        found = exchange(["127.0.0.1"], name_server.port, 20, from_text("mail.sender.jp"), RdataType.A)
    assert found is None
    assert name_server.asked == []


@pytest.mark.loopback
def test_no_referral_is_followed(web: Web, registry: Registry) -> None:
    stop = Event()

    def moved(handler: object) -> None:
        stop.set()
        redirect("https://jpnic.rdap.apnic.net/ip/192.0.2.1")(handler)

    registry.pages[HERE] = moved
    with working_until(stop):
        page = web.fetch("https://rdap.apnic.net/ip/192.0.2.1")
    assert (page.outcome, page.reason) == ("no-answer", "stopped")
    assert [host for host, _ in registry.asked] == ["rdap.apnic.net"]


def test_a_party_that_limits_its_rate_is_not_asked_again() -> None:
    stop = Event()
    asked: list[Question] = []

    class Busy(Fixed):
        def ask(self, question: Question) -> Reply:
            asked.append(question)
            stop.set()
            return Reply("refused", {}, "", 0, 0.5)

    with working_until(stop):
        assert Limited(Busy()).ask(RDAP).outcome == "refused"
    assert asked == [RDAP]


def test_the_threads_that_ask_know_of_the_stop_and_others_do_not() -> None:
    stop, told = Event(), []

    class Telling(Fixed):
        def ask(self, question: Question) -> Reply:
            before = stopped()
            stop.set()
            told.append((before, stopped()))
            return Reply("no-data")

    ask_all((RDAP,), Telling(), stop)
    assert told == [(False, True)]
    assert not stopped()
