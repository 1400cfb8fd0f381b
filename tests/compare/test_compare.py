"""Two messages side by side: what is alike, what differs, and what cannot be compared is no difference."""

from __future__ import annotations

from dataclasses import replace

from compared_mail import analysed

from judge.rules.route_cases import OLDER, TOP
from keshiin.compare import compare
from keshiin.compare.model import Comparison, Row, TraitId
from keshiin.explain.comparison import comparison_words
from keshiin.explain.model import plain
from keshiin.identity.model import Identity, Reported
from keshiin.report.text.comparison import comparison_text
from keshiin.span import Span

SIGNED = "DKIM-Signature: v=1; d=example.com; s=s; b=A\n"
SHOP = analysed(TOP + OLDER + SIGNED + "From: Shop <news@example.com>\n", "See https://www.example.com/a\n")
FORGED = analysed(TOP.replace("mail.example.com", "pc.example.net") + "From: <news@example.com>\n", "x\n")


def confirmed(analysis, domain: str | None):
    result = "pass" if domain else "none"
    reported = Reported("dkim", result, domain, None, "mx.example.jp", True, "own_place", Span(0, 1), True)
    return replace(analysis, identity=Identity((reported,)))


def state(done: Comparison, trait: TraitId) -> str:
    row = done.row(trait)
    return row.state if row else "absent"


def summary(doubtful, trusted) -> str:
    return plain(comparison_words(compare(doubtful, trusted), "en").summary)


def test_a_message_is_alike_to_itself() -> None:
    assert {row.state for row in compare(SHOP, SHOP).rows} == {"alike"}


def test_another_machine_and_a_missing_seal_are_told() -> None:
    done = compare(FORGED, SHOP)
    assert (state(done, "sender"), state(done, "machine")) == ("alike", "differs")
    assert (state(done, "seals"), state(done, "links")) == ("only_trusted", "only_trusted")
    assert state(done, "program") == "absent"


def test_the_confirmed_domain_counts_most() -> None:
    trusted = confirmed(SHOP, "example.com")
    assert summary(confirmed(FORGED, "example.com"), trusted).startswith("Both were confirmed as sent for")
    assert "this one was not" in summary(confirmed(FORGED, None), trusted)
    assert "different domains" in summary(confirmed(FORGED, "example.net"), trusted)


def test_results_that_one_of_them_does_not_show_are_no_difference() -> None:
    done = compare(FORGED, confirmed(SHOP, "example.com"))
    assert state(done, "confirmed") == "unknown"
    assert "cannot be compared" in summary(FORGED, confirmed(SHOP, "example.com"))
    assert "Neither message was confirmed." in summary(FORGED, SHOP)


def test_no_calm_sentence_stands_before_the_most_telling_difference() -> None:
    assert summary(FORGED, SHOP).startswith(
        "They came from different machines: this one from “example.net”, the one you trust from “example.com”"
    )
    others = analysed(
        TOP + OLDER + SIGNED + "From: Shop <news@example.com>\n", "See https://evil.example/a\n"
    )
    pair = confirmed(others, "example.com"), confirmed(SHOP, "example.com")
    first, then = summary(*pair).split(". ", 1)
    assert first.startswith("The links of this one lead to “evil.example”")
    assert then.startswith("Both were confirmed")
    assert summary(SHOP, SHOP).startswith("Neither message")


def test_machines_that_differ_by_a_number_alone_are_no_telling_difference() -> None:
    unnamed = [TOP.replace("(mail.example.com [192.0.2.10])", f"([192.0.2.{n}])") for n in (10, 11)]
    pair = [analysed(top + "From: <news@example.com>\n", "x\n") for top in unnamed]
    assert state(compare(*pair), "machine") == "differs"
    assert summary(*pair).startswith("Neither message")


def test_in_each_half_what_differs_stands_before_what_is_alike() -> None:
    words = comparison_words(compare(FORGED, SHOP), "en")
    for recorded in (True, False):
        states = [row.state for row in words.rows if row.recorded is recorded]
        alike = [each == "alike" for each in states]
        assert alike == sorted(alike)
    assert [row.recorded for row in words.rows] == sorted((row.recorded for row in words.rows), reverse=True)


def test_the_terminal_shows_records_before_what_can_be_copied() -> None:
    text = comparison_text(comparison_words(compare(FORGED, SHOP), "en"), ("a.eml", "b\x1b.eml"))
    assert text.index("What your mail service recorded") < text.index("What a sender can copy")
    assert "≠ Owner of the sending machine’s name" in text
    assert "Here: example.net. In the trusted one: example.com" in text
    assert "\x1b" not in text


def test_it_speaks_japanese() -> None:
    words = comparison_words(compare(FORGED, SHOP), "ja")
    assert plain(words.title) == "信用しているメールとの比較"
    assert [plain(row.text) for row in words.rows if not plain(row.text).isascii()] != []


BOUNCE = analysed(
    TOP + "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.org>\n"
    "Subject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\n"
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n',
    "--b\nContent-Type: text/plain\n\nNot delivered.\n\n--b\nContent-Type: message/delivery-status\n\n"
    "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n"
    "Status: 5.1.1\n\n--b--\n",
)
STRANGER = analysed(TOP.replace("mail.example.com", "pc.example.net") + "From: <ann@other.test>\n", "x\n")
NAMESAKE = analysed(TOP.replace("mail.example.com", "pc.example.net") + "From: Example <a@b.test>\n", "x\n")


def test_a_notice_of_a_bounce_and_a_senders_message_are_not_compared() -> None:
    for pair in ((BOUNCE, SHOP), (SHOP, BOUNCE)):
        assert compare(*pair).apart == "bounce"
        assert comparison_words(compare(*pair), "en").rows == ()
    assert compare(BOUNCE, BOUNCE).apart == ""


def test_of_strangers_only_those_are_compared_that_bear_the_name() -> None:
    trusted = analysed("From: Shop <news@example.com>\n", "x\n")
    assert compare(STRANGER, trusted).apart == "strangers"
    assert compare(NAMESAKE, trusted).apart == ""
    assert "Comparing these two tells nothing." in summary(STRANGER, trusted)


def test_one_owners_machines_in_two_networks_are_explained() -> None:
    rows = tuple(
        Row(trait, True, state, ("a.example",), (there,))
        for trait, state, there in (("network", "differs", "b.example"), ("machine", "alike", "a.example"))
    )
    assert "An owner can use several networks." in plain(comparison_words(Comparison(rows), "en").summary)
    assert "several networks" not in plain(comparison_words(Comparison(rows[:1]), "en").summary)


def test_that_the_networks_differ_is_told_once() -> None:
    rows = (
        Row("network", True, "differs", ("a",), ("b",)),
        Row("machine", True, "alike", ("c.example",), ("c.example",)),
    )
    said = plain(comparison_words(Comparison(rows), "en").summary)
    assert said.startswith("The networks differ, but the machines’ names have one owner.")
    assert said.endswith("Neither message was confirmed.")
    assert said.count("etworks differ") + said.count("different networks") == 1
