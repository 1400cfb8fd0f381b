"""What Received-SPF and ARC-Seal state."""

from __future__ import annotations

import pytest

from keshiin.identity.reported.received_spf import read_received_spf
from keshiin.identity.reported.seal import read_seal


@pytest.mark.parametrize(
    ("text", "result", "domain", "ip", "host"),
    [
        (
            "Pass (protection.outlook.com: domain of a.example designates 192.0.2.1 as permitted sender)"
            " receiver=protection.outlook.com; client-ip=192.0.2.1; helo=h.example; pr=C",
            "Pass",
            "a.example",
            "192.0.2.1",
            "protection.outlook.com",
        ),
        (
            "pass (google.com: best guess record for domain of postmaster@h.example designates 2001:db8::1"
            " as permitted sender) client-ip=2001:db8::1;",
            "pass",
            "h.example",
            "2001:db8::1",
            "google.com",
        ),
        (
            "SoftFail (x.example: domain of transitioning a.example discourages use of 192.0.2.3"
            " as permitted sender)",
            "SoftFail",
            "a.example",
            "192.0.2.3",
            "x.example",
        ),
        (
            "Pass (sender SPF authorized) identity=mailfrom; client-ip=192.0.2.4; helo=h.example;"
            ' envelope-from="b=c"@d.example; receiver=u@r.example',
            "Pass",
            "d.example",
            "192.0.2.4",
            "r.example",
        ),
        (
            "none (x.example: e.example does not designate permitted sender hosts)",
            "none",
            "e.example",
            None,
            "x.example",
        ),
        (
            "neutral (google.com: 192.0.2.5 is neither permitted nor denied by best guess record for domain"
            " of a@g.example) client-ip=192.0.2.5;",
            "neutral",
            "g.example",
            "192.0.2.5",
            "google.com",
        ),
        ("None (x.example: does not designate permitted sender hosts)", "None", None, None, "x.example"),
        ("none identity=helo; helo=h.example", "none", "h.example", None, None),
        (
            "TempError (x.example: error in processing during lookup of f.example: DNS Timeout)",
            "TempError",
            "f.example",
            None,
            "x.example",
        ),
    ],
)
def test_received_spf(text: str, result: str, domain: str | None, ip: str | None, host: str | None) -> None:
    read = read_received_spf(text)
    (stated,) = read.results
    assert (stated.result, stated.domain, stated.ip, read.host) == (result, domain, ip, host)


@pytest.mark.parametrize(
    ("text", "domain", "greeting"),
    [
        (
            "none (x.example: none) identity=helo; helo=h.example; envelope-from=a@b.example",
            "h.example",
            True,
        ),
        ("Pass (mailfrom) identity=mailfrom; helo=h.example; envelope-from=a@b.example", "b.example", False),
        (
            "None (m.example: no sender authenticity information available from domain of"
            ' postmaster@h.example) identity=helo; client-ip=192.0.2.1; envelope-from="a@b.example"',
            "h.example",
            True,
        ),
        # Courier's two
        ("pass SPF=HELO; sender=h.example; remoteip=192.0.2.1; helo=h.example", "h.example", True),
        ("fail SPF=MAILFROM; sender=a@b.example; remoteip=192.0.2.1; helo=h.example", "b.example", False),
        ("pass SPF=MAILFROM; sender=; remoteip=192.0.2.1; helo=h.example", "h.example", True),
        # Only Courier says so: another's sender= may be anything.
        ("pass sender=a@b.example; helo=h.example", "h.example", True),
    ],
)
def test_the_name_of_the_machine_is_told_from_the_sender(text: str, domain: str, greeting: bool) -> None:
    (stated,) = read_received_spf(text).results
    assert (stated.domain, stated.by_greeting) == (domain, greeting)


@pytest.mark.parametrize(
    "text",
    [
        "fail SPF=FROM; sender=a@c.example; remoteip=192.0.2.1; helo=h.example",
        "Fail (x.example: domain of a@c.example does not designate 192.0.2.1)"
        ' identity=pra; envelope-from="a@b.example"',
    ],
)
def test_what_the_message_itself_names_is_no_result_of_spf(text: str) -> None:
    assert read_received_spf(text).results == ()


def test_couriers_mapped_address_is_the_peers() -> None:
    read = read_received_spf("pass SPF=HELO; sender=h.example; remoteip=::ffff:192.0.2.1; helo=h.example")
    assert read.addresses == {"192.0.2.1"}


@pytest.mark.parametrize("text", ["", "(only a comment)", ";", "client-ip=192.0.2.1"])
def test_a_field_without_a_result_states_nothing(text: str) -> None:
    assert read_received_spf(text).results == ()


def test_a_seal_tells_the_state_of_its_chain() -> None:
    read = read_seal("i=2; a=rsa-sha256; s=arc1; d=example.com; cv=pass; b=AAAA\r\n BBBB==")
    (stated,) = read.results
    assert (stated.method, stated.result, stated.domain, stated.selector) == (
        "arc",
        "pass",
        "example.com",
        "arc1",
    )
    assert read_seal("i=1; d=example.com; b=A").results == ()
