"""A believed, aligned pass confirms; nothing less does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.analysis import analyze
from keshiin.identity.model import Identity
from keshiin.judge.rules.authentication import aligned_pass, dmarc_failure
from keshiin.lookup.places import Places
from keshiin.message import read

TEXT = "Authentication-Results: mx.example.jp; dmarc=pass header.from=example.com\n" + TOP + OLDER + FIELDS


def test_it_confirms_and_points_at_the_result() -> None:
    made = case(TEXT, results=[("dmarc", "pass", True)])
    (finding,) = found(aligned_pass, made)
    assert (finding.weight, finding.variant, finding.values["domain"]) == ("confirms", "", "example.com")
    assert pointed(made, finding)[0].startswith("Authentication-Results: mx.example.jp; dmarc=pass")


def test_of_a_free_mailbox_it_is_said_that_anybody_can_open_one() -> None:
    made = case(TEXT.replace("hanako@example.com", "boss@gmail.com"), results=[("dmarc", "pass", True)])
    (finding,) = found(aligned_pass, made)
    assert (finding.weight, finding.variant, finding.values["address"]) == (
        "confirms",
        "free",
        "boss@gmail.com",
    )


@pytest.mark.parametrize("role", ["mailer-daemon", "Postmaster"])
def test_nobody_can_open_the_mailboxes_that_a_service_keeps_for_itself(role: str) -> None:
    made = case(TEXT.replace("hanako@example.com", f"{role}@gmail.com"), results=[("dmarc", "pass", True)])
    (finding,) = found(aligned_pass, made)
    assert (finding.weight, finding.variant) == ("confirms", "")


def test_a_pass_for_another_domain_confirms_nothing() -> None:
    assert found(aligned_pass, case(TEXT, results=[("spf", "pass", False)])) == []


def test_what_dmarc_refuses_no_signature_and_no_envelope_confirms() -> None:
    made = case(TEXT, results=[("dkim", "pass", True), ("spf", "pass", True), ("dmarc", "fail", True)])
    assert found(aligned_pass, made) == []
    (refused,) = found(dmarc_failure, made)
    assert refused.weight == "odd"
    kept = [("dmarc", "pass", True), ("dkim", "pass", True), ("dmarc", "fail", True)]
    assert found(aligned_pass, case(TEXT, results=kept))[0].values["method"] == "DMARC"


def test_a_guess_in_the_place_of_a_record_confirms_nothing() -> None:
    guessed = (
        "google.com: best guess record for domain of example.com designates 192.0.2.10 as permitted sender"
    )
    made = case(TEXT, results=[("spf", "pass", True)])
    (result,) = made.identity.reported
    reported = (result._replace(reason=guessed),)
    assert found(aligned_pass, made) != []
    assert found(aligned_pass, replace(made, identity=replace(made.identity, reported=reported))) == []


def test_a_key_on_trial_confirms_nothing_but_what_follows_from_it_elsewhere_counts() -> None:
    made = case(TEXT, results=[("dkim", "pass", True)])
    (result,) = made.identity.reported
    trial = result._replace(reason="test mode")
    policy = result._replace(method="dmarc")
    for reported, count in (((result,), 1), ((trial,), 0), ((trial, policy), 1)):
        told = replace(made, identity=replace(made.identity, reported=reported))
        assert len(found(aligned_pass, told)) == count
    assert Identity((trial,)).confirmed() == []


def test_lines_of_a_message_inside_another_confirm_nothing_since_a_stranger_can_enclose_them() -> None:
    invented = (
        "Received: from m.example.com (m.example.com. [203.0.113.9]) by mx.google.com\n"
        " with ESMTPS id a1si1 for <me@gmail.com>; Wed, 29 Feb 2012 10:00:00 +0000\n"
        "Received-SPF: pass (google.com: domain of a@example.com designates 203.0.113.9)\n"
        "Authentication-Results: mx.google.com; dmarc=pass header.from=example.com\n"
        "From: a@example.com\nSubject: x\nMessage-ID: <1@example.com>\n"
        "Date: Wed, 29 Feb 2012 10:00:00 +0000\n"
    )
    outside = "From: b@example.org\nSubject: Fwd: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n"
    alone = analyze(read((invented + "\nHello\n").encode()), Places.bundled())
    assert (alone.route.border.confidence, alone.assessment.level) == ("strong", "confirmed")
    (inner,) = analyze(read((outside + "\n" + invented + "\nHello\n").encode()), Places.bundled()).inner
    assert (inner.analysis.route.border.confidence, inner.analysis.assessment.level) == (
        "likely",
        "consistent",
    )
    (finding,) = [each for each in inner.analysis.assessment.findings if each.rule == "aligned_pass"]
    assert (finding.weight, finding.variant) == ("neutral", "inside")


def test_a_field_that_nobody_believes_confirms_nothing() -> None:
    assert found(aligned_pass, case(TEXT)) == []


def test_a_stray_comma_before_the_address_leaves_the_domain_its_name() -> None:
    text = TEXT.replace("Hanako <hanako@example.com>", "Dr. Brown, Dean <dean@gmail.com>")
    (finding,) = found(aligned_pass, case(text, results=[("dmarc", "pass", True)]))
    assert (finding.variant, finding.values["domain"]) == ("free", "gmail.com")


def test_a_pass_that_every_customer_of_the_service_has_confirms_nothing_where_another_signed() -> None:
    made = case(TEXT, results=[("spf", "pass", True)])
    (spf,) = made.identity.reported
    for tenant, weight in (
        ("stranger.onmicrosoft.com", "neutral"),
        ("example.onmicrosoft.com", "confirms"),
        ("sendgrid.net", "confirms"),
    ):
        seal = spf._replace(method="dkim", domain=tenant, aligned=False)
        (finding,) = found(aligned_pass, replace(made, identity=replace(made.identity, reported=(spf, seal))))
        assert finding.weight == weight, tenant
    own = spf._replace(method="dkim", domain="example.com")
    both = (spf, own, spf._replace(method="dkim", domain="stranger.onmicrosoft.com", aligned=False))
    (finding,) = found(aligned_pass, replace(made, identity=replace(made.identity, reported=both)))
    assert finding.weight == "confirms"
