"""A pass of the check made here confirms, once."""

from __future__ import annotations

from checked_cases import checked_case, outcome

from judge.rules.content_cases import found, pointed
from keshiin.judge.rules.authentication import checked_failure, checked_pass


def test_an_aligned_pass_confirms() -> None:
    made = checked_case(outcome("dkim", "passed"), outcome("dmarc", "passed"))
    (finding,) = found(checked_pass, made)
    assert (finding.weight, finding.values) == ("confirms", {"method": "DMARC", "domain": "example.com"})
    assert pointed(made, finding) == ["From: Hanako <hanako@example.com>"]


def test_it_is_silent_where_the_service_said_so_or_the_domain_is_another() -> None:
    passed = outcome("dkim", "passed")
    assert found(checked_pass, checked_case(passed, results=(("dkim", "pass", True),))) == []
    assert found(checked_pass, checked_case(outcome("dkim", "passed", aligned=False))) == []
    assert found(checked_pass, checked_case(outcome("dkim", "failed"))) == []
    assert found(checked_pass, checked_case()) == []


def test_a_strict_policy_is_not_overruled_by_a_subdomains_signature() -> None:
    made = checked_case(outcome("dkim", "passed"), outcome("dmarc", "failed"))
    assert found(checked_pass, made) == []
    assert found(checked_failure, made)[0].weight == "odd"


def test_a_seal_with_a_key_on_trial_confirms_nothing() -> None:
    assert found(checked_pass, checked_case(outcome("dkim", "passed", "key_in_testing"))) == []


def test_a_seal_over_the_beginning_alone_confirms_nothing() -> None:
    partly = outcome("dkim", "passed", "body_partly_signed")
    dmarc = outcome("dmarc", "passed")
    assert found(checked_pass, checked_case(partly, dmarc, more="List-Id: <talk.example.net>\n")) == []
    (finding,) = found(checked_pass, checked_case(outcome("spf", "passed"), partly, dmarc))
    assert finding.values["method"] == "DMARC"
