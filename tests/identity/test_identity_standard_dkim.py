"""Signatures as RFC 6376, 8301 and 8463 have them: their examples, changes to them, forms of writing."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from dkim_zone import MESSAGE, PASSED, dkim_results, outcome_of, signed_by
from identity_keys import rsa_key
from identity_seal import sign

from keshiin.message import read
from servers.dns_server import Server

FOLDER = Path(__file__).parent / "standards"


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("name", "domains"),
    [("rfc6376", ["example.com"]), ("rfc8463", ["football.example.com", "football.example.com"])],
)
def test_the_standards_own_examples_pass(name: str, domains: list[str], key_server: Server) -> None:
    found = dkim_results((FOLDER / f"{name}.eml").read_bytes(), key_server)
    assert [(each.outcome, each.domain, each.why) for each in found] == [
        ("passed", domain, "") for domain in domains
    ]


@pytest.mark.loopback
@pytest.mark.parametrize("name", ["rfc6376", "rfc8463"])
@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b"hungry yet", b"hungry now", "body_changed"),
        (b"Is dinner ready", b"Is supper ready", "header_changed"),
        (b"From: Joe", b"From: Moe", "header_changed"),
        (b"Date: Fri", b"Date: Sat", "header_changed"),
    ],
)
def test_the_standards_own_examples_fail_once_changed(
    name: str, old: bytes, new: bytes, why: str, key_server: Server
) -> None:
    found = dkim_results((FOLDER / f"{name}.eml").read_bytes().replace(old, new), key_server)
    assert {(each.outcome, each.why) for each in found} == {("failed", why)}


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("identity", "selector", "told"),
    [
        (b"@example.com", "strict", PASSED),
        (b"BOB@example.com", "strict", PASSED),
        (b"@news.example.com", "plain", PASSED),
        (b"@news.example.com", "strict", ("permanent-error", "subdomain_not_allowed")),
        (b"@news.example.com", "both", ("permanent-error", "subdomain_not_allowed")),
        (b"@notexample.com", "plain", ("permanent-error", "signature_unreadable")),
        (b"@example.org", "plain", ("permanent-error", "signature_unreadable")),
    ],
)
def test_the_signers_own_name_must_be_of_the_domain(
    identity: bytes, selector: str, told: tuple[str, str], key_server: Server
) -> None:
    signed = signed_by(selector, identity=identity if told[1] != "signature_unreadable" else None)
    if told[1] == "signature_unreadable":
        signed = signed.replace(b"i=@example.com", b"i=" + identity)
    assert outcome_of(signed, key_server) == told


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"v=1", b"v=2", ("permanent-error", "signature_unreadable")),
        (b"v=1; ", b"", ("permanent-error", "signature_unreadable")),
        (b"d=example.com;", b"", ("permanent-error", "signature_unreadable")),
        (b" s=plain;", b" s=plain; s=plain;", ("permanent-error", "signature_unreadable")),
        (b"q=dns/txt", b"q=http/get", ("permanent-error", "signature_unreadable")),
        (b"t=", b"t=99999999999; z=", ("failed", "header_changed")),
        (b"t=", b"t=never; z=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"l=-1; t=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"l=many; t=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"x=1; t=", ("impossible", "expired")),
        (b" bh=", b" bh=A", ("permanent-error", "signature_unreadable")),
        (b" bh=", b" bh=!", ("permanent-error", "signature_unreadable")),
        (b"\r\nFrom: Alice", b"\r\nFrom: Bob <bob@example.org>\r\nFrom: Alice", ("failed", "header_changed")),
        (b"Subject: Tea\r\n", b"", ("failed", "header_changed")),
        (b"\r\nTo: ", b"\r\nX-New: 1\r\nTo: ", PASSED),
    ],
)
def test_each_change_is_told_by_its_own_name(
    old: bytes, new: bytes, told: tuple[str, str], key_server: Server
) -> None:
    signed = signed_by("plain")
    assert old in signed
    assert outcome_of(signed.replace(old, new, 1), key_server) == told


@pytest.mark.loopback
def test_a_field_signed_though_absent_cannot_be_added(key_server: Server) -> None:
    names = [b"from", b"to", b"subject", b"reply-to"]
    signed = signed_by("plain", include_headers=names)
    assert outcome_of(signed, key_server) == PASSED
    assert (
        outcome_of(signed.replace(b"To: bob", b"Reply-To: m@example.org\r\nTo: bob"), key_server)[0]
        == "failed"
    )


@pytest.mark.loopback
def test_of_fields_with_one_name_the_lowest_issigned_by(key_server: Server) -> None:
    signed = signed_by("plain", include_headers=[b"from", b"subject"])
    above = signed.replace(b"To: bob", b"Subject: Above\r\nTo: bob")
    below = signed.replace(b"Subject: Tea\r\n", b"Subject: Tea\r\nSubject: Below\r\n")
    assert outcome_of(above, key_server) == PASSED
    assert outcome_of(below, key_server)[0] == "failed"


THEIRS = "例え.example"
FORM = "v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=plain; h=from:subject; bh={hash}; b={b}"


def _written(form: str, body: bytes = b"At four.\r\n", name: bytes = b"DKIM-Signature") -> bytes:
    """The message, its signature written in that form."""
    tags = {"hash": base64.b64encode(hashlib.sha256(body).digest()).decode()}
    unsigned = re.sub(r"\s*\{b\}\s*", "", form).format(**tags).encode()
    pairs = [(b"From", b"Alice <alice@example.com>"), (b"Subject", b"Tea"), (b"dkim-signature", unsigned)]
    return name + b": " + form.format(**tags, b=sign(pairs, rsa_key(1024).pem)).encode() + b"\r\n" + MESSAGE


@pytest.mark.loopback
@pytest.mark.parametrize(
    "form",
    [
        FORM,
        "b={b}; " + FORM.removesuffix("; b={b}"),
        "a=rsa-sha256; b={b} ; " + FORM.removesuffix("; b={b}").replace("a=rsa-sha256; ", ""),
        "a=rsa-sha256; b =\r\n\t{b}\r\n ; " + FORM.removesuffix("; b={b}").replace("a=rsa-sha256; ", ""),
        FORM + " ;",
        FORM.replace("h=from:subject", "h=From :\r\n Subject"),
        FORM.replace("h=from:subject", "h=from:subject:dkim-signature"),
        FORM.replace("; h=", "; q=dns/txt:foo; h="),
        FORM.replace("; h=", "; q=foo/bar : dns/txt; h="),
        FORM.replace("; h=", "; q=DNS/TXT; h="),
        FORM.replace("; h=", "; l=10; h="),
        FORM.replace("; h=", f"; z={'From:Alice|' * 3_000}; h="),
        FORM.replace("h=from:subject", f"h=from:subject{':none' * 1_000}"),
        FORM.replace("d=example.com", f"d={THEIRS}; i=@mail.{THEIRS}"),
        FORM.replace("d=example.com", f"d={THEIRS}; i=@{THEIRS.encode('idna').decode()}"),
        FORM.replace("d=example.com", f"d={THEIRS.encode('idna').decode()}; i=a@mail.{THEIRS}"),
        FORM.replace("s=plain", "s=例え"),
    ],
)
def test_a_signature_may_be_written_in_many_ways(form: str, key_server: Server) -> None:
    assert outcome_of(_written(form), key_server) == PASSED


@pytest.mark.loopback
def test_a_blank_before_the_colon_takes_no_signature_for_another(key_server: Server) -> None:
    spaced = _written(FORM, name=b"DKIM-Signature ")
    assert outcome_of(spaced, key_server) == PASSED
    other = _written(FORM.replace("s=plain", "s=rsa2048"))
    found = dkim_results(spaced.removesuffix(MESSAGE) + other, key_server)
    assert [each.outcome for each in found] == ["passed", "failed"]


@pytest.mark.loopback
def test_more_signed_bytes_than_the_body_has_are_an_error(key_server: Server) -> None:
    signed = _written(FORM.replace("; h=", "; l=11; h="))
    assert outcome_of(signed, key_server) == ("permanent-error", "signature_unreadable")


def test_line_ends_that_a_program_changed_leave_nothing_to_check() -> None:
    signed = _written(FORM)
    for changed in (signed.replace(b"\r\n", b"\r"), signed.replace(b"\r\n", b"\r\r\n")):
        assert not read(changed).source.exact
    assert read(signed.replace(b"\r\n", b"\n")).source.exact
