"""A calm message around one that alarms: the headline and the first step speak of the one inside."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Language, plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.own_clock import now
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Paragraph, Verdict, text_of
from keshiin_resources import path

COVER = (
    b"Received: from mail.example.com (mail.example.com [192.0.2.10])\r\n"
    b"\tby mx.example.jp (Postfix) with ESMTPS id 4F3D2A0001; Mon, 6 May 2024 10:00:05 +0900\r\n"
    b"From: Hanako <hanako@example.com>\r\nTo: help@example.jp\r\nSubject: FW: is this real\r\n"
    b"Date: Mon, 6 May 2024 10:00:01 +0900\r\nMessage-ID: <1a@example.com>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nIs this real\r\n'
)
HEADLINES: dict[Language, str] = {
    "en": "Nothing contradicts it. But something is wrong with a message inside it: do not act on that one.",
    "ja": "矛盾は見つかりません。ただし、中に入っているメールにおかしな点があります。"
    "そのメールには従わないでください。",
}


def around(sample: str) -> Analysis:
    inside = path("samples", sample).read_bytes()
    part = b"--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n"
    return analyze(read(COVER + part + inside + b"\r\n--b--\r\n"), Places.bundled())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_headline_of_a_calm_cover_does_not_hide_what_is_inside(language: Language) -> None:
    analysis = around("hoster-notice.eml")
    assert analysis.inner[0].analysis.assessment.level == "dangerous"
    assert plain(explain(analysis, language).headline) == HEADLINES[language]


def test_the_first_step_is_not_to_act_on_the_message_inside() -> None:
    steps = [each.id for each in explain(around("hoster-notice.eml"), "en").next_steps]
    assert steps[0] == "do_not_act_inside"
    assert "not_asked_for" not in steps


def test_a_calm_message_inside_changes_nothing() -> None:
    analysis = around("ministry-notice.paste.txt")
    assert analysis.worse_inside is None
    explanation = explain(analysis, "en")
    assert "inside" not in plain(explanation.headline)
    assert "do_not_act_inside" not in [each.id for each in explanation.next_steps]


def test_what_a_server_sent_back_is_told_with_its_notice() -> None:
    analysis = analyze(read(path("samples", "bounce-yahoo.eml").read_bytes()), Places.bundled())
    assert analysis.inner[0].role == "returned"
    assert analysis.worse_inside is None


def test_a_report_says_below_its_headline_how_the_message_inside_was_judged() -> None:
    (document,) = compose(around("hoster-notice.eml"), Wanted(("en",), now())).documents
    verdict, told = document.blocks[:2]
    assert isinstance(verdict, Verdict)
    assert isinstance(told, Paragraph)
    assert (
        text_of(told.text)
        == "The message inside (重要なメール通知), judged by itself: ■ Dangerous: do not act on it"
    )
