"""DKIM as RFC 6376, 8301 and 8463 have it: their examples, canonical forms, keys of every kind and size."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import dkim
import nacl.signing
import pytest
from identity_keys import rsa_key
from identity_seal import sign

from keshiin.identity.check import check
from keshiin.identity.check.body import Body
from keshiin.identity.model import Checked
from keshiin.lookup.names import Names
from keshiin.message import read
from keshiin.route.model import Border, Route
from servers.dns_server import Server, serve

FOLDER = Path(__file__).parent / "standards"
NO_ROUTE = Route((), (), Border(None, "unknown", ""), ())
MESSAGE = b"From: Alice <alice@example.com>\r\nTo: bob@example.net\r\nSubject: Tea\r\n\r\nAt four.\r\n"
ED25519 = nacl.signing.SigningKey(bytes(range(32)))
GOOD = f"p={rsa_key(1024).public}"

# The keys that the two documents print beside their examples.
PRINTED = {
    "brisbane._domainkey.example.com": (
        "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zY"
        "tIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4Ou"
        "KhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB"
    ),
    "brisbane._domainkey.football.example.com": (
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
    ),
    "test._domainkey.football.example.com": (
        "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qh"
        "dR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hst"
        "T5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB"
    ),
}
KEYS = {
    **{f"rsa{bits}": f"v=DKIM1; k=rsa; p={rsa_key(bits).public}" for bits in (512, 1024, 2048, 4096)},
    "ed25519": f"v=DKIM1; k=ed25519; p={base64.b64encode(bytes(ED25519.verify_key)).decode()}",
    "plain": GOOD,
    "spaced": f" v = DKIM1 ;  k = rsa ; t = ; n=a note ;  {GOOD[:60]} {GOOD[60:]} ; ",
    "unknown-tag": f"v=DKIM1; x=y; g=; {GOOD}",
    "strict": f"v=DKIM1; t=s; {GOOD}",
    "testing": f"v=DKIM1; t=y; {GOOD}",
    "both": f"v=DKIM1; t=y:s; {GOOD}",
    "email": f"v=DKIM1; s=email; {GOOD}",
    "services": f"v=DKIM1; s=other:email; {GOOD}",
    "other-service": f"v=DKIM1; s=other; {GOOD}",
    "hashes": f"v=DKIM1; h=sha1:sha256; {GOOD}",
    "other-hash": f"v=DKIM1; h=sha1; {GOOD}",
    "other-kind": f"v=DKIM1; k=other; {GOOD}",
    "version": f"v=DKIM2; {GOOD}",
    "late-version": f"{GOOD}; v=DKIM2",
    "revoked": "v=DKIM1; p=",
    "odd": "v=DKIM1; p=%%%%",
    "no-p": "v=DKIM1; k=rsa",
    "odd-p": "text p=1",
    "twice-p": f"v=DKIM1; {GOOD}; {GOOD}",
    "large": f"v=DKIM1; n={'x' * 60_000}; {GOOD}",
    "truncated": GOOD,
    "silent": GOOD,
    "servfail": GOOD,
    "garbage": GOOD,
}
FAULTS = {f"{name}._domainkey.example.com.": name for name in ("truncated", "silent", "servfail", "garbage")}


def _text(name: str, record: str) -> str:
    strings = (record[at : at + 250] for at in range(0, len(record), 250))
    return f"{name}. TXT " + " ".join(f'"{each}"' for each in strings)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    from network_guard import GUARD

    GUARD.loopback = True
    zone = [_text(name, record) for name, record in PRINTED.items()]
    zone += [_text(f"{name}._domainkey.example.com", record) for name, record in KEYS.items()]
    zone += [
        "alias._domainkey.example.com. CNAME key.host.example.",
        "key.host.example. CNAME plain._domainkey.example.com.",
        "loop._domainkey.example.com. CNAME pool.example.",
        "pool.example. CNAME loop._domainkey.example.com.",
        'below.empty._domainkey.example.com. TXT "x"',
    ]
    with serve("\n".join(zone), FAULTS) as running:
        yield running


def _signed(selector: str, pem: bytes = rsa_key(1024).pem, **more: object) -> bytes:
    return dkim.sign(MESSAGE, selector.encode(), b"example.com", pem, **more) + MESSAGE  # type: ignore[arg-type]


def _checked(data: bytes, server: Server) -> list[Checked]:
    return [
        each
        for each in check(read(data), NO_ROUTE, Names(["127.0.0.1"], server.port, 1.2))
        if each.method == "dkim"
    ]


def _told(data: bytes, server: Server) -> tuple[str, str]:
    (found,) = _checked(data, server)
    return found.outcome, found.why


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("name", "domains"),
    [("rfc6376", ["example.com"]), ("rfc8463", ["football.example.com", "football.example.com"])],
)
def test_the_standards_own_examples_pass(name: str, domains: list[str], server: Server) -> None:
    found = _checked((FOLDER / f"{name}.eml").read_bytes(), server)
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
    name: str, old: bytes, new: bytes, why: str, server: Server
) -> None:
    found = _checked((FOLDER / f"{name}.eml").read_bytes().replace(old, new), server)
    assert {(each.outcome, each.why) for each in found} == {("failed", why)}


@pytest.mark.parametrize(
    ("body", "relaxed", "form"),
    [
        # The example of section 3.4.5, and the empty bodies of 3.4.3 and 3.4.4.
        (b" C \r\nD \t E\r\n\r\n\r\n", True, b" C\r\nD E\r\n"),
        (b" C \r\nD \t E\r\n\r\n\r\n", False, b" C \r\nD \t E\r\n"),
        (b"", True, b""),
        (b"", False, b"\r\n"),
        (b"\r\n\r\n", True, b""),
        (b"\r\n\r\n", False, b"\r\n"),
        (b" \t\r\n", True, b""),
        (b"a", True, b"a\r\n"),
        (b"a", False, b"a\r\n"),
        (b"a \t", True, b"a\r\n"),
        (b"a\r\n\r\n \t", True, b"a\r\n"),
        (b" ", True, b""),
        (b"a \t", False, b"a \t\r\n"),
        (b"a\r", False, b"a\r\r\n"),
        (b"a\r\r\n\r\n", False, b"a\r\r\n"),
        (b"a\nb\n", False, b"a\r\nb\r\n"),
        (b"a \t b\t\r\n", True, b"a b\r\n"),
        (b"x" * 1_200_000 + b" \t y \r\n" * 3, True, b"x" * 1_200_000 + b" y\r\n y\r\n y\r\n"),
    ],
)
def test_the_canonical_body_is_the_standards(body: bytes, relaxed: bool, form: bytes) -> None:
    assert Body(body).form(relaxed=relaxed) == form


@pytest.mark.parametrize(
    ("relaxed", "printed"),
    [
        (False, "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY="),
        (True, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ],
)
def test_the_hash_of_an_empty_body_is_the_one_that_the_standard_prints(relaxed: bool, printed: str) -> None:
    found = Body(b"").hash(relaxed=relaxed, algorithm="sha256", length=None)
    assert base64.b64encode(found).decode() == printed


def test_a_body_is_cut_into_pieces_without_a_trace() -> None:
    for unit in (b"a \t\r\n", b" ", b"\r\n", b"\r", b"\n", b"\t x"):
        body = unit * (2_500_000 // len(unit)) + b"end"
        whole = hashlib.sha256(b" ".join(body.replace(b"\r\n", b"\n").split(b"\n"))).hexdigest()
        form = Body(body).form(relaxed=False)
        assert hashlib.sha256(b" ".join(form[:-2].split(b"\r\n"))).hexdigest() == whole


PASSED = ("passed", "")


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("plain", PASSED),
        ("spaced", PASSED),
        ("unknown-tag", PASSED),
        ("email", PASSED),
        ("services", PASSED),
        ("hashes", PASSED),
        ("alias", PASSED),
        ("truncated", PASSED),
        ("strict", PASSED),
        ("testing", ("passed", "key_in_testing")),
        ("both", ("passed", "key_in_testing")),
        ("other-service", ("permanent-error", "key_for_other_use")),
        ("other-hash", ("permanent-error", "key_for_other_use")),
        ("other-kind", ("permanent-error", "key_of_another_kind")),
        ("ed25519", ("permanent-error", "key_of_another_kind")),
        ("version", ("permanent-error", "key_unreadable")),
        ("late-version", ("permanent-error", "key_unreadable")),
        ("revoked", ("impossible", "key_revoked")),
        ("odd", ("permanent-error", "key_unreadable")),
        ("twice-p", ("permanent-error", "key_unreadable")),
        ("large", ("permanent-error", "key_unreadable")),
        ("no-p", ("impossible", "key_gone")),
        ("odd-p", ("permanent-error", "key_unreadable")),
        ("nowhere", ("impossible", "key_gone")),
        ("empty", ("impossible", "key_gone")),
        ("rsa2048", ("failed", "header_changed")),
        ("silent", ("temporary-error", "no_answer")),
        ("servfail", ("temporary-error", "no_answer")),
        ("garbage", ("temporary-error", "no_answer")),
        ("loop", ("temporary-error", "no_answer")),
    ],
)
def test_each_key_is_told_by_its_own_name(selector: str, told: tuple[str, str], server: Server) -> None:
    assert _told(_signed(selector), server) == told


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("bits", "told"),
    [(512, ("permanent-error", "key_too_short")), (1024, PASSED), (2048, PASSED), (4096, PASSED)],
)
def test_keys_of_every_size(bits: int, told: tuple[str, str], server: Server) -> None:
    assert _told(_signed(f"rsa{bits}", rsa_key(bits).pem), server) == told


@pytest.mark.loopback
def test_an_ed25519_key_passes(server: Server) -> None:
    secret = base64.b64encode(bytes(ED25519))
    signed = _signed("ed25519", secret, signature_algorithm=b"ed25519-sha256")
    assert _told(signed, server) == PASSED
    assert _told(signed.replace(b"At four", b"At five"), server) == ("failed", "body_changed")


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
    identity: bytes, selector: str, told: tuple[str, str], server: Server
) -> None:
    signed = _signed(selector, identity=identity if told[1] != "signature_unreadable" else None)
    if told[1] == "signature_unreadable":
        signed = signed.replace(b"i=@example.com", b"i=" + identity)
    assert _told(signed, server) == told


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"v=1", b"v=2", ("permanent-error", "signature_unreadable")),
        (b"v=1; ", b"", ("permanent-error", "signature_unreadable")),
        (b"d=example.com;", b"", ("permanent-error", "signature_unreadable")),
        (b" s=plain;", b" s=plain; s=plain;", ("permanent-error", "signature_unreadable")),
        (b"q=dns/txt", b"q=http/get", ("permanent-error", "signature_unreadable")),
        (b"t=", b"t=99999999999; z=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"t=never; z=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"l=-1; t=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"l=many; t=", ("permanent-error", "signature_unreadable")),
        (b"t=", b"x=1; t=", ("impossible", "expired")),
        (b" bh=", b" bh=A", ("permanent-error", "signature_unreadable")),
        (b"\r\nFrom: Alice", b"\r\nFrom: Bob <bob@example.org>\r\nFrom: Alice", ("failed", "header_changed")),
        (b"Subject: Tea\r\n", b"", ("failed", "header_changed")),
        (b"\r\nTo: ", b"\r\nX-New: 1\r\nTo: ", PASSED),
    ],
)
def test_each_change_is_told_by_its_own_name(
    old: bytes, new: bytes, told: tuple[str, str], server: Server
) -> None:
    signed = _signed("plain")
    assert old in signed
    assert _told(signed.replace(old, new, 1), server) == told


@pytest.mark.loopback
def test_a_field_signed_though_absent_cannot_be_added(server: Server) -> None:
    names = [b"from", b"to", b"subject", b"reply-to"]
    signed = _signed("plain", include_headers=names)
    assert _told(signed, server) == PASSED
    assert _told(signed.replace(b"To: bob", b"Reply-To: m@example.org\r\nTo: bob"), server)[0] == "failed"


@pytest.mark.loopback
def test_of_fields_with_one_name_the_lowest_is_signed(server: Server) -> None:
    signed = _signed("plain", include_headers=[b"from", b"subject"])
    above = signed.replace(b"To: bob", b"Subject: Above\r\nTo: bob")
    below = signed.replace(b"Subject: Tea\r\n", b"Subject: Tea\r\nSubject: Below\r\n")
    assert _told(above, server) == PASSED
    assert _told(below, server)[0] == "failed"


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
        FORM.replace("; h=", "; q=dns/txt:foo; h="),
        FORM.replace("; h=", "; q=foo/bar : dns/txt; h="),
        FORM.replace("; h=", "; l=10; h="),
    ],
)
def test_a_signature_may_be_written_in_many_ways(form: str, server: Server) -> None:
    assert _told(_written(form), server) == PASSED


@pytest.mark.loopback
def test_a_blank_before_the_colon_takes_no_signature_for_another(server: Server) -> None:
    spaced = _written(FORM, name=b"DKIM-Signature ")
    assert _told(spaced, server) == PASSED
    other = _written(FORM.replace("s=plain", "s=rsa2048"))
    found = _checked(spaced.removesuffix(MESSAGE) + other, server)
    assert [each.outcome for each in found] == ["passed", "failed"]


@pytest.mark.loopback
def test_more_signed_bytes_than_the_body_has_are_an_error(server: Server) -> None:
    signed = _written(FORM.replace("; h=", "; l=11; h="))
    assert _told(signed, server) == ("permanent-error", "signature_unreadable")


def test_line_ends_that_a_program_changed_leave_nothing_to_check() -> None:
    signed = _written(FORM)
    for changed in (signed.replace(b"\r\n", b"\r"), signed.replace(b"\r\n", b"\r\r\n")):
        assert not read(changed).source.exact
    assert read(signed.replace(b"\r\n", b"\n")).source.exact
