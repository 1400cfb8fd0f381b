"""A pass for another domain is no pass for From, and is told calmly."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.identity.model import Identity
from keshiin.judge.rules.authentication import foreign_pass

TEXT = "Authentication-Results: mx.example.jp; dkim=pass\n" + TOP + FIELDS


def _case(*results: tuple[str, str, bool], domain: str = "mailer.example"):
    made = case(TEXT, results=results)
    told = tuple(
        each._replace(domain=each.domain if each.aligned else domain) for each in made.identity.reported
    )
    return replace(made, identity=Identity(told))


def test_a_pass_of_another_domain_is_neutral_and_names_both() -> None:
    made = _case(("dkim", "pass", False), ("spf", "pass", False))
    (finding,) = found(foreign_pass, made)
    assert (finding.weight, finding.values["domain"]) == ("neutral", "mailer.example")
    assert (finding.values["method"], finding.values["sender"]) == ("DKIM", "example.com")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; dkim=pass"]


def test_beside_a_pass_of_its_own_domain_it_is_silent() -> None:
    assert found(foreign_pass, _case(("spf", "pass", False), ("dkim", "pass", True))) == []


def test_a_failure_is_no_foreign_pass() -> None:
    assert found(foreign_pass, _case(("spf", "fail", False))) == []
