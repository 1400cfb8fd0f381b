"""HTTPS to registries on a real server: what is fetched, and what is not taken or not even asked."""

from __future__ import annotations

import json
import ssl
import time

import pytest

from keshiin.lookup.dns.names import Names
from keshiin.lookup.registries.web import MOST_BYTES, Web
from keshiin.lookup.resolver import Answer
from servers.registry_server import Authority, Handler, Registry, redirect, send
from slowness import within

pytestmark = pytest.mark.loopback
URL = "https://rdap.apnic.net/ip/192.0.2.1"
HERE = ("rdap.apnic.net", "/ip/192.0.2.1")


class Leading:
    """A resolver that leads every name to the same addresses."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses

    def query(self, name: str, type: str) -> Answer:
        return Answer("answered", self._addresses) if type == "A" else Answer("no-data")


def test_an_object_is_fetched(web: Web, registry: Registry) -> None:
    registry.pages[HERE] = {"handle": "x"}
    page = web.fetch(URL)
    assert (page.outcome, page.value, page.host) == ("answered", {"handle": "x"}, "rdap.apnic.net")


def test_what_is_not_there_is_no_data(web: Web) -> None:
    assert web.fetch(URL).outcome == "no-data"


def test_the_referral_to_the_japanese_registry_is_followed(web: Web, registry: Registry) -> None:
    registry.pages[HERE] = redirect("https://jpnic.rdap.apnic.net/ip/192.0.2.1")
    registry.pages["jpnic.rdap.apnic.net", "/ip/192.0.2.1"] = {"handle": "jp"}
    page = web.fetch(URL)
    assert (page.outcome, page.host) == ("answered", "jpnic.rdap.apnic.net")


@pytest.mark.parametrize(
    "place",
    [
        "https://127.0.0.1/",
        "https://localhost/x",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "http://rdap.apnic.net/ip/192.0.2.1",
        "https://rdap.apnic.net:8443/",
        "https://user@rdap.apnic.net/",
        "https://rdap.apnic.net.evil.example/",
        "https://evil.example/rdap.apnic.net",
        "//evil.example/",
        "file:///etc/passwd",
        "ftp://rdap.apnic.net/",
        "gopher://127.0.0.1:25/x",
        "https://",
        "https://[",
        "",
    ],
)
def test_a_redirect_to_anybody_else_is_not_followed(web: Web, registry: Registry, place: str) -> None:
    registry.pages[HERE] = redirect(place)
    page = web.fetch(URL)
    assert page.outcome in ("refused", "no-answer")
    assert page.value is None
    assert {host for host, _ in registry.asked} == {"rdap.apnic.net"}


def test_redirects_end(web: Web, registry: Registry) -> None:
    registry.pages[HERE] = redirect(URL)
    assert web.fetch(URL).reason == "too-many-redirects"
    assert len(registry.asked) == 4


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "100.64.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "fc00::1",
    ],
)
def test_a_registrys_name_that_leads_inside_is_not_dialled(authority: Authority, address: str) -> None:
    page = Web(Leading(address), authority.client_context()).fetch(URL)
    assert (page.outcome, page.reason) == ("refused", "inner-address")


def test_a_certificate_of_somebody_else_is_not_believed(registry: Registry, names: Names) -> None:
    registry.pages[HERE] = {"handle": "x"}
    page = Web(names, ssl.create_default_context(), registry.dial).fetch(URL)
    assert (page.outcome, page.reason) == ("no-answer", "SSLCertVerificationError")


def test_a_certificate_for_another_name_is_not_believed(web: Web, registry: Registry) -> None:
    page = web.fetch("https://rdap.nic.fr/domain/example.fr")
    assert page.reason == "SSLCertVerificationError"
    assert registry.asked == []


def test_a_gigabyte_is_not_taken(web: Web, registry: Registry) -> None:
    sent = 0

    def endless(request: Handler) -> None:
        nonlocal sent
        request.send_response(200)
        request.send_header("Content-Length", str(10**9))
        request.end_headers()
        try:
            while sent < 10**9:
                request.wfile.write(b" " * 65_536)
                sent += 65_536
        except OSError:
            return

    registry.pages[HERE] = endless
    page = web.fetch(URL)
    assert (page.outcome, page.reason) == ("refused", "too-large")
    assert sent < MOST_BYTES * 20


@pytest.mark.parametrize("patience", [0.3])
def test_a_byte_at_a_time_ends_with_the_time(web: Web, registry: Registry) -> None:
    def drip(request: Handler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "100000")
        request.end_headers()
        try:
            for _ in range(60):
                request.wfile.write(b" ")
                time.sleep(0.05)
        except OSError:
            return

    registry.pages[HERE] = drip
    assert within(1, lambda: web.fetch(URL), time.monotonic).reason == "time-up"


@pytest.mark.parametrize("patience", [0.3])
def test_a_server_that_says_nothing_ends_with_the_time(web: Web, registry: Registry) -> None:
    registry.delay = 5
    assert within(1, lambda: web.fetch(URL), time.monotonic).reason == "time-up"


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"[]", b"3", b"null", b"\xff\xfe", b'{"a":', b"[" * 100_000, b'{"a":' * 50_000]
)
def test_what_is_no_object_is_no_answer(web: Web, registry: Registry, body: bytes) -> None:
    registry.pages[HERE] = lambda request: send(request, 200, body)
    page = web.fetch(URL)
    assert (page.outcome, page.value) == ("no-answer", None)


def test_a_rate_limit_is_told_with_the_wait_that_is_wanted(web: Web, registry: Registry) -> None:
    registry.pages[HERE] = lambda request: send(request, 429, b"", Retry_After="7")
    page = web.fetch(URL)
    assert (page.outcome, page.reason, page.wait) == ("refused", "rate-limit", 7.0)
    registry.pages[HERE] = {"notices": [{"title": "Rate Limit Notice"}]}
    assert web.fetch(URL).reason == "rate-limit"


@pytest.mark.parametrize("status", [500, 503, 403, 204, 304])
def test_any_other_status_is_no_answer(web: Web, registry: Registry, status: int) -> None:
    registry.pages[HERE] = lambda request: send(request, status, json.dumps({"handle": "x"}).encode())
    assert web.fetch(URL).outcome == "no-answer"


@pytest.mark.parametrize(
    "url", ["https://evil.example/", "http://rdap.apnic.net/", "x", "https://127.0.0.1/"]
)
def test_nobody_but_a_registry_is_asked_at_all(web: Web, registry: Registry, url: str) -> None:
    assert web.fetch(url).outcome == "refused"
    assert registry.asked == []
