"""What the checks do with a message made to keep them busy: an answer in two seconds, and the cuts."""

from __future__ import annotations

import base64
from functools import cache

import dkim
import pytest
from dkim_zone import NO_ROUTE
from identity_keys import rsa_key
from identity_seal import seal
from identity_zone import Zone

from keshiin.identity import authenticate
from keshiin.identity.check import check
from keshiin.identity.cuts import cuts_of, cuts_of_bytes
from keshiin.identity.model import Checked
from keshiin.identity.sender import claimed_senders
from keshiin.limits import SENDER_BYTES, Cut
from keshiin.message import read
from slowness import within

ALLOWED, MOST = 0.2, 0.95
"""Seconds for the checks, and for all with the step in which these end."""
HEADER = b"From: Alice <alice@example.com>\r\nTo: bob@example.net\r\nSubject: Tea\r\n"
KEYS = Zone(
    {
        ("s._domainkey.example.com", "TXT"): (f"p={rsa_key(2048).public}",),
        ("arc._domainkey.lists.example.org", "TXT"): (f"p={rsa_key(2048).public}",),
    }
)
SIGNATURE = dkim.sign(HEADER + b"\r\nx\r\n", b"s", b"example.com", rsa_key(2048).pem)


def _checked(data: bytes, limit: float) -> tuple[Checked, ...]:
    message = read(data)
    return within(limit, lambda: check(message, NO_ROUTE, KEYS))


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks have a fifth of a second."""
    monkeypatch.setattr("keshiin.identity.check.asking.CHECK_SECONDS", ALLOWED)


def _signatures(count: int) -> bytes:
    """So many signatures, each over another length of the body, so that no hash serves twice."""
    made = (SIGNATURE.replace(b"; t=", b"; l=%d; t=" % (10**9 + n)) for n in range(count))
    return b"".join(made)


@cache
def _sets(count: int) -> bytes:
    data = HEADER + b"\r\nx\r\n"
    for instance in range(1, count + 1):
        data = seal(data, rsa_key(2048).pem, instance, "none" if instance == 1 else "pass")
    return data.removesuffix(b"\r\nx\r\n")


@pytest.mark.usefixtures("hurry")
@pytest.mark.parametrize("unit", [b"QUJD" * 19 + b"\r\n", b"\t x", b" ", b"\n", b"--\n"])
def test_the_largest_bodies_with_two_hundred_signatures_end_with_the_step_in_which_time_is_up(
    unit: bytes,
) -> None:
    found = _checked(_signatures(200) + _sets(50) + b"\r\n" + unit * (29_000_000 // len(unit)), MOST)
    whys = {each.why for each in found if each.method == "dkim"}
    assert "too_many_signatures" in whys
    assert whys <= {"too_many_signatures", "time_up", "body_changed"}


@pytest.mark.parametrize(
    "field",
    [
        b"X-A: " + b" " * 200_000 + b"x\r\n",
        b"X-A: x" + b" " * 200_000 + b"\r\n",
        b"X-A: x" + b"\r\n " * 60_000 + b"x\r\n",
        b"X-A: x\r\n" * 900,
        b"Subject: " + b"[" * 100_000 + b"\r\n",
        b"Subject: " + b"[a]" * 50_000 + b"\r\n",
        b"List-Id: <a>\r\n" * 500,
    ],
)
def test_hostile_headers_with_signatures_and_seals_are_checked_at_once(field: bytes) -> None:
    for data in (_signatures(12) + HEADER + field, _sets(50) + field):
        _checked(data + b"\r\nx\r\n", 1)


@pytest.mark.parametrize(
    "field",
    [
        b"DKIM-Signature: " + b"v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=A; b=" + b"A" * 100_000,
        b"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=" + b"from:" * 1_500 + b"; bh=A; b=A",
        b"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=from"
        + b":a" * 100_000
        + b"; bh=AAAA; b=AAAA",
        b"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=AAAA; b="
        + b"A " * 100_000
        + b"!",
        SIGNATURE.rstrip() + b"; z=" + b" " * 200_000 + b"x",
        SIGNATURE.rstrip() + b"AAAA" * 50_000,
        b"DKIM-Signature: " + b";" * 8_000,
        b"DKIM-Signature: " + b"=" * 8_000,
        b"DKIM-Signature: " + b"a=b;" * 2_000,
        b"DKIM-Signature: v=1; d=" + b"a." * 3_000 + b"; s=s; h=from; a=rsa-sha256; bh=A; b=A",
        b"DKIM-Signature: v=1; d=\xff\xfe.example; s=\x00; h=from; a=rsa-sha256; bh=A; b=A",
        b"DKIM-Signature: v=1; d=example.com; s=s; h=from; a=rsa-sha256; l=" + b"9" * 4_000 + b"; bh=A; b=A",
        b"DKIM-Signature:",
        b"ARC-Seal: " + b"i=" * 4_000,
        b"ARC-Seal: i=" + b"9" * 5_000 + b"; cv=none; d=a.example; s=s; b=A",
        b"ARC-Seal: i=1; cv=none; d=a.example; s=s; a=rsa-sha256; b=" + base64.b64encode(bytes(5_000)),
        b"ARC-Message-Signature: i=1; d=a.example\r\nARC-Seal: i=1; cv=none",
    ],
)
def test_a_broken_field_is_an_outcome_and_no_error(field: bytes) -> None:
    found = _checked(field + b"\r\n" + HEADER + b"\r\nx\r\n", 0.5)
    assert {each.method for each in found} == {"spf", "dkim", "arc", "dmarc"}
    assert not any(each.outcome == "passed" for each in found)


def test_what_was_not_checked_is_told_as_a_cut() -> None:
    message = read(_signatures(200) + HEADER + b"\r\nx\r\n")
    (cut,) = cuts_of(message, check(message, NO_ROUTE, KEYS))
    assert (cut.limit, cut.allowed, cut.found) == ("signatures", 10, 200)
    short = read(_signatures(3) + HEADER + b"\r\nx\r\n")
    assert cuts_of(short, check(short, NO_ROUTE, KEYS)) == ()
    late = check(short, NO_ROUTE, KEYS, clock=iter(range(0, 40_000, 40)).__next__)
    assert [(cut.limit, cut.allowed) for cut in cuts_of(short, late)] == [("check_seconds", 2)]


def test_two_hundred_results_in_a_thousand_fields_are_bounded() -> None:
    line = b"Authentication-Results: mx.example; " + b"dkim=pass header.d=a.example; " * 8 + b"spf=none\r\n"
    message = read(line * 900 + HEADER + b"\r\n")
    found = within(2, lambda: authenticate(message, NO_ROUTE))
    assert len(found.reported) == 1_000
    cuts = {cut.limit: (cut.allowed, cut.found) for cut in found.cuts}
    assert cuts["results"][0] == 1_000
    assert cuts["reported_bytes"] == (65_536, 900 * (len(line) - 2))


@pytest.mark.parametrize(
    ("more", "cut"), [(0, ()), (1, (Cut("sender_bytes", SENDER_BYTES, SENDER_BYTES + 1),))]
)
def test_a_field_as_long_as_is_read_is_whole_and_a_longer_one_is_cut(more: int, cut: tuple[Cut, ...]) -> None:
    name = b"From: "
    message = read(name + b"a" * (SENDER_BYTES - len(name) + more) + b"\r\n\r\n")
    assert cuts_of_bytes(message, 0) == cut


@pytest.mark.parametrize("unit", [b":", b'\\"', b"from a ", b'"', b"; a=b", b"\xe3\x81\x82"])
@pytest.mark.parametrize(
    ("name", "limit"),
    [
        (b"From", "sender_bytes"),
        (b"Authentication-Results", "reported_bytes"),
        (b"Received-SPF", "reported_bytes"),
        (b"DKIM-Signature", "signature_bytes"),
    ],
)
def test_one_endless_field_is_answered_at_once_and_told(name: bytes, limit: str, unit: bytes) -> None:
    message = read(name + b": " + unit * (240_000 // len(unit)) + b"\r\n\r\n")
    found, _ = within(1, lambda: (authenticate(message, NO_ROUTE), claimed_senders(message)))
    assert [cut.limit for cut in found.cuts] == [limit]


def test_a_result_too_long_to_be_read_costs_no_other() -> None:
    good = b"Authentication-Results: mx.example; spf=pass smtp.mailfrom=a.example\r\n"
    message = read(b"Received-SPF: pass " + b"a " * 40_000 + b"\r\n" + good + b"\r\n")
    assert [each.domain for each in authenticate(message, NO_ROUTE).reported] == ["a.example"]
