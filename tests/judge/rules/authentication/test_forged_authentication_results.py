"""Results in the service’s name below the border, where it writes none."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.identity.model import Identity, Reported
from keshiin.judge.model import Case
from keshiin.judge.rules.authentication import forged_authentication_results

FORGED = "Authentication-Results: mx.example.jp; dmarc=pass header.from=bank.example"


def reported(why: str) -> Case:
    made = case(TOP + FORGED + "\n" + FIELDS)
    span = made.message.fields[1].span
    result = Reported("dmarc", "pass", "bank.example", None, "mx.example.jp", False, why, span, True)
    return replace(made, identity=Identity((result,)))


def test_the_services_name_below_the_border_is_odd() -> None:
    made = reported("forged_below")
    (finding,) = found(forged_authentication_results, made)
    assert (finding.weight, finding.values["service"]) == ("odd", "mx.example.jp")
    assert pointed(made, finding) == [FORGED]
    assert finding.evidence[0].contradicted


def test_another_services_results_are_left_alone() -> None:
    assert found(forged_authentication_results, reported("below_border")) == []
