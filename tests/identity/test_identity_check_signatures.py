"""What a check of DKIM says of each signature, whatever is wrong with it."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import dkim
import nacl.signing
import pytest
from dkim_zone import NO_ROUTE
from identity_keys import rsa_key, rsa_public
from identity_seal import sign
from identity_zone import NO_ANSWER, Zone

from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.lookup.resolver import Answer
from keshiin.message import read
from keshiin.route.model import Border, Hop, Route
from keshiin.span import Span
from slowness import within

MESSAGE = (
    b"From: Alice <alice@example.com>\r\nTo: bob@example.net\r\nSubject: Tea\r\n\r\nAt four.  \r\n\r\n\r\n"
)
NAME = ("s._domainkey.example.com", "TXT")


def _signed(
    message: bytes = MESSAGE, bits: int = 2048, domain: bytes = b"example.com", **more: object
) -> bytes:
    return dkim.sign(message, b"s", domain, rsa_key(bits).pem, **more) + message  # type: ignore[arg-type]


def _zone(bits: int = 2048, **more: object) -> Zone:
    return Zone({NAME: (f"v=DKIM1; k=rsa; p={rsa_key(bits).public}",), **more})  # type: ignore[arg-type]


def _checked(data: bytes, zone: Zone) -> list[Checked]:
    return [each for each in check(read(data), NO_ROUTE, zone) if each.method == "dkim"]


def _told(data: bytes, zone: Zone) -> tuple[str, str]:
    (found,) = _checked(data, zone)
    return found.outcome, found.why


@pytest.mark.parametrize("bits", [1024, 2048, 4096])
@pytest.mark.parametrize(
    "canonical", [(b"relaxed", b"relaxed"), (b"simple", b"simple"), (b"relaxed", b"simple")]
)
def test_a_good_signature_passes(bits: int, canonical: tuple[bytes, bytes]) -> None:
    (found,) = _checked(_signed(bits=bits, canonicalize=canonical), _zone(bits))
    assert (found.outcome, found.result, found.domain, found.selector, found.aligned, found.why) == (
        "passed",
        "pass",
        "example.com",
        "s",
        True,
        "",
    )


def test_a_file_with_bare_line_feeds_passes_too() -> None:
    assert _told(_signed().replace(b"\r\n", b"\n"), _zone())[0] == "passed"


def test_an_ed25519_signature_passes() -> None:
    key = nacl.signing.SigningKey(bytes(range(32)))
    secret = base64.b64encode(bytes(key))
    public = base64.b64encode(bytes(key.verify_key)).decode()
    signed = dkim.sign(MESSAGE, b"s", b"example.com", secret, signature_algorithm=b"ed25519-sha256") + MESSAGE
    assert _told(signed, Zone({NAME: (f"v=DKIM1; k=ed25519; p={public}",)}))[0] == "passed"
    other = base64.b64encode(bytes(nacl.signing.SigningKey(bytes(32)).verify_key)).decode()
    assert _told(signed, Zone({NAME: (f"v=DKIM1; k=ed25519; p={other}",)})) == ("failed", "header_changed")
    assert _told(signed, _zone()) == ("permanent-error", "key_of_another_kind")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"At four.", b"At five.", ("failed", "body_changed")),
        (b"\r\n\r\n\r\n", b"\r\n\r\n\r\n-- \r\nlist footer\r\n", ("failed", "footer_added")),
        (b"Subject: Tea", b"Subject: [list] Tea", ("failed", "subject_tagged")),
        (b"Subject: Tea", b"Subject: Cake", ("failed", "header_changed")),
        (b"To: bob", b"From: mallory@example.org\r\nTo: bob", ("failed", "header_changed")),
        (b" b=", b" b=A", ("permanent-error", "signature_unreadable")),
        (b" bh=", b" xx=", ("permanent-error", "signature_unreadable")),
        (b"a=rsa-sha256", b"a=rsa-sha1", ("permanent-error", "algorithm_too_weak")),
        (b"a=rsa-sha256", b"a=rsa-md5", ("permanent-error", "signature_unreadable")),
        (b"t=", b"x=1000000000; t=", ("impossible", "expired")),
        (b"c=relaxed/simple", b"c=relaxed/odd", ("permanent-error", "signature_unreadable")),
        (b"c=relaxed/simple", b"c=relaxed/", ("permanent-error", "signature_unreadable")),
        (b"c=relaxed/simple", b"c=relaxed/simple/simple", ("permanent-error", "signature_unreadable")),
        (b"v=1", b"v=" + b" " * 9000 + b"1", ("failed", "header_changed")),
    ],
)
def test_each_damage_is_told_by_its_own_name(old: bytes, new: bytes, told: tuple[str, str]) -> None:
    signed = _signed()
    assert old in signed
    assert _told(signed.replace(old, new, 1), _zone()) == told


@pytest.mark.parametrize(
    ("records", "told"),
    [
        ({}, ("impossible", "key_gone")),
        ({NAME: ()}, ("impossible", "key_gone")),
        ({NAME: ("v=spf1 -all",)}, ("impossible", "key_gone")),
        ({NAME: ("v=DKIM1; p=",)}, ("impossible", "key_revoked")),
        ({NAME: ("v=DKIM1; p=%%%%",)}, ("permanent-error", "key_unreadable")),
        ({NAME: ("v=DKIM1; p=AAAA",)}, ("permanent-error", "key_unreadable")),
        ({NAME: ("v=DKIM2; p=" + rsa_key(2048).public,)}, ("permanent-error", "key_unreadable")),
        (
            {NAME: ("v=DKIM1; p=" + rsa_public(2**2047 + 1, 2**2040 + 1),)},
            ("permanent-error", "key_unreadable"),
        ),
        ({NAME: ("v=DKIM1; p=MBAwDgYJKoZIhvcNAQEBBQEA",)}, ("permanent-error", "key_unreadable")),
        ({NAME: ("v=DKIM1; p=" + "A" * 60_000,)}, ("permanent-error", "key_unreadable")),
        ({NAME: (f"p={rsa_key(1024).public}",)}, ("failed", "header_changed")),
        ({NAME: NO_ANSWER}, ("temporary-error", "no_answer")),
        ({NAME: Answer("refused")}, ("temporary-error", "no_answer")),
        ({NAME: Answer("not-asked")}, ("not-checked", "not_asked")),
    ],
)
def test_each_trouble_with_the_key_is_told_by_its_own_name(records, told: tuple[str, str]) -> None:
    assert _told(_signed(), Zone(records)) == told


def _timed(times: str) -> bytes:
    digest = base64.b64encode(hashlib.sha256(b"At four.  \r\n").digest()).decode()
    form = "v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=s; {}; h=from; bh={}; b="
    unsigned = form.format(times, digest)
    pairs = [(b"From", b"Alice <alice@example.com>"), (b"dkim-signature", unsigned.encode())]
    return f"DKIM-Signature: {unsigned}{sign(pairs, rsa_key(2048).pem)}\r\n".encode() + MESSAGE


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ("t=1700000000", ("passed", "")),
        ("t=1900000000", ("passed", "")),
        ("t=1700000000; x=1800000100", ("passed", "")),
        ("x=1799900000", ("impossible", "expired")),
        ("t=1800000000; x=1800000000", ("passed", "")),
        ("t=1800000001; x=1800000000", ("permanent-error", "signature_unreadable")),
        ("t=soon", ("permanent-error", "signature_unreadable")),
    ],
)
def test_times_are_held_against_the_clock_that_was_given(times: str, told: tuple[str, str]) -> None:
    """Section 3.5: an end before the beginning is none; a beginning ahead of us may be ignored, or not."""
    message = read(_timed(times))
    route = Route((), (), Border(None, "unknown", "test"), ())
    found = check(message, route, _zone(), now=lambda: 1_800_000_000.0)
    assert [(each.outcome, each.why) for each in found if each.method == "dkim"] == [told]


@pytest.mark.parametrize(
    ("day", "told"),
    [(10, ("passed", "")), (12, ("impossible", "expired")), (None, ("impossible", "expired"))],
)
def test_the_end_of_a_signature_is_compared_with_the_arrival(day: int | None, told: tuple[str, str]) -> None:
    data = _timed(f"x={int(datetime(2024, 5, 11, tzinfo=UTC).timestamp())}")
    arrived = datetime(2024, 5, day, tzinfo=UTC) if day else None
    route = Route((Hop(1, 1, Span(0, 0), "", True, time=arrived),), (), Border(1, "certain", "test"), ())
    (found,) = (each for each in check(read(data), route, _zone()) if each.method == "dkim")
    assert (found.outcome, found.why) == told


def test_a_signature_that_leaves_from_out_counts_for_nothing() -> None:
    signature = _signed()[: -len(MESSAGE)]
    assert _told(signature.replace(b"from", b"date") + MESSAGE, _zone()) == (
        "permanent-error",
        "from_not_signed",
    )


def test_a_key_of_512_bits_is_too_short() -> None:
    assert _told(_signed(bits=512), _zone(512)) == ("permanent-error", "key_too_short")


def test_a_pass_for_another_domain_does_not_align() -> None:
    signed = _signed(domain=b"example.org")
    zone = Zone({("s._domainkey.example.org", "TXT"): (f"p={rsa_key(2048).public}",)})
    (found,) = _checked(signed, zone)
    assert (found.outcome, found.domain, found.aligned) == ("passed", "example.org", False)


def test_text_behind_a_signed_length_is_told() -> None:
    signed = _signed(length=True)
    assert _told(signed, _zone()) == ("passed", "")
    assert _told(signed + b"Buy this.\r\n", _zone()) == ("passed", "body_partly_signed")


def test_no_signature_is_absent() -> None:
    assert _told(MESSAGE, Zone({})) == ("absent", "")


def test_a_paste_cannot_be_checked_and_asks_nothing() -> None:
    zone = _zone()
    found = check(read(_signed(), kind="paste"), NO_ROUTE, zone)
    assert {(each.outcome, each.why) for each in found} == {("impossible", "source_not_exact")}
    assert zone.asked == []


def test_two_hundred_signatures_are_told_and_bounded() -> None:
    signature = _signed()[: -len(MESSAGE)]
    # The clock stands still: what counts is the number of signatures, not this computer's load.
    checked = check(read(signature * 200 + MESSAGE), NO_ROUTE, _zone(), clock=lambda: 0.0)
    found = [each for each in checked if each.method == "dkim"]
    assert [each.why for each in found[-2:]] == ["", "too_many_signatures"]
    assert len(found) == 11


def test_the_authors_signature_is_looked_at_whatever_others_stand_above_it() -> None:
    others = b"".join(_signed(domain=f"{n}.example".encode())[: -len(MESSAGE)] for n in range(20))
    checked = check(read(others + _signed()), NO_ROUTE, _zone(), clock=lambda: 0.0)
    found = [each for each in checked if each.method == "dkim"]
    assert [each.domain for each in found[:9]] == [f"{n}.example" for n in range(9)]
    assert [(each.outcome, each.domain) for each in found[9:]] == [
        ("passed", "example.com"),
        ("not-checked", None),
    ]


def _slow(now: list[float], records: dict) -> Zone:
    """Every question for a key takes 40 seconds of that clock."""

    class Slow(Zone):
        def query(self, name, type):
            now[0] += 40 if "_domainkey" in name else 0
            return super().query(name, type)

    return Slow(records)


def test_a_slow_resolver_costs_no_more_than_the_time_allowed() -> None:
    now = [0.0]
    others = b"".join(_signed(domain=f"{n}.example".encode())[: -len(MESSAGE)] for n in range(3))
    found = check(read(others + MESSAGE), NO_ROUTE, _slow(now, {}), clock=lambda: now[0])
    assert [each.why for each in found if each.method == "dkim"] == ["key_gone", "key_gone", "time_up"]
    assert now[0] == 80


def test_slow_servers_of_others_leave_time_for_the_authors_record() -> None:
    now = [0.0]
    others = b"".join(_signed(domain=f"{n}.example".encode())[: -len(MESSAGE)] for n in range(3))
    zone = _slow(now, {("_dmarc.example.com", "TXT"): ("v=DMARC1; p=reject; adkim=s",)})
    *found, dmarc = check(read(others + MESSAGE), NO_ROUTE, zone, clock=lambda: now[0])
    assert "time_up" in [each.why for each in found]
    assert (dmarc.outcome, dmarc.why) == ("not-checked", "border_unknown")


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b" " * 200_000 + b"x", "failed"),
        (b"\t x" * 200_000, "failed"),
        (b" \r\n" * 200_000, "passed"),
        (b"\r\n" * 200_000, "passed"),
    ],
)
def test_hostile_bodies_are_hashed_in_no_time(body: bytes, outcome: str) -> None:
    signed = _signed(canonicalize=(b"relaxed", b"relaxed"))
    assert within(2, lambda: _told(signed + body, _zone()))[0] == outcome
