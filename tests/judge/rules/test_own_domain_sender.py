"""The reader’s own domain from a stranger’s machine."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import own_domain_sender

COLLEAGUE = FIELDS.replace("hanako@example.com", "boss@example.jp")
STRANGER = TOP.replace("by mx.example.jp", "by mx.mailhost.example")


def test_it_is_odd_since_web_forms_do_it_too() -> None:
    made = case(STRANGER + OLDER + COLLEAGUE)
    (finding,) = found(own_domain_sender, made)
    assert (finding.weight, finding.values["domain"]) == ("odd", "example.jp")
    assert pointed(made, finding)[0] == "From: Hanako <boss@example.jp>"


def test_it_is_silent_where_somebody_vouches_or_the_peer_is_ones_own() -> None:
    assert (
        found(own_domain_sender, case(STRANGER + OLDER + COLLEAGUE, results=[("dkim", "pass", True)])) == []
    )
    own = STRANGER.replace("mail.example.com (mail.example.com", "out.example.jp (out.example.jp")
    assert found(own_domain_sender, case(own + OLDER + COLLEAGUE)) == []


def test_another_domain_and_a_list_are_left_alone() -> None:
    assert found(own_domain_sender, case()) == []
    listed = STRANGER + OLDER + COLLEAGUE + "List-Id: <all.example.jp>\n"
    assert found(own_domain_sender, case(listed)) == []
