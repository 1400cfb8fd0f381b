"""Addresses written as names, by the examples of the standards."""

from __future__ import annotations

import pytest

from keshiin.lookup.dns.reverse import named_address, reverse_name, reverse_zone, reversed_labels

# RFC 5782, sections 2.1 and 2.4; RFC 3596, section 2.5; RFC 1035, section 3.5.
OF_5782 = "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2"
OF_3596 = "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa"


@pytest.mark.parametrize(
    ("address", "labels"),
    [
        ("192.0.2.99", "99.2.0.192"),
        ("2001:db8:1:2:3:4:567:89ab", OF_5782),
        ("2001:DB8:1:2:3:4:567:89AB", OF_5782),
        ("::ffff:192.0.2.99", "99.2.0.192"),
        ("::1", "1." + ".".join("0" * 31)),
        ("192.0.2", None),
        ("example.com", None),
        ("", None),
    ],
)
def test_an_address_is_turned_round(address: str, labels: str | None) -> None:
    assert reversed_labels(address) == labels


@pytest.mark.parametrize(
    ("address", "name", "zone"),
    [
        ("10.2.0.52", "52.0.2.10.in-addr.arpa", "0.2.10.in-addr.arpa"),
        ("4321:0:1:2:3:4:567:89ab", OF_3596, "2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa"),
    ],
)
def test_a_name_leads_to_the_address_and_back(address: str, name: str, zone: str) -> None:
    assert reverse_name(address) == name
    assert reverse_zone(address) == zone
    for written in (name, name.upper(), f"{name}."):
        assert named_address(written) == address


@pytest.mark.parametrize(
    "name",
    [
        "in-addr.arpa",
        "0.2.10.in-addr.arpa",
        "x.0.2.10.in-addr.arpa",
        "256.0.2.10.in-addr.arpa",
        "52.0/25.2.0.10.in-addr.arpa",
        OF_3596.removeprefix("b."),
        f"0.{OF_3596}",
        OF_3596.replace("b.a", "g.a"),
        OF_3596.replace("b.a", "ba"),
        OF_3596.replace("b.a.", "-.a."),
        OF_3596.replace("b.a.", "_.a."),
        "52.0.2.10.example.com",
        "",
    ],
)
def test_a_name_that_is_no_addresss_stands_for_none(name: str) -> None:
    assert named_address(name) is None
