"""ARC as RFC 8617 has it, case by case, asked of a name server on this computer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nacl.signing
import pytest
from dkim_zone import ED25519, KEYS, NO_ROUTE
from identity_keys import rsa_key
from identity_seal import FORM, SEALER, SIGNED, seal

from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.message import read
from servers.dns_server import Server, serve
from servers.patient_names import PatientNames

MESSAGE = b"From: Alice <alice@example.com>\r\nTo: list@lists.example.org\r\nSubject: Tea\r\n\r\nAt four.\r\n"
PEM = rsa_key(1024).pem
KINDS = {"AAR": "ARC-Authentication-Results", "AMS": "ARC-Message-Signature", "AS": "ARC-Seal"}


def _key(domain: str, bits: int = 1024) -> str:
    public = f"v=DKIM1; k=rsa; p={rsa_key(bits).public}"
    strings = " ".join(f'"{public[at : at + 200]}"' for at in range(0, len(public), 200))
    return f"arc._domainkey.{domain}. TXT {strings}"


ZONE = "\n".join(
    [
        _key(SEALER),
        _key("first.example"),
        _key("short.example", 512),
        _key("long.example", 4096),
        _key("other.example", 2048),
        _key("truncated.example"),
        _key("xn--r8jz45g.example"),
        f'arc._domainkey.curve.example. TXT "{KEYS["ed25519"]}"',
        'arc._domainkey.revoked.example. TXT "v=DKIM1; p="',
        'arc._domainkey.odd.example. TXT "v=DKIM1; p=%%%%"',
        "arc._domainkey.alias.example. CNAME arc._domainkey.first.example.",
    ]
)
FAULTS = {
    "arc._domainkey.silent.example.": "silent",
    "arc._domainkey.servfail.example.": "servfail",
    "arc._domainkey.truncated.example.": "truncated",
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    from network_guard import GUARD

    GUARD.loopback = True
    with serve(ZONE, FAULTS) as running:
        yield running


def _told(data: bytes, server: Server) -> Checked:
    found = check(read(data), NO_ROUTE, PatientNames(server))
    (told,) = (each for each in found if each.method == "arc")
    return told


def _chain(length: int, **last: object) -> bytes:
    """A message with that many good sets; ``last`` changes how the newest is made."""
    data = MESSAGE
    for instance in range(1, length + 1):
        more = last if instance == length else {}
        data = seal(data, PEM, **{"instance": instance, "chain": "none" if instance == 1 else "pass", **more})  # type: ignore[arg-type]
    return data


def _field(kind: str, instance: int) -> re.Pattern[bytes]:
    return re.compile(rf"(?m)^{KINDS[kind]}: i={instance};[^\r]*\r\n".encode())


def _without(data: bytes, kind: str, instance: int) -> bytes:
    return _field(kind, instance).sub(b"", data, count=1)


def _twice(data: bytes, kind: str, instance: int) -> bytes:
    return _field(kind, instance).sub(lambda found: found[0] * 2, data, count=1)


def _edited(data: bytes, kind: str, instance: int, old: bytes, new: bytes) -> bytes:
    field = _field(kind, instance).search(data)
    assert field is not None
    assert old in field[0]
    return data.replace(field[0], field[0].replace(old, new, 1))


def _changed(data: bytes) -> bytes:
    return data.replace(b"Subject: Tea", b"Subject: [list] Tea").replace(b"At four.", b"At four. Footer.")


def _turned(data: bytes) -> bytes:
    """The ARC fields in the opposite order."""
    fields = re.findall(rb"(?m)^ARC-[^\r]*\r\n", data)
    return b"".join(reversed(fields)) + re.sub(rb"(?m)^ARC-[^\r]*\r\n", b"", data)


PASSES = {
    "4.1 one set": _chain(1),
    "4.1 two sets": _chain(2),
    "4.1 ten sets": _chain(10),
    "5.2 only the newest signature has to hold": seal(_changed(_chain(1)), PEM, 2, "pass"),
    "5.2 a message that changed twice": seal(
        _changed(seal(_changed(_chain(1)), PEM, 2, "pass")), PEM, 3, "pass"
    ),
    "5.2 sealers of two domains": seal(seal(MESSAGE, PEM, domain="first.example"), PEM, 2, "pass"),
    "5.2 fields in another order": _turned(_chain(2)),
    "4.1.2 the signature folded anew": _edited(_chain(1), "AMS", 1, b"; c=", b";\r\n\t  c="),
    "4.1.3 the seal folded anew": _edited(_chain(1), "AS", 1, b"; d=", b";\r\n d="),
    "4.1.1 the results folded anew": _edited(_chain(1), "AAR", 1, b"; spf=", b";\r\n spf="),
    "4.1 names in another case": _chain(1).replace(b"ARC-Seal", b"Arc-seal"),
    "4.1.2 a new field on top": b"Received: by mx.example.net; date\r\n" + _chain(1),
    "4.1 fifty sets": _chain(50),
    "4.1.2 blanks around the signs": _chain(1, form=FORM.replace("i={instance};", " i = {instance} ;")),
    "4.1.2 blanks around the signature": _chain(
        1,
        form="a=rsa-sha256; b=\r\n\t{b}\r\n ; " + FORM.replace("a={algorithm}; ", "").removesuffix("; b={b}"),
    ),
    "4.1.2 the instance last": _chain(1, form=FORM.replace("i={instance}; ", "") + "; i={instance}"),
    "4.1.2 no form told, as in the drafts": _chain(1, form=FORM.replace("c=relaxed/relaxed; ", "")),
    "4.1.2 another way to the key": _chain(1, form=FORM.replace("; h=", "; q=foo/bar:dns/txt; h=")),
    "4.1.3 an end, which a seal has not": _chain(1, more="x=1000000000; "),
    "4.1.3 tags that nobody knows": _chain(1, more="q=http/get; l=many; z=1; "),
    "4.1.3 a time ahead": _chain(1, more="t=99999999999; "),
    "4.1.3 a key of Ed25519": seal(MESSAGE, ED25519, domain="curve.example"),
    "4.1.3 a seal of RSA above one of Ed25519": seal(
        seal(MESSAGE, ED25519, domain="curve.example"), PEM, 2, "pass"
    ),
    "4.1.3 a key of 4096 bits": seal(MESSAGE, rsa_key(4096).pem, domain="long.example"),
    "4.1.3 sealers in letters of another script (RFC 8616)": seal(MESSAGE, PEM, domain="例え.example"),
    "4.1.3 a key behind an alias": seal(MESSAGE, PEM, domain="alias.example"),
    "4.1.3 a key that only fits into TCP": seal(MESSAGE, PEM, domain="truncated.example"),
}
FAILS = {
    "4.1.3 cv=pass in the first set": _chain(1, chain="pass"),
    "4.1.3 cv=none in the second set": _chain(2, chain="none"),
    "5.2 cv=fail in the newest set": _chain(2, chain="fail"),
    "5.2 cv=fail in an older set": seal(_chain(2, chain="fail"), PEM, 3, "pass"),
    "5.2 cv=none in an older set": seal(_chain(2, chain="none"), PEM, 3, "pass"),
    "4.1.2 a signature without From": _chain(1, signed=("to", "subject")),
    "4.1.3 cv of another word": _chain(1, chain="maybe"),
    "4.1.3 an empty cv": _chain(1, chain=""),
    "4.1.3 h= in a seal": _chain(1, more="h=from; "),
    "4.1.2 a seal that a signature covers": _chain(2, signed=(*SIGNED, "arc-seal")),
    "4.2.1 a gap between instances": seal(_chain(1), PEM, 3, "pass"),
    "4.2.1 instance 0": seal(MESSAGE, PEM, 0),
    "4.2.1 a single instance 2": seal(MESSAGE, PEM, 2, "pass"),
    "4.2.1 instance 51": seal(MESSAGE, PEM, 51, "pass"),
    "4.2.1 fifty-one sets": _chain(51),
    "4.2.1 an instance that is no number": _edited(_chain(1), "AS", 1, b"i=1;", b"i=one;"),
    "5.2 the body changed": _chain(1).replace(b"At four.", b"At five."),
    "5.2 the header changed": _chain(1).replace(b"Subject: Tea", b"Subject: Cake"),
    "5.2 a second From on top": b"From: Mallory <m@example.org>\r\n" + _chain(1),
    "5.2 the newest signature changed": _edited(_chain(2), "AMS", 2, b"; b=", b"; b=BBBB"),
    "5.2 the newest seal changed": _edited(_chain(2), "AS", 2, b"; b=", b"; b=BBBB"),
    "5.2 an older seal changed": _edited(_chain(2), "AS", 1, b"; b=", b"; b=BBBB"),
    "5.2 an older signature changed": _edited(_chain(2), "AMS", 1, b"; b=", b"; b=BBBB"),
    "5.2 the newest results changed": _edited(_chain(2), "AAR", 2, b"spf=pass", b"spf=fail"),
    "5.2 older results changed": _edited(_chain(2), "AAR", 1, b"spf=pass", b"spf=fail"),
    "5.2 signed with another key of Ed25519": seal(
        MESSAGE, nacl.signing.SigningKey(bytes(32)), domain="curve.example"
    ),
    "5.2 the body changed under a seal of Ed25519": seal(MESSAGE, ED25519, domain="curve.example").replace(
        b"At four.", b"At five."
    ),
    "5.2 signed with another key": seal(MESSAGE, PEM, domain="other.example"),
    "4.1.3 an algorithm that is too old": _edited(_chain(1), "AS", 1, b"rsa-sha256", b"rsa-sha1"),
    **{
        f"5.2 {kind} {i} missing": _without(_chain(2), kind, i)
        for kind in KINDS
        for i in (1, 2)
        if (kind, i) != ("AS", 2)
    },
    **{f"5.2 {kind} {i} twice": _twice(_chain(2), kind, i) for kind in KINDS for i in (1, 2)},
}
OTHERS = {
    "no chain": (MESSAGE, "absent", ""),
    "a signature that gave itself less time": (
        _chain(1, form=FORM.replace("; h=", "; x=1000000000; h=")),
        "impossible",
        "expired",
    ),
    "a key of 512 bits": (
        seal(MESSAGE, rsa_key(512).pem, domain="short.example"),
        "permanent-error",
        "key_too_short",
    ),
    "a key that is gone": (seal(MESSAGE, PEM, domain="gone.example"), "impossible", "key_gone"),
    "a key that was taken back": (seal(MESSAGE, PEM, domain="revoked.example"), "impossible", "key_revoked"),
    "a key that cannot be read": (
        seal(MESSAGE, PEM, domain="odd.example"),
        "permanent-error",
        "key_unreadable",
    ),
    "a silent server": (seal(MESSAGE, PEM, domain="silent.example"), "temporary-error", "no_answer"),
    "a server that fails": (seal(MESSAGE, PEM, domain="servfail.example"), "temporary-error", "no_answer"),
}


@pytest.mark.loopback
@pytest.mark.parametrize("name", PASSES)
def test_a_chain_that_holds_passes(name: str, server: Server) -> None:
    assert _told(PASSES[name], server).outcome == "passed"


@pytest.mark.loopback
@pytest.mark.parametrize("name", FAILS)
def test_a_chain_that_is_broken_fails(name: str, server: Server) -> None:
    found = _told(FAILS[name], server)
    assert (found.outcome, found.result, found.why) == ("failed", "fail", "chain_broken")


@pytest.mark.loopback
@pytest.mark.parametrize("name", OTHERS)
def test_what_cannot_be_said_is_told_by_its_own_name(name: str, server: Server) -> None:
    data, outcome, why = OTHERS[name]
    found = _told(data, server)
    assert (found.outcome, found.why) == (outcome, why)


@pytest.mark.loopback
def test_a_seal_without_the_rest_of_its_set_is_no_pass(server: Server) -> None:
    bare = _without(_without(_chain(1), "AAR", 1), "AMS", 1)
    assert _told(bare, server).outcome == "failed"
    assert _told(_without(_chain(2), "AS", 2), server).outcome != "passed"


@pytest.mark.loopback
def test_a_set_without_its_seal_is_a_broken_chain_that_nobody_signed(server: Server) -> None:
    found = _told(_without(_chain(1), "AS", 1), server)
    assert (found.outcome, found.result, found.why, found.domain) == ("failed", "fail", "chain_broken", None)


@pytest.mark.loopback
def test_a_signature_that_cannot_be_read_fails_the_chain(server: Server) -> None:
    found = _told(re.sub(rb"; bh=.", b"; bh=!", _chain(1)), server)
    assert (found.outcome, found.result, found.why) == ("permanent-error", "fail", "chain_unreadable")
