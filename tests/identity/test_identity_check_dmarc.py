"""What a check of DMARC says: whose record applies, and whether a domain that passed is the author's."""

from __future__ import annotations

import pytest
from identity_zone import NO_ANSWER, Zone

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.dmarc import check_dmarc
from keshiin.identity.check.policy import find_organisation, find_policy
from keshiin.identity.model import Checked, Identity, Outcome
from keshiin.lookup.resolver import Answer
from keshiin.message.model import Mailbox

RECORD = ("_dmarc.example.com", "TXT")


def _records(**policies: str) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (f"_dmarc.{name.replace('_', '.')}", "TXT"): (f"v=DMARC1; {text}",) for name, text in policies.items()
    }


def _asking(zone: Zone) -> Asking:
    return Asking(zone, lambda: 0.0)


def _check(records, passed: str | None, author: str = "example.com", outcome: Outcome = "passed") -> Checked:
    checked = [Checked("dkim", outcome, "", passed, "s", None)] if passed else []
    return check_dmarc((Mailbox("", f"a@{author}", author),), checked, _asking(Zone(records)))


@pytest.mark.parametrize(
    ("records", "passed", "author", "outcome", "why"),
    [
        (_records(example_com="p=reject"), "example.com", "example.com", "passed", ""),
        (_records(example_com="p=reject"), "mail.example.com", "example.com", "passed", ""),
        (_records(example_com="p=reject"), "example.com", "mail.example.com", "passed", ""),
        (_records(example_com="p=none; adkim=s"), "mail.example.com", "example.com", "failed", "policy_none"),
        (_records(example_com="p=quarantine"), "example.org", "example.com", "failed", "policy_quarantine"),
        (_records(example_com="p=none"), None, "example.com", "failed", "policy_none"),
        (_records(example_com="p=reject; sp=none"), None, "a.example.com", "failed", "policy_none"),
        (_records(example_com="p=none; np=reject"), None, "a.example.com", "failed", "policy_reject"),
        (_records(example_com="rua=mailto:d@example.com"), None, "example.com", "failed", "policy_none"),
        (_records(example_com="p=odd"), None, "example.com", "absent", ""),
        (_records(com="p=reject; psd=y"), None, "example.com", "failed", "policy_reject"),
        ({}, "example.com", "example.com", "absent", ""),
        ({RECORD: ("v=DMARC1; p=none", "v=DMARC1; p=reject")}, None, "example.com", "absent", ""),
        ({RECORD: ("v=DMARC2; p=none",)}, None, "example.com", "absent", ""),
        ({RECORD: NO_ANSWER}, None, "example.com", "temporary-error", "no_answer"),
        ({RECORD: Answer("not-asked")}, None, "example.com", "not-checked", "not_asked"),
        (
            _records(com="p=none", example_com="p=none; psd=n"),
            "other.com",
            "example.com",
            "failed",
            "policy_none",
        ),
    ],
)
def test_each_outcome_is_told_apart(records, passed, author: str, outcome: str, why: str) -> None:
    found = _check(records, passed, author)
    assert (found.outcome, found.why, found.domain) == (outcome, why, author)


@pytest.mark.parametrize(
    ("outcome", "result"),
    [("temporary-error", "temperror"), ("impossible", "none"), ("not-checked", "none")],
)
def test_a_signature_that_could_not_be_checked_leaves_the_failure_open(outcome: Outcome, result: str) -> None:
    found = _check(_records(example_com="p=reject"), "example.com", outcome=outcome)
    assert (found.outcome, found.result) == (outcome, result)


@pytest.mark.parametrize(
    ("why", "days", "outcome"),
    [
        ("key_gone", 1, "failed"),
        ("key_revoked", 1, "failed"),
        ("key_gone", 10, "impossible"),
        ("key_gone", None, "impossible"),
        ("expired", 10, "failed"),
        ("expired", None, "impossible"),
    ],
)
def test_a_signature_that_cannot_have_held_on_arrival_leaves_nothing_open(
    why: str, days: int | None, outcome: str
) -> None:
    now = 1_700_000_000.0
    asking = Asking(Zone(_records(example_com="p=reject")), lambda: 0.0, days and now - days * 86_400, now)
    checked = Checked("dkim", "impossible", "permerror", "example.com", "s", True, why)
    assert check_dmarc((Mailbox("", "a@example.com", "example.com"),), (checked,), asking).outcome == outcome


def test_a_key_in_testing_is_neither_a_pass_nor_a_failure() -> None:
    """RFC 6376, 3.6.1, treats its mail as unsigned; most services count it all the same."""
    tried = Checked("dkim", "passed", "pass", "example.com", "s", True, "key_in_testing")
    sender = (Mailbox("", "a@example.com", "example.com"),)
    asking = _asking(Zone(_records(example_com="p=reject")))
    found = check_dmarc(sender, (tried,), asking)
    assert (found.outcome, found.result, found.why) == ("not-checked", "none", "key_in_testing")
    whole = Checked("dkim", "passed", "pass", "example.com", "t", True)
    assert check_dmarc(sender, (tried, whole), asking).outcome == "passed"
    foreign = Checked("dkim", "passed", "pass", "example.org", "s", False, "key_in_testing")
    assert check_dmarc(sender, (foreign,), asking).outcome == "failed"
    assert Identity(checked=(tried, foreign)).confirmed() == []


def test_an_address_in_place_of_a_domain_has_no_record_and_nobody_is_asked() -> None:
    zone = Zone(_records(example_com="p=reject"))
    found = check_dmarc((Mailbox("", "a@[192.0.2.7]", "[192.0.2.7]"),), (), _asking(zone))
    assert (found.outcome, found.why, zone.asked) == ("not-checked", "no_sender", [])


def test_a_signature_of_another_organisation_leaves_nothing_open() -> None:
    found = _check(_records(example_com="p=reject"), "example.org", outcome="temporary-error")
    assert (found.outcome, found.result) == ("failed", "fail")


def test_signatures_that_were_left_out_leave_nothing_open() -> None:
    more = Checked("dkim", "not-checked", "none", None, None, None, "too_many_signatures")
    asking = _asking(Zone(_records(example_com="p=reject")))
    assert check_dmarc((Mailbox("", "a@example.com", "example.com"),), (more,), asking).outcome == "failed"


def test_a_seal_that_passed_is_no_authors_pass() -> None:
    sealed = Checked("arc", "passed", "pass", "example.com", "s", None)
    asking = _asking(Zone(_records(example_com="p=reject")))
    assert check_dmarc((Mailbox("", "a@example.com", "example.com"),), (sealed,), asking).outcome == "failed"


@pytest.mark.parametrize(
    ("domains", "why"), [((), "no_sender"), (("a.example", "b.example"), "several_senders")]
)
def test_a_message_without_one_author_is_not_checked(domains: tuple[str, ...], why: str) -> None:
    senders = tuple(Mailbox("", f"x@{domain}", domain) for domain in domains)
    zone = Zone({})
    assert check_dmarc(senders, (), _asking(zone)).why == why
    assert zone.asked == []


def test_the_walk_asks_eight_questions_of_a_long_name() -> None:
    zone = Zone(_records(example_com="p=none"))
    policy = find_policy(_asking(zone), "mail.a.b.c.d.e.f.g.example.com")
    assert policy is not None
    assert policy.domain == "example.com"
    assert [name.removeprefix("_dmarc.").removesuffix(" TXT") for name in zone.asked] == [
        "mail.a.b.c.d.e.f.g.example.com",
        "c.d.e.f.g.example.com",
        "d.e.f.g.example.com",
        "e.f.g.example.com",
        "f.g.example.com",
        "g.example.com",
        "example.com",
        "com",
    ]


@pytest.mark.parametrize(
    ("records", "domain", "organisation"),
    [
        (_records(mail_example_com="p=none", example_com="p=none"), "a.mail.example.com", "example.com"),
        (_records(mail_example_com="p=none; psd=n", com="p=none"), "a.mail.example.com", "mail.example.com"),
        (_records(com="p=none; psd=y"), "a.mail.example.com", "example.com"),
        ({}, "a.mail.example.com", "a.mail.example.com"),
    ],
)
def test_the_organisational_domain_of_the_standards_examples(records, domain: str, organisation: str) -> None:
    assert find_organisation(_asking(Zone(records)), domain) == organisation
