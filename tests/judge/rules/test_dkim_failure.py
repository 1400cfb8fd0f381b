"""A believed failure of DKIM counts, unless a list or a forwarder explains it."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import dkim_failure

TEXT = "Authentication-Results: mx.example.jp; dkim=fail\n" + TOP + OLDER + FIELDS


def test_a_believed_failure_counts() -> None:
    made = case(TEXT, results=[("dkim", "fail", True)])
    (finding,) = found(dkim_failure, made)
    assert (finding.weight, finding.values["result"]) == ("odd", "fail")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; dkim=fail"]


def test_after_a_list_it_is_calm() -> None:
    (finding,) = found(
        dkim_failure, case(TEXT + "List-Id: <talk.example.com>\n", results=[("dkim", "fail", True)])
    )
    assert finding.weight == "neutral"


def test_a_missing_result_is_no_failure() -> None:
    assert found(dkim_failure, case(TEXT, results=[("dkim", "none", True)])) == []
    assert found(dkim_failure, case(TEXT)) == []
