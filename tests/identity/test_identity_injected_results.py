"""What a sender calls himself, and a server repeats in its report, is no result of the server's."""

from __future__ import annotations

import random

import pytest

from keshiin.identity.reported.received_spf import read_received_spf
from keshiin.identity.reported.result import Stated
from keshiin.identity.reported.results import read_results

PEER = "198.51.100.66"
REPORTS = {
    "gmail": "mx.google.com; spf=fail (google.com: domain of {path} does not designate 198.51.100.66 as"
    " permitted sender) smtp.mailfrom={path}; dmarc=fail (p=NONE) header.from=bad.example",
    "policy server": "mx.example; spf=fail (mailfrom) smtp.mailfrom=bad.example (client-ip=198.51.100.66;"
    " helo={helo}; envelope-from={path}; receiver=<UNKNOWN>)",
    "rspamd": "mx.example;\r\n\tdkim=fail (\"body hash did not verify\") header.d=bad.example header.b=AbCd;"
    "\r\n\tspf=fail (mx.example: domain of {path} does not designate 198.51.100.66 as permitted sender)"
    " smtp.mailfrom={path}",
    "milter": "mx.example; iprev=pass smtp.remote-ip=198.51.100.66 (a.bad.example); spf=fail"
    " smtp.mailfrom={path} smtp.helo={helo}",
}  # fmt: skip
PIECES = (
    *"\"();=\\@.<>,# ",
    *("spf=pass", "dkim=pass", "dmarc=pass", "arc=pass", "compauth=pass", "reason=", "/1", "i=1", "none"),
    *("smtp.mailfrom=bank.example", "header.from=bank.example", "header.i=@bank.example", "bank.example"),
    *("designates", "does not", "domain of", "client-ip=192.0.2.200", "sender IP is 192.0.2.200"),
)  # fmt: skip


def made(number: int) -> tuple[str, str]:
    """A greeting without blanks, and an address with a quoted local part."""
    chance = random.Random(number)
    said = ["".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 8))) for _ in range(2)]
    local = said[1].replace('"', "").replace("\\", "")
    return said[0].replace(" ", "").replace('"', ""), f'"{local}"@bad.example'


def honest(results: tuple[Stated, ...]) -> bool:
    """Whether none of them passes, is of another domain or of another peer."""
    return all(
        (each.result, each.domain in (None, "bad.example"), each.ip in (None, PEER)) == ("fail", True, True)
        for each in results
    )


@pytest.mark.parametrize("name", REPORTS)
def test_no_sender_writes_a_result(name: str) -> None:
    for number in range(2000):
        helo, path = made(number)
        report = REPORTS[name].format(helo=helo, path=path)
        if name == "milter" and "(" in helo:
            continue
        assert honest(read_results(report).results), report


@pytest.mark.parametrize(
    ("name", "path", "methods"),
    [
        ("gmail", '"x) dmarc=pass header.from=bank.example ("@bad.example', ["spf", "dmarc"]),
        ("gmail", '"x(y;dkim=pass header.i=@bank.example"@bad.example', ["spf", "dmarc"]),
        ("gmail", '"bank.example designates "@bad.example', ["spf", "dmarc"]),
        ("rspamd", '"client-ip=192.0.2.200; x"@bad.example', ["dkim", "spf"]),
    ],
)
def test_what_the_server_wrote_behind_is_still_read(name: str, path: str, methods: list[str]) -> None:
    results = read_results(REPORTS[name].format(helo="x", path=path)).results
    assert [each.method for each in results] == methods
    assert honest(results)


@pytest.mark.parametrize(
    "helo", [");dmarc=pass(", ")dmarc=pass(", ">))dkim=pass(p=reject)\\(", ");arc=pass("]
)
def test_a_greeting_that_ends_the_comment_ends_the_report(helo: str) -> None:
    results = read_results(REPORTS["policy server"].format(helo=helo, path="a@bad.example")).results
    assert [(each.method, each.result) for each in results] == [("spf", "fail")]


@pytest.mark.parametrize(
    "value",
    [
        'pass (google.com: domain of "bank.example designates x"@bad.example designates 198.51.100.66 as'
        " permitted sender) client-ip=198.51.100.66;",
        'pass (google.com: domain of "x) client-ip=192.0.2.200; envelope-from=a@bank.example ("@bad.example'
        " designates 198.51.100.66 as permitted sender) client-ip=198.51.100.66;",
        "Pass (mailfrom) identity=mailfrom; client-ip=198.51.100.66; helo=x;envelope-from=a@bank.example;"
        " envelope-from=a@bad.example; receiver=<UNKNOWN>",
    ],
)
def test_spf_is_of_the_senders_own_domain_or_of_none(value: str) -> None:
    (stated,) = read_received_spf(value).results
    assert stated.domain in ("bad.example", None)
    assert stated.ip == PEER
