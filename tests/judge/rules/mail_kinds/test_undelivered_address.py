"""The reader is told first which address failed and why."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.model import Language, plain
from keshiin.judge.rules.mail_kinds import undelivered_address
from keshiin.lookup.places import Places
from keshiin.message import read

HEAD = (
    "Return-Path: <>\n"
    + TOP
    + FIELDS.replace("Hanako <hanako@example.com>", "MAILER-DAEMON@mail.example.com")
)
NOTICE = (
    HEAD
    + 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
    + "--b\n\nCould not deliver.\n--b\nContent-Type: message/delivery-status\n\n"
    + "Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.2.2\n{reason}--b\n"
    + "Content-Type: message/rfc822\n\n"
    + "Received: from pc by mail.example.com; Mon, 6 May 2024 09:00:00 +0900\n"
    + "From: me@example.jp\nTo: taro@example.net\nSubject: Hello\n\nHi\n--b--\n"
)
WHY = "Diagnostic-Code: smtp; 552 mailbox full\n"


def first_known(text: str, language: Language) -> str:
    analysis = analyze(read(text.encode()), Places.bundled())
    return plain(explain(analysis, language).known[0].text)


def test_the_finding_points_at_the_part_for_machines() -> None:
    made = case(NOTICE.format(reason=WHY))
    (finding,) = found(undelivered_address, made)
    assert (finding.values["address"], finding.values["reason"]) == ("taro@example.net", "552 mailbox full")
    assert pointed(made, finding)[0].startswith("Final-Recipient: rfc822; taro@example.net")


def test_what_is_known_begins_with_it_in_both_languages() -> None:
    said = first_known(NOTICE.format(reason=WHY), "en")
    assert said == (
        "The notice says that taro@example.net could not be reached. "
        "The reason given: “552 mailbox full” (the mailbox is full)."
    )
    assert "通知によると、taro@example.net に届けられませんでした" in first_known(
        NOTICE.format(reason=WHY), "ja"
    )


def test_no_title_and_no_sentence_takes_the_notice_at_its_word() -> None:
    for words in undelivered_address.WORDS.values():
        assert [text[:15] for text in (words.title, words.seen, words.known)] == ["The notice says"] * 3


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        ("550 This user doesn't have an example.net account", "」（宛先がありません）。"),
        ("550 DMARC failed", "」（受取側の決まりで断られました）。"),
        ("550 Host unknown", "」（そのドメインかサーバーにつながりませんでした）。"),
        ("451 greylisted", "」（今は受け取れません。あとなら届くかもしれません）。"),
        ("550 recipient address rejected", "recipient address rejected」。"),
    ],
)
def test_the_servers_words_are_told_in_the_readers_too(answer: str, meaning: str) -> None:
    notice = NOTICE.replace("Status: 5.2.2\n", "").format(reason=f"Diagnostic-Code: smtp; {answer}\n")
    assert first_known(notice, "ja").endswith(meaning)


def test_the_server_that_answered_is_named() -> None:
    answered = NOTICE.format(reason="Remote-MTA: dns; mx.example.net\n" + WHY)
    assert "“mx.example.net” gave the reason: “552 mailbox full” (the mailbox is full)." in first_known(
        answered, "en"
    )
    assert "「mx.example.net」の示した理由：「552 mailbox full」" in first_known(answered, "ja")


def test_a_code_alone_is_told_with_what_it_is_about() -> None:
    assert "5.2.2 (the mailbox is full)" in first_known(NOTICE.format(reason=""), "en")


@pytest.mark.parametrize(
    ("answer", "advice", "step"),
    [
        ("550 no such user", "Look for a slip in it", "Check the receiver’s address"),
        ("550 DMARC failed", "Show the reason to your administrator", "your mail was refused"),
        ("550 Host unknown", "Look at the part after the @ sign", "Check the part of the address after"),
        ("452 not now", "Send it again later", "Then wait some hours"),
    ],
)
def test_the_advice_follows_the_reason(answer: str, advice: str, step: str) -> None:
    notice = NOTICE.replace("5.2.2", "5.0.0").format(reason=f"Diagnostic-Code: smtp; {answer}\n")
    told = explain(analyze(read(notice.encode()), Places.bundled()), "en")
    assert any(advice in plain(card.do) for card in told.cards)
    assert step in plain(told.next_steps[0].text)


def test_what_is_late_is_told_as_not_yet_delivered_and_asks_for_patience() -> None:
    notice = NOTICE.replace("failed", "delayed").replace("5.2.2", "4.4.1")
    late = notice.format(reason="Diagnostic-Code: smtp; connection timed out\n")
    assert first_known(late, "en").startswith(
        "The notice says that taro@example.net could not be reached yet"
    )
    assert first_known(late, "ja").startswith("通知によると、taro@example.net にまだ届けられていません。")
    told = explain(analyze(read(late.encode()), Places.bundled()), "en")
    assert "the server is still trying" in plain(told.next_steps[0].text)


def test_the_fourth_address_is_not_spelled_out() -> None:
    names = ", ".join(f"{letter}@example.net" for letter in "abcd")
    (finding,) = found(undelivered_address, case(HEAD + f"X-Failed-Recipients: {names}\n"))
    assert finding.values["address"] == "a@example.net, b@example.net, c@example.net, …"
    assert finding.variant == "unexplained"


def test_a_letter_names_nobody() -> None:
    assert found(undelivered_address, case(TOP + FIELDS)) == []


def test_the_returned_message_asks_nothing_of_a_sender() -> None:
    analysis = analyze(read(NOTICE.format(reason=WHY).encode()), Places.bundled())
    (inner,) = analysis.inner
    steps = {step.id for step in explain(inner.analysis, "en").next_steps}
    assert steps == {"see_notice"}
