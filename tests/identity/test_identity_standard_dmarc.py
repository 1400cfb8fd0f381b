"""DMARC as RFC 9989 has it, case by case, asked of a name server on this computer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.dmarc import check_dmarc
from keshiin.identity.model import Checked
from keshiin.message.model import Mailbox
from servers.dns_server import Records, Server, serve
from servers.patient_names import PatientNames

CASES = tomllib.loads((Path(__file__).parent / "standards" / "dmarc.toml").read_text("utf-8"))["case"]
FAULTS = {
    "_dmarc.servfail.example.": "servfail",
    "_dmarc.silent.example.": "silent",
    "_dmarc.truncated.example.": "truncated",
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    from network_guard import GUARD

    GUARD.loopback = True
    with serve("", FAULTS) as running:
        yield running


def _zone(case) -> str:
    lines = []
    for domain, found in case["zone"].items():
        texts = [found] if isinstance(found, str) else found
        lines += [f'_dmarc.{domain}. TXT "{text}"' for text in texts]
    lines += [f"_dmarc.{name}. CNAME _dmarc.{other}." for name, other in case.get("alias", {}).items()]
    if case.get("exists"):
        lines.append(f"{case['author']}. A 192.0.2.1")
    return "\n".join(lines)


@pytest.mark.loopback
@pytest.mark.parametrize("case", CASES, ids=[f"{case['rfc']} {case['is']}" for case in CASES])
def test_each_case_of_the_standard_has_its_outcome(case, server: Server) -> None:
    server.records = Records(_zone(case))
    server.asked.clear()
    author = case.get("author", "example.com")
    passed = [
        Checked(method, "passed", "pass", case[method], None, None)
        for method in ("dkim", "spf")
        if method in case
    ]
    asking = Asking(PatientNames(server), lambda: 0.0)
    found = check_dmarc((Mailbox("", f"a@{author}", author),), passed, asking)
    assert (found.outcome, found.why) == (case["gives"], case["why"])
    if "asked" in case:
        assert len([question for question in server.asked if " TXT " in question]) == case["asked"]
