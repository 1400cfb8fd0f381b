"""A believed failure of SPF counts, unless a list or a forwarder explains it."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.judge.rules.authentication import spf_failure

TEXT = "Authentication-Results: mx.example.jp; spf=fail\n" + TOP + OLDER + FIELDS
HANDED_ON = OLDER.replace("4F3D2A0002;", "4F3D2A0002\n\tfor <alias@example.com>;")


def test_a_believed_failure_counts() -> None:
    made = case(TEXT, results=[("spf", "fail", True)])
    (finding,) = found(spf_failure, made)
    assert (finding.weight, finding.values["result"]) == ("odd", "fail")
    assert pointed(made, finding) == ["Authentication-Results: mx.example.jp; spf=fail"]


def test_a_hard_failure_as_it_was_called_once_is_one() -> None:
    (finding,) = found(spf_failure, case(TEXT, results=[("spf", "hardfail", True)]))
    assert (finding.weight, finding.variant) == ("odd", "")


def test_after_a_list_it_is_calm() -> None:
    (finding,) = found(
        spf_failure, case(TEXT + "List-Id: <talk.example.com>\n", results=[("spf", "fail", True)])
    )
    assert finding.weight == "neutral"


def test_behind_the_readers_own_filter_it_is_calm() -> None:
    text = TEXT.replace(TOP, FILTERED("mail.example.com"))
    (finding,) = found(spf_failure, case(text, results=[("spf", "fail", True)], border=None))
    assert (finding.weight, finding.variant, finding.values["filter"]) == ("neutral", "filter", "Proofpoint")


def test_a_missing_result_is_no_failure() -> None:
    assert found(spf_failure, case(TEXT, results=[("spf", "none", True)])) == []
    assert found(spf_failure, case(TEXT)) == []


def test_a_soft_failure_is_context_since_its_owner_leaves_it_open() -> None:
    (finding,) = found(spf_failure, case(TEXT, results=[("spf", "softfail", True)]))
    assert (finding.weight, finding.variant) == ("neutral", "soft")


def test_the_machines_own_name_counts_only_where_the_envelopes_owner_does_not_allow_it() -> None:
    made = case(TEXT, results=[("spf", "pass", False), ("spf", "fail", None)])
    envelope, greeting = made.identity.reported
    greeting = greeting._replace(greeting=True)
    for results, count in (((envelope, greeting), 0), ((greeting,), 1)):
        told = replace(made, identity=replace(made.identity, reported=results))
        assert len(found(spf_failure, told)) == count


def test_a_machine_that_took_the_message_for_another_mailbox_in_to_handed_it_on() -> None:
    aliased = TOP + HANDED_ON + FIELDS.replace("reader@example.jp", "alias@example.com")
    for text, weight in (
        (aliased, "neutral"),
        (TOP + HANDED_ON + FIELDS, "odd"),
        (aliased.replace("10])", "10] (may be forged))"), "odd"),
        (aliased.replace("(mail.example.com [192.0.2.10])", "(unknown [192.0.2.10])"), "odd"),
        (aliased.replace("by mail.example.com", "by mail.elsewhere.example"), "odd"),
    ):
        (finding,) = found(spf_failure, case(text, results=[("spf", "fail", True)]))
        assert finding.weight == weight, text
