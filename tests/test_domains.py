"""Which hosts belong to one organisation."""

from __future__ import annotations

import pytest

from keshiin.domains import is_address, normal, registrable, same_organisation
from slowness import within


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("mail.example.co.jp", "example.co.jp"),
        ("MX1.Example.COM.", "example.com"),
        ("www.city.kawasaki.jp", "city.kawasaki.jp"),
        ("a.b.example.unknowntld", "example.unknowntld"),
        ("_dmarc.mail.example.jp", "example.jp"),
        ("co.jp", "co.jp"),
        ("localhost", "localhost"),
        ("", ""),
        (".", ""),
        ("192.0.2.1", "192.0.2.1"),
        ("[192.0.2.1]", "192.0.2.1"),
        ("[IPv6:2001:DB8::1]", "2001:db8::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("www.例え.jp", "xn--r8jz45g.jp"),
        ("mail。例え。jp", "xn--r8jz45g.jp"),
        ("customer.github.io", "customer.github.io"),
    ],
)
def test_the_registrable_domain(host: str, domain: str) -> None:
    assert registrable(host) == domain


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a.example.co.jp", "b.example.co.jp", True),
        ("example.co.jp", "other.co.jp", False),
        ("one.github.io", "two.github.io", False),
        ("例え.jp", "www.xn--r8jz45g.jp", True),
        ("192.0.2.1", "[192.0.2.1]", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("", "", False),
        ("example.jp.example.com", "example.jp", False),
    ],
)
def test_hosts_of_one_organisation(one: str, other: str, same: bool) -> None:
    assert same_organisation(one, other) is same


@pytest.mark.parametrize(
    ("host", "labels"),
    [
        ("☃.net", "xn--n3h.net"),
        ("I❤.ws", "xn--i-7iq.ws"),
        ("📙.la", "xn--yt8h.la"),
        ("a⁄b.com", "xn--ab-c6t.com"),
    ],
)
def test_a_name_of_symbols_that_programs_look_up_has_its_letters_too(host: str, labels: str) -> None:
    assert normal(host) == registrable(f"www.{host}") == labels


@pytest.mark.parametrize(
    "host", ["a\u200db.com", "1א.com", "\u0301a.com", "-é.com", "é" * 70 + ".com", "a\u2024b"]
)
def test_a_name_that_no_program_looks_up_stays_as_it_is(host: str) -> None:
    assert normal(host) == host


def test_labels_that_idna_refuses_stay_as_they_are() -> None:
    assert normal("ex\u202eample.JP") == "ex\u202eample.jp"


@pytest.mark.parametrize("host", ["例" * 100_000, "a." * 100_000, "." * 100_000, "1" * 100_000, "-" * 9999])
def test_hostile_names_cost_no_time(host: str) -> None:
    within(0.5, lambda: registrable(host))


@pytest.mark.parametrize(
    ("host", "address"), [("[192.0.2.1]", True), ("fe80::1%eth0", True), ("192.0.2", False), ("be", False)]
)
def test_addresses_are_told_from_names(host: str, address: bool) -> None:
    assert is_address(host) is address


def test_of_a_name_with_many_labels_of_other_letters_the_end_is_coded() -> None:
    assert normal("\u2460.例え\u3002Bücher.example.") == "1.xn--r8jz45g.xn--bcher-kva.example"
    name = normal("é1." * 40 + "例え.example")
    assert name.startswith("é1.é1.")
    assert name.endswith(".xn--1-9fa.xn--r8jz45g.example")
    assert registrable("é1." * 40 + "例え.example") == "xn--r8jz45g.example"


def test_thousands_of_names_of_other_letters_are_coded_in_a_second() -> None:
    names = [".".join([f"é{number}"] * 30) + ".example" for number in range(3000)]
    within(0.4, lambda: [normal(name) for name in names])
