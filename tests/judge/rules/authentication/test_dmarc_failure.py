"""A believed failure of DMARC counts, unless a list or a forwarder explains it."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.identity.model import Identity, Reported
from keshiin.judge.model import Case
from keshiin.judge.rules.authentication import dmarc_failure
from keshiin.span import Span

TEXT = "Authentication-Results: mx.example.jp; dmarc=fail\n" + TOP + OLDER + FIELDS


def test_a_believed_failure_counts() -> None:
    made = _failed(TEXT, "reject")
    (finding,) = found(dmarc_failure, made)
    assert (finding.weight, finding.values["result"]) == ("serious", "fail")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; dmarc=fail"]


def test_after_a_list_it_is_calm() -> None:
    (finding,) = found(
        dmarc_failure, case(TEXT + "List-Id: <talk.example.com>\n", results=[("dmarc", "fail", True)])
    )
    assert finding.weight == "neutral"


def test_behind_the_readers_own_filter_it_is_calm_unless_a_known_firm_denies_it() -> None:
    text = TEXT.replace(TOP, FILTERED("mail.example.com"))
    (finding,) = found(dmarc_failure, case(text, results=[("dmarc", "fail", True)], border=None))
    assert (finding.weight, finding.variant) == ("neutral", "filter")
    firm = text.replace("hanako@example.com", "service@paypal.com")
    (finding,) = found(dmarc_failure, case(firm, results=[("dmarc", "fail", True)], border=None))
    assert (finding.weight, finding.variant) == ("serious", "")


def test_a_missing_result_is_no_failure() -> None:
    assert found(dmarc_failure, case(TEXT, results=[("dmarc", "none", True)])) == []
    assert found(dmarc_failure, case(TEXT)) == []


def test_behind_a_forwarder_that_rewrote_the_return_path_it_is_calm() -> None:
    rewritten = "Return-Path: <SRS0=ab12=cd=example.com=hanako@forward.example>\n"
    (finding,) = found(dmarc_failure, case(rewritten + TEXT, results=[("dmarc", "fail", True)], border=1))
    assert (finding.weight, finding.variant) == ("neutral", "passed_on")


def test_no_word_of_a_list_calms_what_a_known_firm_denies() -> None:
    listed = TEXT.replace("hanako@example.com", "service@paypal.com") + "List-Id: <talk.example.com>\n"
    (finding,) = found(dmarc_failure, case(listed, results=[("dmarc", "fail", True)]))
    assert (finding.weight, finding.variant) == ("odd", "")
    invented = listed.replace("talk.example.com", "talk.example.net")
    (finding,) = found(dmarc_failure, case(invented, results=[("dmarc", "fail", True)]))
    assert (finding.weight, finding.variant) == ("serious", "")


def test_it_is_weak_where_the_owner_asks_for_nothing_or_nobody_tells_save_for_a_known_firm() -> None:
    firm = TEXT.replace("hanako@example.com", "service@paypal.com")
    free = TEXT.replace("hanako@example.com", "hanako@yahoo.co.jp")
    for text, policy, told in (
        (TEXT, "none", ("odd", "unasked")),
        (TEXT, "quarantine", ("serious", "")),
        (TEXT, None, ("odd", "")),
        (free, "quarantine", ("odd", "")),
        (firm, "none", ("serious", "")),
    ):
        (finding,) = found(dmarc_failure, _failed(text, policy))
        assert (finding.weight, finding.variant) == told, (text, policy)


def test_a_service_that_asks_for_proof_only_was_not_set_up_to_sign() -> None:
    signed = Reported(
        "dkim", "pass", "sendgrid.net", None, "mx.example.jp", True, "own_place", Span(0, 1), False
    )
    for domain, policy, weight in (
        ("sendgrid.net", "none", "neutral"),
        ("sendgrid.net", None, "neutral"),
        ("sendgrid.net", "reject", "serious"),
        ("anybody.example", "none", "odd"),
    ):
        made = _failed(TEXT, policy)
        results = (*made.identity.reported, signed._replace(domain=domain))
        (finding,) = found(dmarc_failure, replace(made, identity=Identity(results)))
        assert finding.weight == weight, (domain, policy)


def _failed(text: str, policy: str | None) -> Case:
    made = case(text, results=[("dmarc", "fail", True)])
    (failed,) = made.identity.reported
    return replace(made, identity=Identity((failed._replace(policy=policy),)))


def test_a_judgement_of_the_service_itself_is_no_word_of_the_domains_owner() -> None:
    made = case(TEXT, results=[("dmarc", "none", True), ("compauth", "fail", True)])
    (finding,) = found(dmarc_failure, made)
    assert (finding.weight, finding.variant) == ("odd", "judged")
    assert "owner of the domain has said" not in dmarc_failure.WORDS[finding.variant].why
