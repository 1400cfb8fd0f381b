"""Which address failed and why, as machines and people are told it."""

from __future__ import annotations

import pytest

from keshiin.judge.returned.notice_words import REASON
from keshiin.judge.returned.undelivered import Undelivered, undelivered
from keshiin.message import read

HEAD = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.com\nSubject: Undelivered mail\nMIME-Version: 1.0\n"
EXIM = (
    "\nA message that you sent could not be delivered to one or more of its\n"
    "recipients. The following address(es) failed:\n\n"
    "  taro@example.net\n    (generated from all@example.net)\n    550 No such\n    user here.\n"
)


def report(groups: str) -> str:
    return (
        HEAD
        + 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        + "--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\n"
        + f"Reporting-MTA: dns; mail.example.com\n\n{groups}\n--b--\n"
    )


def told(text: str) -> tuple[Undelivered, ...]:
    return undelivered(read(text.encode()))


def test_the_part_for_machines_names_the_address_that_the_sender_wrote_and_the_unfolded_reason() -> None:
    groups = (
        "Final-Recipient: rfc822; inside@host.example.net\nOriginal-Recipient: rfc822;taro@example.net\n"
        "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n   user\n"
    )
    assert told(report(groups)) == (Undelivered("taro@example.net", "550 5.1.1 unknown user", "5.1.1"),)


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        ("Remote-MTA: dns; MX.Example.net (192.0.2.9)\nDiagnostic-Code: smtp; 550 no\n", "mx.example.net"),
        ("Remote-MTA: dns; [192.0.2.9]\nDiagnostic-Code: smtp; 550 no\n", ""),
        ("Diagnostic-Code: smtp; 550 no\n", ""),
        ("Remote-MTA: dns; mx.example.net\nDiagnostic-Code: X-Postfix; no answer\n", "mail.example.com"),
        ("Remote-MTA: dns; mx.example.net\n", ""),
    ],
)
def test_the_reason_is_of_the_server_that_answered_else_of_the_one_that_reports(fields: str, by: str) -> None:
    groups = f"Final-Recipient: rfc822; taro@example.net\nAction: failed\n{fields}"
    assert [each.by for each in told(report(groups))] == [by]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("It could not be delivered: nobody has this account here.", "nobody has this account here"),
        ("Unable to deliver it, due to a full disk.\n\n  taro@example.net\n", "a full disk"),
        ("It failed:\n\n  taro@example.net\n    Nobody here.\n", "Nobody here"),
        ("Delivery failed: taro@example.net", ""),
        ("Sorry: it is gone.", ""),
    ],
)
def test_where_the_part_for_machines_gives_no_words_those_for_people_are_taken(
    words: str, reason: str
) -> None:
    groups = "Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.1.1\n"
    notice = report(groups).replace("Sorry.", words)
    assert told(notice) == (Undelivered("taro@example.net", reason, "5.1.1"),)


def test_a_report_with_lines_that_end_as_mail_lines_do_is_read_alike() -> None:
    groups = "Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 4.4.7\n"
    assert told(report(groups).replace("\n", "\r\n")) == (Undelivered("taro@example.net", "", "4.4.7"),)


def test_each_failed_address_is_told_and_none_that_is_only_late() -> None:
    groups = (
        "Final-Recipient: rfc822; a@example.net\nAction: failed\n\n"
        "Final-Recipient: rfc822; b@example.net\nAction: delayed\n\n"
        "Final-Recipient: rfc822; c@example.net\nAction: failed\n"
    )
    assert [each.address for each in told(report(groups))] == ["a@example.net", "c@example.net"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (EXIM, "550 No such user here"),
        ("\nIt was not delivered.\n\n<taro@example.net>:\nNo mailbox here.\n", "No mailbox here"),
        ("\nIt was not delivered to:\n\n  taro@example.net\n\nbecause:\n\n  Not listed\n", "Not listed"),
        ("\nList of failed:\n\ntaro@example.net: Envelope expired\n", "Envelope expired"),
        ("\nDelivery has failed:\n\n   taro@example.net\n", ""),
    ],
)
def test_a_report_in_words_names_them_too(text: str, reason: str) -> None:
    assert told(HEAD + text) == (Undelivered("taro@example.net", reason),)


QMAIL = (
    "\nHi. This is the qmail-send program at mail.example.com.\n"
    "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
    "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (QMAIL + "<taro@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n", "Sorry, no mailbox"),
        ("\nUnknown user: taro@example.net\n", "Unknown user"),
        ("\n---The following addresses had delivery errors---\n\ntaro@example.net [User unknown]\n", "[User"),
        ("\n>>> RCPT TO:<taro@example.net>\n<<< 550 5.1.1 Nobody\n", "<<< 550"),
        ("\nSorry.\nMailbox full\n\nTo: taro@example.net\n", "Mailbox full"),
        ("\nあて先：taro@example.net\n理由：宛先が存在しません。\n", "理由："),
        ("\n宛先「taro@example.net」は存在しません。\n", "宛先「"),
        ("\nYour mail from boss@example.jp to taro@example.net wasn't delivered.\n", ""),
        ("\nSorry for message <1@example.jp>.\nFor help: ann@example.com\nTo: taro@example.net\n", ""),
        (
            "\nYour mail did not reach:\n\n  taro@example.net on 7/26\n    The account does not exist.\n",
            "The",
        ),
    ],
)
def test_the_one_address_that_the_words_set_apart_is_the_failed_one(text: str, reason: str) -> None:
    (failed,) = told(HEAD + "To: me@example.jp\nContent-Type: text/plain; charset=utf-8\n" + text)
    assert failed.address == "taro@example.net"
    assert failed.reason.startswith(reason)


def test_of_several_the_ones_that_the_returned_message_went_to() -> None:
    back = "Received: by a.example\nFrom: me@example.jp\nTo: taro@example.net\nSubject: x\n\nHi\n"
    text = "\nError: <list@example.net>\nError: <taro@example.net>\n\nOriginal message follows.\n\n"
    assert [each.address for each in told(HEAD + text + back)] == ["taro@example.net"]
    assert told(HEAD + text) == ()


def test_a_report_in_html_and_one_that_lost_its_header_are_read() -> None:
    page = (
        "<p><b>Delivery has failed to:</b></p><p><a href='mailto:taro@example.net'>taro@example.net</a></p>"
    )
    html = HEAD + f"Content-Type: text/html\n\n{page}<p>#550 5.1.1 Nobody</p>"
    assert [each.address for each in told(html)] == ["taro@example.net"]
    parts = "\n--b\nFinal-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.1.1\n"
    assert told(HEAD + parts) == (Undelivered("taro@example.net", "", "5.1.1"),)


@pytest.mark.parametrize(
    ("groups", "addresses"),
    [
        ("Final-Recipient: rfc822; a@example.net\nAction: Failed (for good)\n", ["a@example.net"]),
        ("Final-Recipient: rfc822; <a@example.net> (Taro)\nAction: failed\n", ["a@example.net"]),
        ("Final-Recipient: rfc822; a@example.net\nAction: expired\nStatus: 4.4.7\n", ["a@example.net"]),
        ("Final-Recipient: rfc822; a@example.net\nAction:\nStatus: 5.0.0\n", ["a@example.net"]),
        (
            "Final-Recipient: rfc822; a@example.net\nAction: failed\n"
            "Final-Recipient: rfc822; b@example.net\nAction: failed\n",
            ["a@example.net", "b@example.net"],
        ),
        (
            "Original-Recipient: rfc822; a@example.net\nFinal-Recipient: rfc822; b@example.net\n",
            ["a@example.net"],
        ),
        (
            "Final-Recipient: rfc822; a@example.net\n\nFinal-Recipient: rfc822; A@example.net\n",
            ["A@example.net"],
        ),
    ],
)
def test_what_servers_write_in_place_of_the_standards_form_is_read(groups: str, addresses: list[str]) -> None:
    assert [each.address for each in told(report(groups))] == addresses


def test_addresses_beyond_ascii_are_told_as_written() -> None:
    groups = "Final-Recipient: utf-8; \\x{7530}\\x{4E2D}@example.net\nAction: failed\nStatus: 5.1.1\n"
    (failed,) = told(report(groups).replace("message/delivery-status", "message/global-delivery-status"))
    assert failed.address == "田中@example.net"
    groups = "Final-Recipient: utf-8; \\x{D800}\\x{110000}@example.net\nAction: failed\n"
    assert told(report(groups))[0].address == "\\x{D800}\\x{110000}@example.net"


def test_the_field_of_failed_receivers_is_enough() -> None:
    assert told(HEAD + "X-Failed-Recipients: taro@example.net\n\nSorry.\n") == (
        Undelivered("taro@example.net"),
    )


def test_an_address_beside_other_words_is_not_taken_for_the_failed_one() -> None:
    assert told(HEAD + "\nDelivery has failed. Write to help@example.net for help.\n") == ()


def test_a_warning_names_what_is_late_and_an_ordinary_letter_nobody() -> None:
    warning = HEAD + "\nDelivery to the following has been delayed:\n\n  taro@example.net\n"
    assert told(warning) == (Undelivered("taro@example.net"),)
    late = report("Final-Recipient: rfc822; a@example.net\nAction: delayed\nStatus: 4.4.1\n")
    assert told(late) == (Undelivered("a@example.net", "", "4.4.1"),)
    assert told("From: a@example.com\nSubject: Hello\n" + EXIM) == ()


def test_an_endless_reason_is_shortened() -> None:
    groups = f"Final-Recipient: rfc822; taro@example.net\nDiagnostic-Code: smtp; {'no ' * 500}\n"
    assert len(told(report(groups))[0].reason) <= REASON


def test_where_to_read_more_is_no_part_of_the_reason() -> None:
    groups = (
        "Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550-5.1.1 No such account. Learn more at 550 5.1.1 https://help.example/x\n"
    )
    assert told(report(groups))[0].reason == "550-5.1.1 No such account…"
