"""Keys of DKIM, good and bad, of every kind and size, each told by its own name."""

from __future__ import annotations

import base64

import pytest
from dkim_zone import ED25519, PASSED, outcome_of, signed_by
from identity_keys import rsa_key

from servers.dns_server import Server


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
        ("beside", PASSED),
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
def test_each_key_is_told_by_its_own_name(selector: str, told: tuple[str, str], key_server: Server) -> None:
    assert outcome_of(signed_by(selector), key_server) == told


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("bits", "told"),
    [(512, ("permanent-error", "key_too_short")), (1024, PASSED), (2048, PASSED), (4096, PASSED)],
)
def test_keys_of_every_size(bits: int, told: tuple[str, str], key_server: Server) -> None:
    assert outcome_of(signed_by(f"rsa{bits}", rsa_key(bits).pem), key_server) == told


@pytest.mark.loopback
def test_an_ed25519_key_passes(key_server: Server) -> None:
    secret = base64.b64encode(bytes(ED25519))
    signed = signed_by("ed25519", secret, signature_algorithm=b"ed25519-sha256")
    assert outcome_of(signed, key_server) == PASSED
    assert outcome_of(signed.replace(b"At four", b"At five"), key_server) == ("failed", "body_changed")
