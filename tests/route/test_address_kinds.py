"""Addresses as mail servers write them."""

from __future__ import annotations

import random
from ipaddress import IPv6Address, ip_address

import pytest

from keshiin.route.addresses import address_kind, is_masked, read_address


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[192.0.2.1]:53566", "192.0.2.1"),
        ("IPv6:2001:DB8:0::1", "2001:db8::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%6", "fe80::1"),
        ("192.0.2.1:25", "192.0.2.1"),
        ("1.2.3.4.5", None),
        ("1:00:00:00.0000000", None),
        ("15.20.6631.29", None),
        ("", None),
    ],
)
def test_reads(written: str, read: str | None) -> None:
    assert read_address(written) == read


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("8.8.8.8", "public"),
        ("10.1.2.3", "private"),
        ("100.64.0.1", "shared"),
        ("127.0.0.1", "loopback"),
        ("169.254.1.1", "link-local"),
        ("192.0.2.1", "documentation"),
        ("192.0.0.8", "reserved"),
        ("240.0.0.1", "reserved"),
        ("2001:4860:4860::8888", "public"),
        ("2001:db8::1", "documentation"),
        ("fe80::1", "link-local"),
        ("fec0::1", "private"),
        ("fd00::1", "private"),
        ("64:ff9b::a9fe:a9fe", "link-local"),
        ("2002:a9fe:a9fe::", "link-local"),
        ("::1", "loopback"),
    ],
)
def test_kind(ip: str, kind: str) -> None:
    assert address_kind(ip) == kind


def test_hidden_numbers_are_no_address() -> None:
    assert is_masked("38.37.xxx.xxx")
    assert is_masked("[150.59.XXX.XXX]")
    assert is_masked("[IPv6:2001:db8:xxxx:xxxx::1]")
    assert not is_masked("?2001:db8::1?")
    assert not is_masked("38.37.1.2")
    assert address_kind(None, masked=True) == "masked"


def test_addresses_in_their_final_form_are_what_the_library_writes() -> None:
    rng = random.Random(5)
    texts = [str(ip_address(rng.getrandbits(32))) for _ in range(500)]
    for _ in range(2_000):
        groups = [f"{rng.choice((0, 0, rng.getrandbits(16), rng.getrandbits(8))):x}" for _ in range(8)]
        texts.append(str(IPv6Address(":".join(groups))))
        at = rng.randrange(9)
        texts.append(":".join(groups[:at]) + "::" + ":".join(groups[at + rng.randrange(4) :]))
    for text in texts:
        try:
            expected = str(getattr(ip_address(text), "ipv4_mapped", None) or ip_address(text))
        except ValueError:
            assert read_address(text) is None, text
        else:
            assert read_address(text) == expected, text
