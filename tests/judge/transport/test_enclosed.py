"""Lines of a message inside another excuse nothing, since whoever enclosed it can have written every one."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.judge.model import Weight
from keshiin.lookup.places import Places
from keshiin.message import read

TAKEN = (
    "Received: from m.example.com (m.example.com. [203.0.113.9]) by mx.google.com\n"
    " with ESMTPS id a1si1 for <me@gmail.com>; Wed, 29 Feb 2012 10:00:00 +0000\n"
)
PASSED = (
    "Received-SPF: pass (google.com: domain of a@example.com designates 203.0.113.9)\n"
    "Authentication-Results: mx.google.com; dmarc=pass header.from=example.com\n"
)
FAILED = (
    "Received-SPF: fail (google.com: domain of a@example.com does not designate 203.0.113.9)\n"
    "Authentication-Results: mx.google.com; dmarc=fail (p=REJECT) header.from=example.com\n"
)
FIELDS = (
    "From: a@example.com\nSubject: x\nMessage-ID: <1@example.com>\nDate: Wed, 29 Feb 2012 10:00:00 +0000\n"
    "MIME-Version: 1.0\nContent-Type: text/html\n\n"
)
OUTSIDE = "From: b@example.org\nSubject: Look\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"


def inside(text: str) -> Analysis:
    """The analysis of the message when it is enclosed in another."""
    (inner,) = analyze(read((OUTSIDE + text).encode()), Places.bundled()).inner
    return inner.analysis


def weight_of(rule: str, analysis: Analysis) -> Weight | None:
    """The weight of that rule's finding, None where it is silent."""
    return next((each.weight for each in analysis.assessment.findings if each.rule == rule), None)


@pytest.mark.parametrize("lines", [TAKEN + PASSED, TAKEN], ids=["a pass", "a machine of the sender’s name"])
def test_what_excuses_foreign_links_of_a_message_does_not_excuse_those_of_one_inside(lines: str) -> None:
    text = lines + FIELDS + '<a href="https://pages.stranger.example/">Look here</a>'
    alone = analyze(read(text.encode()), Places.bundled())
    assert weight_of("links_elsewhere", alone) == "neutral"
    assert weight_of("links_elsewhere", inside(text)) == "odd"


def test_whose_server_took_it_explains_no_link_of_a_message_inside() -> None:
    link = FIELDS + 'Urgent: we have a prize. Claim your prize. <a href="https://{}/">Here</a>'
    taken = TAKEN.replace("mx.google.com", "mail.desk.example").replace("m.example.com", "m.example.org")
    text = taken.replace("a1si1", "4F3D2A0001") + link.format("pay.desk.example")
    assert weight_of("pressed_elsewhere", inside(text)) == "odd"


def test_a_line_for_leaving_and_a_pass_do_not_make_one_inside_a_newsletter() -> None:
    text = TAKEN + PASSED + "List-Unsubscribe: <https://example.com/u>\n" + FIELDS
    text += '<p>You have won. Claim your prize.</p><a href="https://pages.stranger.example/">Here</a>'
    alone = analyze(read(text.encode()), Places.bundled())
    assert weight_of("pressed_elsewhere", alone) is None
    assert weight_of("pressed_elsewhere", inside(text)) == "odd"


def test_what_speaks_against_a_message_inside_counts_since_nobody_invents_that() -> None:
    analysis = inside(TAKEN + FAILED + FIELDS + "Hello")
    assert weight_of("dmarc_failure", analysis) == "serious"
