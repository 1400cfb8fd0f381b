"""Signed messages, the keys that a name server gives for them, and what comes of checking."""

from __future__ import annotations

import base64

import dkim
import nacl.signing
from identity_keys import rsa_key

from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.message import read
from keshiin.route.model import Border, Route
from servers.dns_server import Server
from servers.patient_names import PatientNames

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


def zone() -> str:
    """What the name server knows: the keys, and aliases that lead to one, to nothing, in a circle."""
    lines = [_text(name, record) for name, record in PRINTED.items()]
    lines += [_text(f"{name}._domainkey.example.com", record) for name, record in KEYS.items()]
    lines += [
        "alias._domainkey.example.com. CNAME key.host.example.",
        "key.host.example. CNAME plain._domainkey.example.com.",
        "plain._domainkey.xn--r8jz45g.example. CNAME plain._domainkey.example.com.",
        "xn--r8jz45g._domainkey.example.com. CNAME plain._domainkey.example.com.",
        'beside._domainkey.example.com. TXT "v=spf1 exp=why.example.com -all"',
        _text("beside._domainkey.example.com", GOOD),
        "loop._domainkey.example.com. CNAME pool.example.",
        "pool.example. CNAME loop._domainkey.example.com.",
        'below.empty._domainkey.example.com. TXT "x"',
    ]
    return "\n".join(lines)


def signed_by(selector: str, pem: bytes = rsa_key(1024).pem, **more: object) -> bytes:
    return dkim.sign(MESSAGE, selector.encode(), b"example.com", pem, **more) + MESSAGE  # type: ignore[arg-type]


def dkim_results(data: bytes, key_server: Server) -> list[Checked]:
    return [each for each in check(read(data), NO_ROUTE, PatientNames(key_server)) if each.method == "dkim"]


def outcome_of(data: bytes, key_server: Server) -> tuple[str, str]:
    (found,) = dkim_results(data, key_server)
    return found.outcome, found.why


PASSED = ("passed", "")
