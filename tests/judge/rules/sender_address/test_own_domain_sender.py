"""The reader’s own domain from a stranger’s machine."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.identity.model import Identity, Reported
from keshiin.judge.rules.sender_address import own_domain_sender
from keshiin.span import Span

COLLEAGUE = FIELDS.replace("hanako@example.com", "boss@example.jp")
STRANGER = TOP.replace("by mx.example.jp", "by mx.mailhost.example")


def test_it_is_odd_since_web_forms_do_it_too() -> None:
    made = case(STRANGER + OLDER + COLLEAGUE)
    (finding,) = found(own_domain_sender, made)
    assert (finding.weight, finding.values["domain"]) == ("odd", "example.jp")
    assert pointed(made, finding)[0] == "From: Hanako <boss@example.jp>"


def test_behind_a_likely_border_it_likely_came_from_there() -> None:
    made = case(STRANGER + OLDER + COLLEAGUE)
    likely = replace(made, route=replace(made.route, border=replace(made.route.border, confidence="likely")))
    (finding,) = found(own_domain_sender, likely)
    assert own_domain_sender.WORDS[finding.variant].known.endswith("but it likely came in from outside.")


def test_it_is_silent_where_somebody_vouches_or_the_peer_is_ones_own() -> None:
    assert (
        found(own_domain_sender, case(STRANGER + OLDER + COLLEAGUE, results=[("dkim", "pass", True)])) == []
    )
    own = STRANGER.replace("mail.example.com (mail.example.com", "out.example.jp (out.example.jp")
    assert found(own_domain_sender, case(own + OLDER + COLLEAGUE)) == []


def test_another_domain_and_a_list_are_left_alone() -> None:
    assert found(own_domain_sender, case()) == []
    listed = STRANGER + OLDER + COLLEAGUE + "List-Id: <all.lists.example.com>\n"
    assert found(own_domain_sender, case(listed)) == []


def test_a_service_that_asks_its_customers_for_proof_is_context() -> None:
    text = STRANGER + OLDER + COLLEAGUE
    for domain, weight in (("sendgrid.net", "neutral"), ("spoofer.example", "odd")):
        reported = Reported("dkim", "pass", domain, None, "mx", True, "own_place", Span(0, 1), False)
        (finding,) = found(own_domain_sender, replace(case(text), identity=Identity((reported,))))
        assert finding.weight == weight, domain


def test_a_service_whose_mark_nobody_believes_calms_nothing() -> None:
    reported = Reported("dkim", "pass", "sendgrid.net", None, "mx", False, "below", Span(0, 1), False)
    made = replace(case(STRANGER + OLDER + COLLEAGUE), identity=Identity((reported,)))
    (finding,) = found(own_domain_sender, made)
    assert finding.weight == "odd"


def test_a_lists_fields_are_words_where_the_firms_own_envelope_was_refused() -> None:
    listed = STRANGER + OLDER + COLLEAGUE + "List-Id: <all.lists.example.com>\n"
    assert found(own_domain_sender, case(listed, results=[("dmarc", "fail", False)])) == []
    (finding,) = found(own_domain_sender, case(listed, results=[("spf", "fail", True)]))
    assert finding.weight == "odd"


def test_the_readers_own_filter_says_whose_mail_it_took_where_to_names_a_list() -> None:
    way = FILTERED("mail.example.com").replace("\n\tfor <reader@gmail.com>", "", 1)
    post = FIELDS.replace("hanako@example.com", "talk@club.example").replace("reader@example.jp", "{}")
    assert found(own_domain_sender, case(way + post.format("talk@club.example"), border=None)) == []
    own = post.replace("talk@club.example", "boss@gmail.example").format("talk@club.example")
    (finding,) = found(
        own_domain_sender, case(way.replace("@gmail.com", "@gmail.example") + own, border=None)
    )
    assert finding.values["domain"] == "gmail.example"
