"""Owners of networks and domains, asked of a registry's server and read from its objects."""

from __future__ import annotations

import copy
import random

import pytest
from registry_objects import DOMAIN, MINISTRY, card

from keshiin.lookup.dns.names import Names
from keshiin.lookup.question import Question
from keshiin.lookup.registries.bootstrap import address_server, domain_server, hosts, is_registry
from keshiin.lookup.registries.owners import Owners, owner
from keshiin.lookup.registries.registrations import Registrations, registration
from keshiin.lookup.registries.web import Web
from keshiin.lookup.registries.whois import Whois
from servers.registry_server import Registry, redirect

IP = "211.123.198.197"
TOLD = {
    "network": "MHLW-NETWORK",
    "range": "211.123.198.192/27",
    "organisation": "Ministry of Health, Labour and Welfare",
    "organisation_local": "厚生労働省",
    "country": "JP",
    "abuse": "abuse@registry.jp",
    "registered": "2002-03-01",
}


@pytest.mark.loopback
def test_the_japanese_registry_tells_the_owner_in_both_scripts(web: Web, registry: Registry) -> None:
    registry.pages["rdap.apnic.net", f"/ip/{IP}"] = redirect(f"https://jpnic.rdap.apnic.net/ip/{IP}")
    registry.pages["jpnic.rdap.apnic.net", f"/ip/{IP}"] = MINISTRY
    reply = Owners(web).ask(Question("rdap", IP, "rdap.apnic.net"))
    assert (reply.outcome, reply.answer) == ("answered", {**TOLD, "registry": "jpnic.rdap.apnic.net"})
    assert [host for host, _ in registry.asked] == ["rdap.apnic.net", "jpnic.rdap.apnic.net"]


@pytest.mark.parametrize(
    ("ip", "end"), [("198.198.113.25", "198.198.113.255"), ("2400:cb00::1", "2400:cb00::f")]
)
def test_a_registry_that_leaves_out_what_it_may_leave_out_is_understood(ip: str, end: str) -> None:
    told = owner({"startAddress": ip, "endAddress": end, "name": "SENDER-NET"}, ip)
    assert told is not None
    assert told["network"] == "SENDER-NET"


@pytest.fixture
def registrations(web: Web, names: Names) -> Registrations:
    """The registries of domains."""
    return Registrations(web, Whois(names))


@pytest.mark.loopback
def test_a_domain_tells_its_registrar_days_and_mailbox(
    registrations: Registrations, registry: Registry
) -> None:
    registry.pages["rdap.verisign.com", "/com/v1/domain/sender.com"] = DOMAIN
    reply = registrations.ask(Question("domain", "sender.com", "rdap.verisign.com"))
    assert reply.answer == {
        "registrar": "Example Registrar",
        "created": "2026-11-01",
        "expires": "2027-11-01",
        "abuse": "abuse@registrar.com",
        "registry": "rdap.verisign.com",
    }


@pytest.mark.loopback
def test_a_domain_that_is_not_registered_is_no_data(registrations: Registrations) -> None:
    assert registrations.ask(Question("domain", "nobodys.com", "rdap.verisign.com")).outcome == "no-data"


@pytest.mark.loopback
@pytest.mark.parametrize(
    "domain", ["sender.zz", "a b.jp", "../x.com", "com", "x" * 300 + ".com", "é.com", "x%2f.com"]
)
def test_a_name_for_which_nobody_can_be_asked_is_not_asked(
    registrations: Registrations, registry: Registry, domain: str
) -> None:
    assert registrations.ask(Question("domain", domain, "")).outcome == "not-asked"
    assert registry.asked == []


@pytest.mark.loopback
def test_an_answer_about_another_network_is_not_taken(web: Web, registry: Registry) -> None:
    registry.pages["rdap.apnic.net", "/ip/211.0.0.1"] = MINISTRY
    reply = Owners(web).ask(Question("rdap", "211.0.0.1", "rdap.apnic.net"))
    assert (reply.outcome, reply.answer) == ("no-answer", {"reason": "unreadable"})


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        ({**DOMAIN, "ldhName": "other.com"}, "no-answer"),
        ({**DOMAIN, "ldhName": None}, "no-answer"),
        ({"objectClassName": "domain", "ldhName": "sender.com"}, "no-answer"),
        ({**DOMAIN, "ldhName": "Sender.Com."}, "answered"),
        ({key: value for key, value in DOMAIN.items() if key != "ldhName"}, "answered"),
    ],
)
def test_an_answer_about_another_domain_or_about_nothing_is_not_taken(
    page: dict[str, object], outcome: str, registrations: Registrations, registry: Registry
) -> None:
    registry.pages["rdap.verisign.com", "/com/v1/domain/sender.com"] = page
    assert registrations.ask(Question("domain", "sender.com", "rdap.verisign.com")).outcome == outcome


def test_an_organisation_with_one_name_is_told_once() -> None:
    found = copy.deepcopy(MINISTRY)
    found["remarks"] = []
    told = owner(found, IP)
    assert told is not None
    assert told["organisation"] == "厚生労働省"
    assert "organisation_local" not in told


@pytest.mark.parametrize(
    ("lines", "organisation"),
    [
        ([("fn", "A Person"), ("kind", "individual"), ("org", "Example")], "Example"),
        ([("fn", "A Person"), ("kind", "individual")], "A Person"),
        ([("fn", "Example"), ("kind", "org"), ("org", "A department")], "Example"),
        ([("fn", "Example"), ("org", "A department")], "Example"),
    ],
)
def test_of_a_persons_card_the_firm_is_the_owner(lines: list[tuple[str, str]], organisation: str) -> None:
    # The network of RFC 9083, section 5.4, whose registrant is a person with a firm.
    network = {
        "objectClassName": "ip network",
        "handle": "XXXX-RIR",
        "startAddress": "2001:db8::",
        "endAddress": "2001:db8:0:ffff:ffff:ffff:ffff:ffff",
        "ipVersion": "v6",
        "name": "NET-RTR-1",
        "country": "AU",
        "events": [{"eventAction": "last changed", "eventDate": "1991-12-31T23:59:59Z"}],
        "entities": [{"roles": ["registrant"], "vcardArray": card(*lines)}],
    }
    assert owner(network, "2001:db8::25") == {
        "network": "NET-RTR-1",
        "range": "2001:db8::/48",
        "organisation": organisation,
        "country": "AU",
        "changed": "1991-12-31",
    }


@pytest.mark.parametrize(
    "mailbox",
    [
        "",
        "none",
        "a@",
        "@b.jp",
        "a@b@c.jp",
        "a b@c.jp",
        "a@b.jp\r\nBcc: x@y.jp",
        "<a@b.jp>",
        "x" * 300 + "@b.jp",
    ],
)
def test_what_is_no_mailbox_is_not_told_as_one(mailbox: str) -> None:
    found = {**MINISTRY, "entities": [{"roles": ["abuse"], "vcardArray": card(("email", mailbox))}]}
    told = owner(found, IP)
    assert told is not None
    assert "abuse" not in told


def test_objects_of_any_shape_raise_nothing() -> None:
    chance = random.Random(5)
    shapes: list[object] = [
        None,
        "",
        0,
        [],
        {},
        True,
        -1,
        "x",
        [[]],
        [None],
        {"a": None},
        ["x"],
        1e308,
        "\ud800",
    ]

    def damaged(value: object) -> object:
        if chance.random() < 0.15:
            return chance.choice(shapes)
        if isinstance(value, dict):
            return {key: damaged(each) for key, each in value.items()}
        return [damaged(each) for each in value] if isinstance(value, list) else value

    answered = 0
    for _ in range(600):
        found = damaged(MINISTRY)
        if isinstance(found, dict):
            answered += owner(found, IP) is not None
        found = damaged(DOMAIN)
        if isinstance(found, dict):
            registration(found)
    assert answered > 20


def test_deep_and_wide_objects_end() -> None:
    nested: dict[str, object] = {"roles": ["abuse"]}
    for _ in range(400):
        nested = {"entities": [nested]}
    assert registration(nested) == {}
    assert registration({"entities": [{"roles": ["x"]}] * 10_000}) == {}


@pytest.mark.parametrize(
    ("ip", "server"),
    [
        (IP, "https://rdap.apnic.net/"),
        ("39.33.27.49", "https://rdap.apnic.net/"),
        ("195.39.10.6", "https://rdap.db.ripe.net/"),
        ("8.8.8.8", "https://rdap.arin.net/registry/"),
        ("2400:cb00::1", "https://rdap.apnic.net/"),
        ("2001:4860:4860::8888", "https://rdap.arin.net/registry/"),
        ("240.0.0.1", None),
        ("x", None),
    ],
)
def test_each_address_has_the_registry_of_its_range(ip: str, server: str | None) -> None:
    assert address_server(ip) == server


def test_each_name_has_the_registry_of_its_ending() -> None:
    assert domain_server("sender.com") == "https://rdap.verisign.com/com/v1/"
    assert domain_server("sender.co.uk") == "https://rdap.nominet.uk/uk/"
    assert domain_server("sender.jp") is None


def test_only_registries_and_what_stands_below_them_are_theirs() -> None:
    assert len(hosts()) > 100
    assert is_registry("RDAP.apnic.net")
    assert is_registry("jpnic.rdap.apnic.net")
    assert not any(
        map(is_registry, ("apnic.net", "net", "", "rdap.apnic.net.evil.jp", "xrdap.apnic.net", "127.0.0.1"))
    )
