"""A returned message: what others recorded of it is never called the reader's."""

from __future__ import annotations

import re
from dataclasses import astuple, replace
from datetime import UTC, datetime

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain, returned
from keshiin.explain.borders import WHY as BORDERS
from keshiin.explain.fields import AUTHORS, author_told
from keshiin.explain.identity.sentences import UNKNOWN_AUTHOR
from keshiin.explain.identity.table import REASONS, REPORTED, identity_table
from keshiin.explain.identity.words import WHY as RESULTS
from keshiin.explain.model import Language, plain
from keshiin.judge.folder import found_rules
from keshiin.judge.rules.route.no_received import WORDS
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.own_word import candidates
from keshiin.report.compose import Wanted
from keshiin.report.forms import markdown
from keshiin.report.text import as_text
from keshiin.report.text.route import BORDER, ZONES
from keshiin.settings import Settings
from keshiin.texts import translate
from keshiin_resources import path

READERS_SERVICE = re.compile(
    r"[Yy]our (own )?(mail )?(service|filter)|[Yy]our (own )?(organisation|network|side)|yours\b"
    r"|あなたのメールサービス"
)
SERVICES_WORD = "The service that received it wrote this field."
UNKNOWN_BORDER = b"""\
From: MAILER-DAEMON@mx.example.com
To: hanako@example.jp
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Not delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; taro@example.com
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822

Received: from a.example.net (a.example.net [10.0.0.5])
 by b.example.org with ESMTP id 1; Mon, 6 May 2024 10:00:05 +0900
Received: from c.example.com (c.example.com [10.0.0.6])
 by a.example.net with ESMTP id 2; Mon, 6 May 2024 10:00:01 +0900
Authentication-Results: b.example.org; spf=pass smtp.mailfrom=example.jp
From: Hanako <hanako@example.jp>
To: taro@example.com
Subject: Hello

Hello

--b--
"""


def inside(data: bytes) -> Analysis:
    """The returned message of a notice."""
    (inner,) = analyze(read(data), Places.bundled()).inner
    assert inner.analysis.role == "returned"
    return inner.analysis


def said_of_services() -> set[str]:
    """The English texts of rules, borders, results, fields and lines: where a service may be named."""
    rules = found_rules()[0].values()
    inside = [[rule.words["inside"]] if "inside" in rule.words else rule.words.values() for rule in rules]
    given = {text for words in inside for each in words for text in astuple(each)}
    given |= {REPORTED, UNKNOWN_AUTHOR, BORDER}
    for table in (BORDERS, REASONS, RESULTS, AUTHORS, ZONES):
        given |= set(table.values())
    return given


def test_no_text_takes_its_lines_for_the_readers() -> None:
    told = {text for text in said_of_services() if READERS_SERVICE.search(returned.told(text, "returned"))}
    assert told == {
        "You said that your side reaches up to this line.",
        "You named “{service}” as your mail service. This is the last of its lines, counted from the newest.",
        "You said that your mail service reports under this name.",
        "You said that this server is not yours. So it cannot be seen where your side begins.",
    }, "only what the reader said himself"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_its_explanation_and_its_report_call_no_service_the_readers(language: Language) -> None:
    for data in (path("samples", "bounce-yahoo.eml").read_bytes(), UNKNOWN_BORDER):
        analysis = inside(data)
        explanation = explain(analysis, language)
        texts = [text for card in explanation.cards for text in (card.title, card.seen, card.why, card.do)]
        texts += [each.text for each in (*explanation.known, *explanation.unknown, *explanation.next_steps)]
        table = identity_table(analysis, language)
        texts += [*table.columns, *(row.reported for row in table.rows), explanation.border_why]
        told = [*map(plain, texts), *as_text(analysis, explanation).splitlines()]
        assert not [each for each in told if READERS_SERVICE.search(each)]


@pytest.mark.parametrize(
    ("language", "likely"), [("en", "The border likely stands"), ("ja", "境目は、おそらく")]
)
def test_its_border_is_but_likely_as_the_notice_may_be_invented(language: Language, likely: str) -> None:
    analysis = inside(path("samples", "bounce-yahoo.eml").read_bytes())
    assert plain(explain(analysis, language).border_why).startswith(likely)


def test_its_steps_are_those_of_its_notice() -> None:
    analysis = inside(path("samples", "bounce-yahoo.eml").read_bytes())
    assert analysis.assessment.level == "suspicious"
    assert [step.id for step in explain(analysis, "en").next_steps] == ["do_not_act", "see_notice"]


def test_its_fields_are_told_to_be_of_the_service_that_received_it() -> None:
    assert author_told("service", "en", "returned") == SERVICES_WORD
    assert author_told("service", "en") == "Your mail service wrote this field."


def test_the_readers_service_is_not_asked_for_among_its_lines() -> None:
    analysis = inside(UNKNOWN_BORDER)
    assert analysis.route.border.hop is None
    assert candidates(analysis) == ()
    assert candidates(replace(analysis, role=None)), "of a letter to the reader it would be asked"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_table_of_its_written_report_speaks_of_the_readers_service(language: Language) -> None:
    for data in (path("samples", "bounce-yahoo.eml").read_bytes(), UNKNOWN_BORDER):
        made = markdown(inside(data), Wanted((language,), datetime(2026, 11, 22, tzinfo=UTC)))[0].decode()
        rows = [line for line in made.splitlines() if line.startswith("|") and "`loop`" not in line]
        assert not [line for line in rows if READERS_SERVICE.search(line)]


MINE = "hanako@example.jp"
ALONE = (
    "Received: from relay.example.net (relay.example.net [192.0.2.10])\n"
    "\tby mx.example.com (Postfix) with ESMTP id 4F3D2A0001; Mon, 6 May 2024 10:00:05 +0900 (JST)\n"
    "From: Hanako <hanako@example.jp>\nTo: taro@example.com\nSubject: Hello\n"
    "Date: Mon, 6 May 2024 10:00:01 +0900\nMessage-ID: <1a@example.jp>\n"
)


def alone(header: str, *mine: str, services: tuple[str, ...] = ()) -> Analysis:
    settings = Settings(my_addresses=mine, my_services=services)
    return analyze(read(header.encode(), kind="paste"), Places.bundled(), settings)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_header_in_my_name_that_another_took_in_calls_no_service_mine(language: Language) -> None:
    done = alone(ALONE, MINE)
    assert (done.role, done.route.border.confidence, candidates(done)) == ("came_back", "likely", ())
    explanation = explain(done, language)
    told = as_text(done, explanation)
    assert {"en": "Sent in your name, not by you", "ja": "送ったのはあなたではありません"}[language] in told
    found = [line for line in told.splitlines() if READERS_SERVICE.search(line)]
    unproved = returned.told("Nothing shows that your own mail service sent the message.", done.role)
    assert translate(language, unproved) in "".join(plain(each.text) for each in explanation.known)
    assert len(found) <= 2, "what speaks of the service that did not send it"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nobody_is_said_to_have_sent_it_back_as_an_alias_may_have_received_it(language: Language) -> None:
    own = ALONE.replace("taro@example.com", "hana.private@gmail.com").replace(
        "mx.example.com", "mx.google.com"
    )
    done = alone(own, MINE)
    assert done.role == "came_back"
    told = as_text(done, explain(done, language))
    assert not re.search(r"sent it back|as the notice|送り返し|通知が本物", told)
    assert "own_domain_sender" not in done.assessment.ran.fired, "the receiver is of another domain"


@pytest.mark.parametrize(
    "header",
    [
        ALONE + "\nHello\n",
        ALONE.replace("To: taro@example.com\n", ""),
        ALONE.replace("To: taro@example.com", f"To: {MINE}"),
        ALONE.replace("by mx.example.com", "by mx.example.jp"),
        ALONE.replace("id 4F3D2A0001;", f"id 4F3D2A0001 for <{MINE}>;"),
        f"Delivered-To: {MINE}\n" + ALONE,
    ],
)
def test_what_the_reader_may_have_received_has_not_come_back(header: str) -> None:
    assert alone(header, MINE).role is None


def test_whose_it_is_only_his_own_word_tells() -> None:
    assert alone(ALONE).role is None
    assert alone(ALONE, "taro@example.com").role is None
    assert alone(ALONE, MINE, services=("example.com",)).role is None


def test_what_somebody_complained_about_is_told_as_returned() -> None:
    head = "From: staff@example.net\nTo: abuse@example.jp\nSubject: complaint about message from 192.0.2.1\n"
    inside = "Content-Type: message/rfc822\nContent-Disposition: inline\n\n" + ALONE + "\nHello\n"
    text = head + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' + inside + "--b--\n"
    (inner,) = analyze(read(text.encode()), Places.bundled()).inner
    assert (inner.role, inner.analysis.role) == ("returned", "returned")


def test_nobody_is_told_to_take_a_returned_message_again_which_lies_in_no_mailbox_of_his() -> None:
    assert returned.told(WORDS[""].do, "returned") == "There is nothing for you to do about it."


def test_every_text_that_is_told_otherwise_of_a_returned_message_is_a_text_of_ours() -> None:
    texts = (*returned.TOLD, *returned.ABUSED)
    assert [text for text in texts if translate("ja", text) == text] == []
