"""Reports of servers are told by envelope and structure."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.returned.bounces import kind_of_report
from keshiin.judge.rules.mail_kinds import bounce
from keshiin.message import read

REPORT = (
    "Return-Path: <>\n"
    + TOP
    + FIELDS.replace("Hanako <hanako@example.com>", "MAILER-DAEMON@mail.example.com")
    + 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
    "--b\n\nCould not deliver.\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b--\n"
)


def test_a_delivery_report_is_a_bounce() -> None:
    made = case(REPORT)
    (finding,) = found(bounce, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding)[0] == "Return-Path: <>"


def test_an_empty_envelope_with_a_daemon_is_enough() -> None:
    text = "Return-Path: <>\n" + TOP + FIELDS.replace("hanako@example.com", "MAILER-DAEMON@mail.example.com")
    assert len(found(bounce, case(text))) == 1


def test_an_automatic_answer_of_a_person_and_a_letter_are_left_alone() -> None:
    assert found(bounce, case("Return-Path: <>\n" + TOP + FIELDS)) == []
    assert found(bounce, case(TOP + FIELDS.replace("Our meeting", "Delivery status of my order"))) == []


def test_a_name_with_an_empty_address_and_a_refusal_in_the_text_are_enough() -> None:
    text = TOP + FIELDS.replace("Hanako <hanako@example.com>", "MAILER-DAEMON <>")
    refused = "\n550 5.1.1 <nobody@example.net>: no such user here\n"
    (finding,) = found(bounce, case(text + refused))
    assert finding.variant == ""


def test_an_automatic_answer_is_told_as_one() -> None:
    text = "Return-Path: <>\n" + TOP + FIELDS + "Auto-Submitted: auto-replied\n"
    (finding,) = found(bounce, case(text))
    assert finding.variant == "answer"


@pytest.mark.parametrize("subject", ["Automatic reply: Hello", "Out of Office: Hello", "自動応答: 不在です"])
def test_an_answer_in_the_words_of_mail_programs_is_one_with_an_empty_envelope_alone(subject: str) -> None:
    answer = TOP + FIELDS.replace("Our meeting", subject)
    assert kind_of_report(read(("Return-Path: <>\n" + answer).encode())) == "answer"
    assert kind_of_report(read(("Return-Path: <a@example.com>\n" + answer).encode())) == ""


def test_a_complaint_over_nothing_but_the_message_is_told_as_one() -> None:
    text = (
        TOP
        + FIELDS.replace("Our meeting", "complaint about message from 192.0.2.1")
        + 'Content-Type: multipart/mixed; boundary="b"\n\n'
        "--b\nContent-Type: message/rfc822\n\nFrom: a@example.net\nSubject: Offer\n\nBuy.\n--b--\n"
    )
    (finding,) = found(bounce, case(text))
    assert finding.variant == "complaint"


def test_a_person_who_quotes_a_refusal_is_left_alone() -> None:
    quoted = "\nYour mail failed:\n550 5.1.1 no such user here\n"
    for answered in ("Re: Undelivered Mail Returned to Sender", "Fwd: failure notice"):
        assert found(bounce, case(TOP + FIELDS.replace("Our meeting", answered) + quoted)) == []
    text = TOP + FIELDS + "\nMy mail came back:\n550 no such user here\nWhat shall I do?\n"
    assert found(bounce, case(text)) == []


def test_words_alone_make_no_notice_of_a_message_with_buttons() -> None:
    header = (
        "Return-Path: <x@relay.test>\nFrom: Mail Delivery System <postmaster@example.jp>\n"
        "Subject: Undelivered mail\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    )
    lure = read((header + '<a href="https://release.example/">Release</a>').encode())
    assert kind_of_report(lure) == ""
    assert kind_of_report(read((header + "Your message could not be delivered.").encode())) == "bounce"


@pytest.mark.parametrize("kind", ["message/delivery-status", "message/global-delivery-status"])
@pytest.mark.parametrize(
    ("actions", "variant"),
    [
        (("failed",), ""),
        (("Delayed",), "late"),
        (("delivered", "relayed"), "delivery"),
        (("delivered", "delayed"), "late"),
        (("delayed", "failed"), ""),
    ],
)
def test_the_part_for_machines_tells_whether_it_came(
    kind: str, actions: tuple[str, ...], variant: str
) -> None:
    status = "".join(f"\n\nFinal-Recipient: rfc822; a@example.net\nAction: {each}" for each in actions)
    text = REPORT.replace("Status: 5.1.1", f"Reporting-MTA: dns; mail.example.com{status}")
    (finding,) = found(bounce, case(text.replace("message/delivery-status", kind)))
    assert finding.variant == variant


def test_a_warning_in_words_is_late_unless_only_the_returned_message_speaks_of_a_delay() -> None:
    head = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.com\nSubject: Mail\n\n"
    warning = head + "It has not yet been delivered to:\n\n  taro@example.net\n"
    assert kind_of_report(read(warning.encode())) == "late"
    late = head + "It was delayed for five days. This is a permanent error:\n\n  taro@example.net\n"
    assert kind_of_report(read(late.encode())) == "bounce"
    back = "Received: by mail.example.com\nFrom: me@example.jp\nSubject: Your parcel is delayed\n\nHi\n"
    failed = head + "It failed:\n\n  taro@example.net\n\n" + back
    assert kind_of_report(read(failed.encode())) == "bounce"


@pytest.mark.parametrize(
    ("report", "said", "variant"),
    [
        ("disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed", "receipt"),
        ("feedback-report", "Feedback-Type: abuse", "complaint"),
        ("feedback-report", "Feedback-Type: auth-failure", "failed_check"),
    ],
)
def test_what_a_report_is_of_is_told_apart(report: str, said: str, variant: str) -> None:
    text = REPORT.replace("delivery-status", report).replace("Status: 5.1.1", said)
    (finding,) = found(bounce, case(text))
    assert finding.variant == variant


def test_the_header_of_a_message_in_utf8_that_was_returned_is_inside() -> None:
    back = "--b\nContent-Type: message/global-headers\n\nFrom: 花子@example.net\nSubject: x\n--b--\n"
    (inner,) = read(REPORT.replace("--b--\n", back).encode()).inner
    assert (inner.role, inner.message.claims.from_[0].address) == ("returned", "花子@example.net")
