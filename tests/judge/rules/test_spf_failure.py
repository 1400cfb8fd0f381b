"""A believed failure of SPF counts, unless a list or a forwarder explains it."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import spf_failure

TEXT = "Authentication-Results: mx.example.jp; spf=softfail\n" + TOP + OLDER + FIELDS


def test_a_believed_failure_counts() -> None:
    made = case(TEXT, results=[("spf", "softfail", True)])
    (finding,) = found(spf_failure, made)
    assert (finding.weight, finding.values["result"]) == ("odd", "softfail")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; spf=softfail"]


def test_after_a_list_it_is_calm() -> None:
    (finding,) = found(
        spf_failure, case(TEXT + "List-Id: <talk.example.net>\n", results=[("spf", "softfail", True)])
    )
    assert finding.weight == "neutral"


def test_a_missing_result_is_no_failure() -> None:
    assert found(spf_failure, case(TEXT, results=[("spf", "none", True)])) == []
    assert found(spf_failure, case(TEXT)) == []
