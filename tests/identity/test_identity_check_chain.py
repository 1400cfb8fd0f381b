"""What a check of ARC says of the chain."""

from __future__ import annotations

import re

import pytest
from dkim_zone import NO_ROUTE
from identity_keys import rsa_key
from identity_seal import seal
from identity_zone import NO_ANSWER, Zone

from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.lookup.resolver import Answer, RecordType
from keshiin.message import read

MESSAGE = b"From: Alice <alice@example.com>\r\nTo: list@lists.example.org\r\nSubject: Tea\r\n\r\nAt four.\r\n"
NAME = ("arc._domainkey.lists.example.org", "TXT")
GOOD = {NAME: (f"v=DKIM1; p={rsa_key(1024).public}",)}


def _sealed(message: bytes = MESSAGE, instance: int = 1, chain: str = "none") -> bytes:
    return seal(message, rsa_key(1024).pem, instance, chain)


def _told(data: bytes, records) -> Checked:
    (found,) = (each for each in check(read(data), NO_ROUTE, Zone(records)) if each.method == "arc")
    return found


def test_a_good_chain_passes_in_the_name_of_its_newest_sealer() -> None:
    found = _told(_sealed(), GOOD)
    assert (found.outcome, found.result, found.domain, found.selector) == (
        "passed",
        "pass",
        "lists.example.org",
        "arc",
    )


def test_a_chain_of_two_passes_though_the_message_changed_between() -> None:
    changed = (
        _sealed().replace(b"Subject: Tea", b"Subject: [list] Tea").replace(b"At four.", b"At four. Footer.")
    )
    assert _told(changed, GOOD).outcome == "failed"
    assert _told(_sealed(changed, 2, "pass"), GOOD).outcome == "passed"


@pytest.mark.parametrize("blank", [b"", b"\t", b"\r\n  "])
def test_a_signature_folded_in_any_way_passes(blank: bytes) -> None:
    folded = _sealed().replace(b"ARC-Message-Signature: ", b"ARC-Message-Signature:" + blank)
    assert _told(folded, GOOD).outcome == "passed"


def test_a_chain_whose_newest_seal_calls_it_broken_does_not_pass() -> None:
    assert _told(_sealed(_sealed(), 2, "fail"), GOOD).outcome == "failed"


@pytest.mark.parametrize(
    ("old", "new", "records", "outcome", "why"),
    [
        (b"At four.", b"At five.", GOOD, "failed", "chain_broken"),
        (b"cv=none", b"cv=pass", GOOD, "failed", "chain_broken"),
        (b"ARC-Message-Signature", b"X-Gone", GOOD, "failed", "chain_broken"),
        (b"i=1", b"i=99999999", GOOD, "failed", "chain_broken"),
        (b"", b"", {}, "impossible", "key_gone"),
        (b"", b"", {NAME: NO_ANSWER}, "temporary-error", "no_answer"),
        (b"", b"", {NAME: ("p=",)}, "impossible", "key_revoked"),
    ],
)
def test_each_damage_is_told_by_its_own_name(old, new, records, outcome: str, why: str) -> None:
    found = _told(_sealed().replace(old, new) if old else _sealed(), records)
    assert (found.outcome, found.why) == (outcome, why)


def test_no_chain_is_absent() -> None:
    assert _told(MESSAGE, {}).outcome == "absent"


def test_a_chain_of_a_hundred_is_none() -> None:
    data = b"ARC-Seal: i=1; d=a.example; s=s; cv=none; b=A\r\n" * 100 + MESSAGE
    assert _told(data, {}).why == "chain_broken"


def test_the_newest_sealer_is_named_wherever_his_fields_stand() -> None:
    two = seal(_sealed(), rsa_key(1024).pem, 2, "pass", domain="second.jp")
    fields = re.findall(rb"(?m)^ARC-[^\r]*\r\n", two)
    turned = b"".join(reversed(fields)) + MESSAGE
    records = {**GOOD, ("arc._domainkey.second.jp", "TXT"): GOOD[NAME]}
    found = _told(turned, records)
    assert (found.outcome, found.domain) == ("passed", "second.jp")


class NobodyAsked:
    """A resolver that only collects questions."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def query(self, name: str, type: RecordType) -> Answer:
        self.names.append(name)
        return Answer("not-asked")


def test_a_dry_run_finds_the_keys_of_all_sealers() -> None:
    data = MESSAGE
    for instance, domain in enumerate(("first.jp", "second.jp", "third.jp"), 1):
        state = "none" if instance == 1 else "pass"
        data = seal(data, rsa_key(1024).pem, instance, state, domain=domain)
    nobody = NobodyAsked()
    (found,) = (each for each in check(read(data), NO_ROUTE, nobody) if each.method == "arc")
    assert (found.outcome, found.why) == ("not-checked", "not_asked")
    keys = [name.removeprefix("arc._domainkey.") for name in nobody.names if "_domainkey" in name]
    assert sorted(keys) == ["first.jp", "second.jp", "third.jp"]


def test_a_dry_run_finds_ten_sealers_of_an_endless_chain() -> None:
    data = MESSAGE
    for instance in range(1, 31):
        state = "none" if instance == 1 else "pass"
        data = seal(data, rsa_key(1024).pem, instance, state, domain=f"n{instance}.jp")
    nobody = NobodyAsked()
    check(read(data), NO_ROUTE, nobody)
    assert len([name for name in nobody.names if "_domainkey" in name]) == 10
