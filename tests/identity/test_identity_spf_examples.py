"""The examples that RFC 7208 prints in its appendix A, with the zone that stands before them."""

from __future__ import annotations

import pytest
from identity_zone import Zone

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.sender_policy import evaluate

ZONE = {
    ("example.com", "A"): ("192.0.2.10", "192.0.2.11"),
    ("example.com", "MX"): ("10 mail-a.example.com", "20 mail-b.example.com"),
    ("amy.example.com", "A"): ("192.0.2.65",),
    ("bob.example.com", "A"): ("192.0.2.66",),
    ("mail-a.example.com", "A"): ("192.0.2.129",),
    ("mail-b.example.com", "A"): ("192.0.2.130",),
    ("example.org", "MX"): ("10 mail-c.example.org",),
    ("mail-c.example.org", "A"): ("192.0.2.140",),
    ("10.2.0.192.in-addr.arpa", "PTR"): ("example.com",),
    ("65.2.0.192.in-addr.arpa", "PTR"): ("amy.example.com",),
    ("66.2.0.192.in-addr.arpa", "PTR"): ("bob.example.com",),
    ("129.2.0.192.in-addr.arpa", "PTR"): ("mail-a.example.com",),
    ("130.2.0.192.in-addr.arpa", "PTR"): ("mail-b.example.com",),
    ("140.2.0.192.in-addr.arpa", "PTR"): ("mail-c.example.org",),
    # A network that names its addresses after others.
    ("4.0.0.10.in-addr.arpa", "PTR"): ("bob.example.com",),
    # A.2 to A.4: what other domains publish, a list of permitted senders, their own addresses.
    ("example.net", "TXT"): ("v=spf1 ip4:192.0.2.200 -all",),
    ("mary.mobile-users._spf.example.com", "A"): ("127.0.0.2",),
    ("15.15.168.192.joel.remote-users._spf.example.com", "A"): ("127.0.0.2",),
}


def _told(peer: str, record: str, sender: str, more: dict[tuple[str, str], tuple[str, ...]]) -> str:
    domain = sender.rpartition("@")[2]
    zone = Zone({**ZONE, **more, (domain, "TXT"): (record,)})
    return evaluate(peer, sender, "mail-a.example.com", Asking(zone, lambda: 0.0))


@pytest.mark.parametrize(
    ("record", "passing", "failing"),
    [
        ("v=spf1 +all", ["192.0.2.10", "203.0.113.1", "2001:db8::1"], []),
        ("v=spf1 a -all", ["192.0.2.10", "192.0.2.11"], ["192.0.2.65", "192.0.2.129"]),
        ("v=spf1 a:example.org -all", [], ["192.0.2.10", "192.0.2.140"]),
        ("v=spf1 mx -all", ["192.0.2.129", "192.0.2.130"], ["192.0.2.10", "192.0.2.140"]),
        ("v=spf1 mx:example.org -all", ["192.0.2.140"], ["192.0.2.129", "192.0.2.130"]),
        ("v=spf1 mx mx:example.org -all", ["192.0.2.129", "192.0.2.130", "192.0.2.140"], ["192.0.2.10"]),
        (
            "v=spf1 mx/30 mx:example.org/30 -all",
            ["192.0.2.128", "192.0.2.131", "192.0.2.140", "192.0.2.143"],
            ["192.0.2.127", "192.0.2.132", "192.0.2.139", "192.0.2.144"],
        ),
        ("v=spf1 ptr -all", ["192.0.2.65", "192.0.2.10"], ["192.0.2.140", "10.0.0.4"]),
        ("v=spf1 ip4:192.0.2.128/28 -all", ["192.0.2.129"], ["192.0.2.65"]),
    ],
)
def test_the_simple_examples(record: str, passing: list[str], failing: list[str]) -> None:
    sender = "alice@example.com"
    assert [_told(peer, record, sender, {}) for peer in passing] == ["pass"] * len(passing)
    assert [_told(peer, record, sender, {}) for peer in failing] == ["fail"] * len(failing)


@pytest.mark.parametrize(
    ("peer", "record", "sender", "result"),
    [
        ("192.0.2.200", "v=spf1 include:example.com include:example.net -all", "a@example.org", "pass"),
        ("192.0.2.10", "v=spf1 include:example.com include:example.net -all", "a@example.org", "pass"),
        ("192.0.2.66", "v=spf1 include:example.com include:example.net -all", "a@example.org", "fail"),
        ("192.0.2.10", "v=spf1 include:example.com include:example.net -all", "a@la.example.org", "pass"),
        ("192.0.2.99", "v=spf1 mx exists:%{l}.mobile-users._spf.%{d} -all", "mary@example.com", "pass"),
        ("192.0.2.99", "v=spf1 mx exists:%{l}.mobile-users._spf.%{d} -all", "fred@example.com", "fail"),
        (
            "192.168.15.15",
            "v=spf1 exists:%{ir}.%{l1r+-}.remote-users._spf.%{d} -all",
            "joel+inbox@example.com",
            "pass",
        ),
        (
            "192.168.15.16",
            "v=spf1 exists:%{ir}.%{l1r+-}.remote-users._spf.%{d} -all",
            "joel+inbox@example.com",
            "fail",
        ),
    ],
)
def test_the_examples_of_several_domains_and_of_lists(
    peer: str, record: str, sender: str, result: str
) -> None:
    own = {("example.com", "TXT"): ("v=spf1 a -all",), ("example.org", "TXT"): (record,)}
    redirected = sender.endswith("@la.example.org")
    written = "v=spf1 redirect=example.org" if redirected else record
    assert _told(peer, written, sender, own) == result
