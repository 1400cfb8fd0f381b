"""Block lists on a real name server: the four outcomes, and lists that cannot be believed."""

from __future__ import annotations

import tomllib

import pytest
from example_zone import ZONE

from keshiin.lookup.dns.blocklists import BlockList, BlockLists, block_lists
from keshiin.lookup.dns.names import Names
from keshiin.lookup.question import Question, Reply
from keshiin_resources import path
from servers.dns_server import Records, Server

CODES = {"127.0.0.2": "sender", "127.0.0.3": "sender", "127.0.0.10": "policy"}
LISTS = tuple(
    BlockList(name, f"{name}.list.jp", CODES, "free", "https://list.jp/")
    for name in ("good", "everything", "refusing", "hijacked", "silent")
)


def ask(names: Names, name: str, ip: str = "198.198.113.25") -> Reply:
    return BlockLists(names, LISTS).ask(Question("blocklist", ip, f"{name}.list.jp"))


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("ip", "outcome", "told"),
    [
        ("198.198.113.25", "answered", {"listed": True, "meanings": ["sender"], "codes": ["127.0.0.3"]}),
        ("198.198.113.26", "answered", {"listed": False, "meanings": ["policy"], "codes": ["127.0.0.10"]}),
        ("198.198.113.99", "answered", {"listed": False}),
        ("198.198.113.27", "refused", {"reason": "unknown-code", "codes": ["127.0.0.77"]}),
        ("198.198.113.28", "refused", {"reason": "refused-by-list", "codes": ["127.255.255.254"]}),
        ("198.198.113.29", "refused", {"reason": "foreign-answer", "codes": ["203.0.113.9"]}),
        ("2400:cb00::1", "not-asked", {"reason": "no-question"}),
    ],
)
def test_each_code_is_told_as_what_it_means(names: Names, ip: str, outcome: str, told: dict) -> None:
    reply = ask(names, "good", ip)
    named = {} if outcome == "not-asked" else {"list": "good"}
    assert (reply.outcome, reply.answer) == (outcome, {**named, **told})


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("name", "patience", "outcome", "reason"),
    [
        ("everything", 20, "refused", "test-point"),
        ("refusing", 20, "refused", "refused-by-list"),
        ("hijacked", 20, "refused", "foreign-answer"),
        ("silent", 0.3, "no-answer", "no-answer"),
    ],
)
def test_a_list_that_fails_its_own_test_never_lists_anybody(
    names: Names, name: str, outcome: str, reason: str
) -> None:
    reply = ask(names, name)
    assert (reply.outcome, reply.answer["reason"]) == (outcome, reason)
    assert "listed" not in reply.answer


@pytest.mark.loopback
def test_a_list_is_tested_once(names: Names, name_server: Server) -> None:
    lists = BlockLists(names, LISTS)
    for ip in ("198.198.113.25", "198.198.113.99"):
        lists.ask(Question("blocklist", ip, "good.list.jp"))
    asked = [each.split()[0].rstrip(".") for each in name_server.asked]
    assert asked.count("2.0.0.127.good.list.jp") == 1
    assert asked.count("1.0.0.127.good.list.jp") == 1


@pytest.mark.loopback
def test_a_list_that_refused_is_tried_again(names: Names, name_server: Server) -> None:
    lists = BlockLists(names, LISTS)
    asked = Question("blocklist", "198.198.113.25", "good.list.jp")
    sound, zone = name_server.records, ZONE.read_text("utf-8")
    name_server.records = Records(zone.replace("2.0.0.127.good.list.jp.", "3.0.0.127.good.list.jp."))
    assert lists.ask(asked).answer["reason"] == "test-point"
    name_server.records = sound
    assert lists.ask(asked).answer["listed"] is True


def test_every_list_that_ships_tells_its_sources_terms_and_codes() -> None:
    table = tomllib.loads(path("blocklists.toml").read_text("utf-8"))
    assert table["read"] >= "2026-01-01"
    assert [each.zone for each in block_lists()] == list(table["list"])
    for entry in table["list"].values():
        assert entry["terms"]
        assert entry["sources"]
        assert all(source.startswith("https://") for source in entry["sources"])
        assert set(entry["codes"].values()) <= {"sender", "policy"}
        assert all(code.startswith("127.0.") for code in entry["codes"])
