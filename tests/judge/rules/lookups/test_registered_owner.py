"""The owner of the peer's address by its registry: told as today's, with the mailbox for complaints."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import answered, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.lookups import registered_owner

OWNER = answered(
    "rdap",
    "192.0.2.10",
    network="EXAMPLE-NET",
    organisation="Example Company",
    organisation_local="例の会社",
    range="192.0.2.0/24",
    registry="rdap.apnic.net",
    abuse="abuse@example.net",
)


def test_the_owner_and_the_mailbox_for_complaints_are_told() -> None:
    made = case(lookups=(replace(OWNER, at="2024-05-07T00:00:00Z"),))
    (finding,) = found(registered_owner, made)
    assert (finding.weight, finding.variant) == ("neutral", "abuse")
    words = registered_owner.WORDS[finding.variant]
    seen = plain(fill("en", words.seen, finding.values))
    assert "“Example Company / 例の会社” as the owner of 192.0.2.0/24 on" in seen
    assert "“abuse@example.net”" in plain(fill("en", words.do, finding.values))
    assert pointed(made, finding) == ["[192.0.2.10]"]
    assert finding.evidence[1].value == 0


def test_of_an_old_message_nobody_says_that_it_was_so_then() -> None:
    (finding,) = found(registered_owner, case(lookups=(OWNER,)))
    assert finding.variant == "abuse_then"
    told = plain(fill("ja", registered_owner.WORDS["abuse_then"].not_proof, finding.values))
    assert "2024" in told


def test_a_registry_that_tells_little_is_no_error() -> None:
    bare = answered("rdap", "192.0.2.10", network="EXAMPLE-NET", abuse=7, range=None)
    (finding,) = found(registered_owner, case(lookups=(bare,)))
    assert finding.variant == "then"
    assert (finding.values["owner"], finding.values["range"]) == ("EXAMPLE-NET", "192.0.2.10")


def test_an_answer_about_another_address_or_none_at_all_is_left_alone() -> None:
    assert found(registered_owner, case(lookups=(replace(OWNER, question="192.0.2.99"),))) == []
    assert found(registered_owner, case(lookups=(replace(OWNER, outcome="no-answer"),))) == []
