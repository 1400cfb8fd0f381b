"""Fields beside Received that name a client's address, and how far each is believed."""

from __future__ import annotations

import pytest

from keshiin.route import trace
from route.made_mail import GMAIL, message, received, route


@pytest.mark.parametrize(
    ("field", "ip"),
    [
        ("X-Sender-IP: 8.8.8.8", "8.8.8.8"),
        ("X-Originating-IP: [8.8.8.8]", "8.8.8.8"),
        ("X-Nifty-SrcIP: [8.8.8.8]", "8.8.8.8"),
        ("Received-SPF: pass (example.org: domain of a designates 8.8.8.8 as permitted) x", "8.8.8.8"),
        ("Received-SPF: pass client-ip=2001:4860:4860::8888; helo=x", "2001:4860:4860::8888"),
        ("Authentication-Results: spf=pass (sender IP is 8.8.8.8) smtp.mailfrom=x", "8.8.8.8"),
        ("X-Forefront-Antispam-Report: CIP:8.8.8.8;CTRY:US", "8.8.8.8"),
        ("X-Barracuda-Connect: mail.example.org[8.8.8.8]", "8.8.8.8"),
        ("HMM_SOURCE_IP: 8.8.8.8:40000", "8.8.8.8"),
        (
            "ARC-Authentication-Results: i=1; mx 1; spf=pass (sender ip is\r\n 8.8.8.8) smtp.mailfrom=x",
            "8.8.8.8",
        ),
        (
            "Received-SPF: softfail (a.example: domain of b.example discourages use of 8.8.8.8 as x)",
            "8.8.8.8",
        ),
        (
            "Received-SPF: fail (a.example: b.example does not designate 8.8.8.8 as permitted sender)",
            "8.8.8.8",
        ),
        ("Authentication-Results: a.example; iprev=pass policy.iprev=8.8.8.8; dkim=none", "8.8.8.8"),
        ("Authentication-Results: a.example; spf=pass smtp.remote-ip=8.8.8.8", "8.8.8.8"),
        ("X-ClientProxiedBy: a.example (8.8.8.8) To b.example", "8.8.8.8"),
        ("X-PHP-Script: www.example/form.php for 8.8.8.8, 10.0.0.1", "8.8.8.8"),
        ("X-Authentication-Warning: a.example: Host u@[8.8.8.8] claimed to be b", "8.8.8.8"),
    ],
)
def test_address_is_read(field: str, ip: str) -> None:
    assert [client.ip for client in route(field).client_addresses] == [ip]


@pytest.mark.parametrize(
    "field",
    [
        "X-Originating-IP: [10.0.0.1]",
        "X-Rocket-Spam: 150.59.XXX.XXX",
        "X-MS-Exchange-Organization-ExpirationInterval: 1:00:00:00.0000000",
        "X-Sender-IP: none",
        "X-Unknown: 8.8.8.8",
    ],
)
def test_what_is_no_public_address_is_not(field: str) -> None:
    assert route(field).client_addresses == ()


@pytest.mark.parametrize(
    "envelope",
    [
        "client-ip=8.8.4.4@x.example",
        '"a client-ip=8.8.4.4 b"@x.example',
        '"a \\" designates 8.8.4.4 as b"@x.example',
        '"a (sender IP is 8.8.4.4) b"@x.example',
        "a@[8.8.4.4]",
        "postmaster@client-ip=8.8.4.4",
    ],
)
def test_what_the_sender_calls_himself_is_no_address_and_hides_no_field_of_the_service(envelope: str) -> None:
    top, border = received(*GMAIL)
    comment = f"(google.com: domain of {envelope} designates 8.8.4.8 as permitted sender)"
    results = (
        f"Authentication-Results: mx.google.com; spf=pass {comment} smtp.mailfrom={envelope}; dmarc=fail"
    )
    border = border.replace("8.8.4.4", "8.8.4.8")
    found = route(top, border, f"Received-SPF: pass {comment} client-ip=8.8.4.8;", results)
    assert [(client.ip, client.author) for client in found.client_addresses] == [("8.8.4.8", "service")] * 2


def test_field_points_at_the_address_in_the_source() -> None:
    mail = message("X-Originating-IP: [8.8.8.8]")
    span = trace(mail).client_addresses[0].span
    assert mail.source.data[span.start : span.end] == b"8.8.8.8"


def test_field_tells_who_wrote_it() -> None:
    top, border = received(*GMAIL)
    own = "Received-SPF: pass (google.com: designates 8.8.4.4 as permitted sender) client-ip=8.8.4.4;"
    found = route("X-Client-IP: 8.8.4.4", top, border, own, "X-Originating-IP: [8.8.8.8]")
    assert [(client.field, client.author) for client in found.client_addresses] == [
        ("X-Client-IP", "service"),
        ("Received-SPF", "service"),
        ("X-Originating-IP", "sender"),
    ]
    assert {client.author for client in route("X-Originating-IP: [8.8.8.8]").client_addresses} == {"unknown"}
