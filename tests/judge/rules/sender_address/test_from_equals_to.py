"""Mail from oneself to oneself."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.sender_address import from_equals_to

SELF = FIELDS.replace("Hanako <hanako@example.com>", "reader@example.jp")


def test_a_stranger_who_writes_to_the_reader_as_the_reader_is_odd() -> None:
    made = case(TOP + OLDER + SELF)
    (finding,) = found(from_equals_to, made)
    assert (finding.weight, finding.variant, finding.values["address"]) == ("odd", "", "reader@example.jp")
    assert pointed(made, finding) == ["From: reader@example.jp", "To: reader@example.jp"]


def test_a_newsletter_with_its_own_address_in_both_is_calm() -> None:
    letter = FIELDS.replace("Hanako <hanako@example.com>", "news@example.com")
    (finding,) = found(
        from_equals_to, case(TOP + OLDER + letter.replace("reader@example.jp", "news@example.com"))
    )
    assert (finding.weight, finding.variant) == ("neutral", "same")
    assert "your own address" not in from_equals_to.WORDS["same"].title


def test_it_is_calm_where_the_domain_vouches() -> None:
    (finding,) = found(from_equals_to, case(TOP + OLDER + SELF, results=[("dmarc", "pass", True)]))
    assert finding.weight == "neutral"


def test_the_form_of_a_website_that_names_the_visitor_is_calm() -> None:
    form = "\nName: Visitor\nMail: Visitor@gmail.com\nMessage: Please send an offer.\n"
    for reply, weight in (("visitor@gmail.com", "neutral"), ("boss77@gmail.com", "odd")):
        (finding,) = found(from_equals_to, case(f"{TOP}{OLDER}{SELF}Reply-To: {reply}\n{form}"))
        assert finding.weight == weight, reply


def test_two_people_are_left_alone() -> None:
    assert found(from_equals_to, case()) == []


def test_the_address_of_a_list_is_not_called_the_readers() -> None:
    listed = SELF + "List-Id: <talk.lists.example.com>\n"
    (finding,) = found(from_equals_to, case(TOP + OLDER + listed))
    assert (finding.weight, finding.variant) == ("neutral", "same")
    (own,) = found(from_equals_to, case(TOP + OLDER + listed, mine=("reader@example.jp",)))
    assert own.variant == ""
