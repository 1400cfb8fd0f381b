"""SPF as RFC 7208 has it, case by case, asked of a name server on this computer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.envelope import check_envelope, check_greeting
from keshiin.identity.model import Checked
from keshiin.message import read
from keshiin.route.model import Border, Hop, Route
from keshiin.span import Span
from servers.dns_server import Server, serve
from servers.patient_names import PatientNames

FOLDER = Path(__file__).parent / "standards"
CASES = tomllib.loads((FOLDER / "spf.toml").read_text("utf-8"))["case"]
OUTCOMES = {
    "pass": "passed",
    "fail": "failed",
    "softfail": "failed",
    "neutral": "absent",
    "none": "absent",
    "temperror": "temporary-error",
    "permerror": "permanent-error",
}
FAULTS = {
    "servfail.example.": "servfail",
    "refused.example.": "refused",
    "silent.example.": "silent",
    "garbage.example.": "garbage",
    "truncated.example.": "truncated",
    "cut-off.example.": "cut off",
    "wrong-id.example.": "wrong id",
    "unanswered.example.": "servfail",
    "4.2.0.192.in-addr.arpa.": "servfail",
}


def _domain(number: int) -> str:
    return CASES[number].get("domain", f"case-{number}.spf.example")


def _zone() -> str:
    lines = [(FOLDER / "spf.zone").read_text("utf-8")]
    for number, case in enumerate(CASES):
        if "spf" in case:
            strings = (case["spf"][at : at + 200] for at in range(0, len(case["spf"]), 200))
            text = " ".join('"' + each.replace("\t", "\\009") + '"' for each in strings)
            lines.append(f"{_domain(number)}. TXT {text}")
    lines += [f'{name} TXT "v=spf1 all"' for name in FAULTS if name.endswith("example.")]
    lines += [f"3.2.0.192.in-addr.arpa. PTR n{number}.aaa.example." for number in range(10)]
    lines += [f"n{number}.aaa.example. A 192.0.2.3" for number in range(10)]
    lines += ["3.2.0.192.in-addr.arpa. PTR zz.eleventh.example.", "zz.eleventh.example. A 192.0.2.3"]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    from network_guard import GUARD

    GUARD.loopback = True
    with serve(_zone(), FAULTS) as running:
        yield running


def _route(peer: str, helo: str, sender: str | None = None) -> Route:
    hop = Hop(1, 1, Span(0, 0), "", True, ip=peer, helo=helo, envelope_from=sender)
    return Route((hop,), (), Border(1, "certain", "test"), ())


def _told(
    server: Server, domain: str, local: str = "alice", peer: str = "192.0.2.1", helo: str = "helo.example"
):
    sender = f"{local}@{domain}" if domain else ""
    message = read(f"From: alice@{domain}\n\n".encode())
    message = replace(message, claims=replace(message.claims, return_path=sender))
    return check_envelope(message, _route(peer, helo, sender), (), Asking(PatientNames(server), lambda: 0.0))


@pytest.mark.loopback
@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case['rfc']} {case['is']}" for case in CASES])
def test_each_case_of_the_standard_has_its_result(number: int, server: Server) -> None:
    case = CASES[number]
    more = {key: case[key] for key in ("local", "peer", "helo") if key in case}
    found = _told(server, _domain(number), **more)
    assert (found.result, found.outcome) == (case["gives"], OUTCOMES[case["gives"]])


@pytest.mark.loopback
def test_an_explanation_is_the_senders_text_and_is_not_even_asked_for(server: Server) -> None:
    server.asked.clear()
    number = next(number for number, case in enumerate(CASES) if case["is"] == "an explanation")
    assert _told(server, _domain(number)).result == "fail"
    assert not [question for question in server.asked if question.startswith("why")]


@pytest.mark.loopback
def test_a_record_that_asks_for_a_helo_that_nobody_recorded_is_not_judged(server: Server) -> None:
    found = _told(server, "greets.example", helo="")
    assert (found.result, found.outcome, found.why) == ("none", "not-checked", "greeting_unknown")
    assert _told(server, "matches.example", helo="").result == "pass"


@pytest.mark.loopback
def test_a_helo_in_another_script_is_judged_by_its_a_labels(server: Server) -> None:
    found = _told(server, "", helo="例え.example")
    assert (found.domain, found.result) == ("xn--r8jz45g.example", "pass")


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("helo", "peer", "outcomes"),
    [
        ("helo.example", "192.0.2.1", ["passed"]),
        ("HELO.example", "192.0.2.9", ["failed"]),
        ("softfail.example", "192.0.2.1", ["failed"]),
        ("neutral.example", "192.0.2.1", []),
        ("text.example", "192.0.2.1", []),
        ("broken.example", "192.0.2.1", []),
        ("servfail.example", "192.0.2.1", []),
        ("pass.example", "192.0.2.1", []),
    ],
)
def test_the_greeting_is_judged_besides(helo: str, peer: str, outcomes: list[str], server: Server) -> None:
    sender = Checked("spf", "passed", "pass", "pass.example", None, True)
    asking = Asking(PatientNames(server), lambda: 0.0)
    found = check_greeting(_route(peer, helo), sender, asking)
    assert [each.outcome for each in found] == outcomes


@pytest.mark.loopback
@pytest.mark.parametrize(
    "sender", [("[192.0.2.9]", "helo.example"), ("", "[192.0.2.9]"), ("", "alice@pass.example")]
)
def test_nobody_is_asked_about_what_is_no_domain(sender: tuple[str, str], server: Server) -> None:
    server.asked.clear()
    assert _told(server, sender[0], helo=sender[1]).result == "none"
    assert server.asked == []


@pytest.mark.loopback
def test_no_record_makes_the_check_ask_more_than_a_few_dozen_questions(server: Server) -> None:
    for number, case in enumerate(CASES):
        if case["rfc"] == "4.6.4":
            server.asked.clear()
            _told(server, _domain(number))
            assert len(server.asked) < 40, case["is"]
