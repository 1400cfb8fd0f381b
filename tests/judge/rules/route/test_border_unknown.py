"""Where nobody knows the reader’s service, the question is asked."""

from __future__ import annotations

from dataclasses import astuple

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.model import plain
from keshiin.judge.rules.route import border_unknown
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.own_word import candidates


def test_the_candidates_are_offered() -> None:
    (finding,) = found(
        border_unknown, case(TOP.replace("192.0.2.10", "10.1.2.3") + OLDER + FIELDS, border=None)
    )
    assert finding.weight == "neutral"
    assert finding.hops
    assert [each.value for each in finding.evidence] == list(finding.hops)


def test_a_known_border_asks_nothing() -> None:
    assert found(border_unknown, case()) == []


def test_where_the_readers_lines_are_missing_nobody_is_told_to_choose_one() -> None:
    sent = TOP.replace("192.0.2.10", "8.8.8.8").replace("mx.example.jp", "out.example.com") + OLDER + FIELDS
    (finding,) = found(border_unknown, case(sent, border=None))
    words = border_unknown.WORDS[finding.variant]
    assert (finding.variant, "hoose" in "".join(astuple(words))) == ("missing", False)
    whole = analyze(read(sent.encode() + b"\nHello\n"), Places.bundled())
    steps = [plain(step.text) for step in explain(whole, "en").next_steps]
    assert [step for step in steps if "source" in step] == [
        "Take the source again, from the message as it lies in your mailbox. Then more can be said."
    ]
    assert not [step for step in steps if "Choose" in step]
    assert candidates(whole) == ()
