"""A believed failure of DKIM counts, unless a list or a forwarder explains it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.identity.model import Identity
from keshiin.judge.rules.authentication import dkim_failure

TEXT = "Authentication-Results: mx.example.jp; dkim=fail\n" + TOP + OLDER + FIELDS


def test_a_believed_failure_counts() -> None:
    made = case(TEXT, results=[("dkim", "fail", True)])
    (finding,) = found(dkim_failure, made)
    assert (finding.weight, finding.values["result"]) == ("odd", "fail")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; dkim=fail"]


@pytest.mark.parametrize("reason", ["no key for signature", "signature syntax error"])
def test_a_seal_that_could_not_be_checked_tells_of_no_change(reason: str) -> None:
    made = case(TEXT, results=[("dkim", "fail", True)])
    results = tuple(each._replace(reason=reason) for each in made.identity.reported)
    (finding,) = found(dkim_failure, replace(made, identity=Identity(results)))
    assert (finding.variant, finding.weight) == ("unchecked", "odd")
    assert finding.values["result"] == f"fail ({reason})"


def test_after_a_list_it_is_calm() -> None:
    (finding,) = found(
        dkim_failure, case(TEXT + "List-Id: <talk.example.com>\n", results=[("dkim", "fail", True)])
    )
    assert finding.weight == "neutral"


def test_a_missing_result_is_no_failure() -> None:
    assert found(dkim_failure, case(TEXT, results=[("dkim", "none", True)])) == []
    assert found(dkim_failure, case(TEXT)) == []
