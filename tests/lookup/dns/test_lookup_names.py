"""Questions to a real name server on this computer: what is answered, what is missing, what goes wrong."""

from __future__ import annotations

from time import monotonic

import pytest
from example_zone import ZONE

from keshiin.lookup.dns.asking import name_question
from keshiin.lookup.dns.names import Names
from keshiin.lookup.question import Question
from keshiin.lookup.resolver import Answer
from servers.dns_server import Records, Server
from slowness import within

pytestmark = pytest.mark.loopback


def test_an_address_is_asked_for_its_names(names: Names) -> None:
    reply = names.ask(Question("ptr", "198.198.113.25", "113.198.198.in-addr.arpa"))
    assert (reply.outcome, reply.answer) == ("answered", {"names": ["mail.sender.jp"]})
    assert reply.at.endswith("+00:00")


@pytest.mark.parametrize(
    ("name", "type", "records"),
    [
        ("mail.sender.jp", "A", ("198.198.113.25",)),
        ("mail.sender.jp", "AAAA", ("2400:cb00::25",)),
        ("alias.sender.jp", "A", ("198.198.113.25",)),
        ("sender.jp", "MX", ("10 mail.sender.jp",)),
        ("sender.jp", "TXT", ("v=spf1 include:_spf.partner.jp -all",)),
        ("bytes.sender.jp", "TXT", ("cafÃ©",)),
    ],
)
def test_records_come_in_the_shape_that_the_checks_read(names: Names, name, type, records) -> None:
    assert names.query(name, type) == Answer("answered", records)


def test_no_record_is_lost_among_many(names: Names, name_server: Server) -> None:
    marks = [f'many.sender.jp. TXT "verification={number:032}"' for number in range(120)]
    name_server.records = Records("\n".join([*marks, 'many.sender.jp. TXT "v=spf1 -all"']))
    records = names.query("many.sender.jp", "TXT").records
    assert len(records) == 121
    assert "v=spf1 -all" in records


def test_an_answer_that_udp_cuts_is_fetched_over_tcp(names: Names, name_server: Server) -> None:
    assert names.query("long.sender.jp", "TXT").records == ("0123456789" * 30,)
    name_server.faults["mail.sender.jp."] = "truncated"
    assert names.query("mail.sender.jp", "A").records == ("198.198.113.25",)
    assert "mail.sender.jp. A tcp" in name_server.asked


def test_a_name_server_that_is_reached_over_ipv6_alone_answers_over_udp_and_tcp() -> None:
    server = Server(ZONE.read_text("utf-8"), host="::1")
    server.start()
    try:
        names = Names(["::1"], server.port, seconds=20)
        assert names.query("mail.sender.jp", "AAAA").records == ("2400:cb00::25",)
        assert names.ask(Question("ptr", "2400:cb00::25", "x")).answer == {"names": ["mail.sender.jp"]}
        server.faults["sender.jp."] = "truncated"
        assert names.query("sender.jp", "MX").records == ("10 mail.sender.jp",)
    finally:
        server.stop()
    assert [each for each in server.asked if each.endswith("tcp")] == ["sender.jp. MX tcp"]


def test_a_name_that_is_not_there_differs_from_one_without_such_a_record(names: Names) -> None:
    assert names.query("nothing.sender.jp", "A") == Answer("no-data", exists=False)
    assert names.query("only-text.sender.jp", "A") == Answer("no-data", exists=True)
    missing = names.ask(Question("a", "nothing.sender.jp", "sender.jp"))
    assert (missing.outcome, missing.answer) == ("no-data", {"exists": False})


def test_an_answer_holds_for_as_long_as_its_zone_says(names: Names) -> None:
    assert 7_000 < names.timed("mail.sender.jp", "A")[1] <= 7_200
    assert names.timed("nothing.sender.jp", "A")[1] == 120


@pytest.mark.parametrize("patience", [0.3])
@pytest.mark.parametrize("kind", ["silent", "slow", "garbage", "broken", "refusing", "halved", "stranger"])
def test_a_server_that_fails_is_no_answer_within_the_time(names: Names, kind: str) -> None:
    assert within(1, lambda: names.query(f"{kind}.sender.jp", "A"), monotonic) == Answer("no-answer")


def test_aliases_that_lead_in_a_circle_are_no_answer(names: Names) -> None:
    assert names.query("loop-a.sender.jp", "A").records == ()


@pytest.mark.parametrize(
    "name", ["a" * 64 + ".jp", "x." * 200 + "jp", "a..b", "é" * 70 + ".jp", "\u200d.jp", "\udc80.jp"]
)
def test_nobody_is_asked_for_a_name_that_no_server_could_hold(
    names: Names, name_server: Server, name: str
) -> None:
    assert names.query(name, "TXT") == Answer("no-data", exists=False)
    assert name_server.asked == []


@pytest.mark.parametrize("name", ["", ".", "\x00", "\\", "m\\097il.sender.jp", "mail\\.sender.jp"])
def test_a_name_of_odd_letters_is_asked_for_as_it_is(names: Names, name_server: Server, name: str) -> None:
    assert names.query(name, "A").records == ()
    assert not {"mail.sender.jp. A udp", "mail\\.sender.jp. A udp"} & set(name_server.asked)


def test_without_any_name_server_nothing_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    import dns.resolver

    def none(self: object, path: object) -> None:
        raise dns.resolver.NoResolverConfiguration

    monkeypatch.setattr(dns.resolver.Resolver, "read_resolv_conf", none)
    assert Names().query("mail.sender.jp", "A") == Answer("no-answer")


def test_a_computer_in_another_network_asks_the_name_servers_there(
    name_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dns.resolver

    settings, moment = ["127.0.0.99"], 0.0

    def read(self: dns.resolver.Resolver, path: object) -> None:
        self.nameservers = list(settings)

    monkeypatch.setattr(dns.resolver.Resolver, "read_resolv_conf", read)
    monkeypatch.setattr("sys.platform", "linux")
    names = Names(port=name_server.port, seconds=20, clock=lambda: moment)
    assert names.query("mail.sender.jp", "A").outcome == "no-answer"
    settings[:] = ["127.0.0.1"]
    moment = 60.0
    assert names.query("mail.sender.jp", "A").outcome == "answered"


@pytest.mark.parametrize(
    ("name", "type", "kind", "about", "to"),
    [
        ("s1._domainkey.mail.sender.jp", "TXT", "dkim", "s1._domainkey.mail.sender.jp", "sender.jp"),
        ("_dmarc.sender.jp", "TXT", "dmarc", "_dmarc.sender.jp", "sender.jp"),
        ("_spf.partner.jp.", "TXT", "spf", "_spf.partner.jp", "partner.jp"),
        ("25.113.198.198.in-addr.arpa", "PTR", "ptr", "198.198.113.25", "113.198.198.in-addr.arpa"),
    ],
)
def test_a_checks_question_is_told_by_its_kind_and_by_whom_it_reaches(name, type, kind, about, to) -> None:
    assert name_question(name, type) == Question(kind, about, to)
