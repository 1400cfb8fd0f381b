"""Reports in the forms of RFC 3464, 6522, 3461, 3798, 5965, 6533, and lists in those of RFC 2369 and 8058."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import Message

ORIGINAL = """Received: from pc.example.com (pc.example.com [192.0.2.7])
 by mail.example.com (Postfix) with ESMTPSA id 4F3D21234;
 Fri, 10 Jan 2025 09:12:01 +0900 (JST)
From: Taro <taro@example.com>
To: nobody@example.org
Subject: the original
Message-ID: <1@example.com>
Date: Fri, 10 Jan 2025 09:12:00 +0900

text of the original
"""
STATUS = """Reporting-MTA: dns; mail.example.com
Original-Envelope-Id: QQ314159
Arrival-Date: Fri, 10 Jan 2025 09:12:01 +0900

Original-Recipient: rfc822;nobody@example.org
Final-Recipient: rfc822;nobody@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.org>... User unknown
Last-Attempt-Date: Fri, 10 Jan 2025 09:12:05 +0900
"""


def report(
    kind: str, machine: str, content: str, third: str = "message/rfc822", returned: str = ORIGINAL
) -> Message:
    """A multipart/report of that kind with its three parts."""
    text = f"""Return-Path: <>
Received: by mail.example.com (Postfix) id 9B1C2; Fri, 10 Jan 2025 09:12:06 +0900 (JST)
From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
To: taro@example.com
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type={kind};
 boundary="r"

--r
Content-Type: text/plain; charset=utf-8

This is for people.
--r
Content-Type: {machine}

{content}
--r
Content-Type: {third}

{returned}
--r--
"""
    return read(text.replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    ("machine", "third"),
    [
        ("message/delivery-status", "message/rfc822"),
        ("message/delivery-status", "text/rfc822-headers"),
        ("message/delivery-status", "message/rfc822; charset=us-ascii"),
        ("message/global-delivery-status", "message/global"),
        ("message/global-delivery-status", "message/global-headers"),
    ],
)
def test_a_message_that_was_not_delivered(machine: str, third: str) -> None:
    message = report("delivery-status", machine, STATUS, third)
    assert message.report_type == "delivery-status"
    (inner,) = message.inner
    assert (inner.role, inner.part) == ("returned", "1.3")
    assert inner.message.claims.subject == "the original"
    assert [part.content_type for part in message.parts][:3] == ["multipart/report", "text/plain", machine]
    assert message.attachments == ()
    assert message.claims.return_path == ""


def test_a_report_in_utf_8_names_recipients_in_utf_8() -> None:
    status = STATUS.replace("rfc822;nobody@example.org", "utf-8; 誰か@例え.jp")
    message = report("delivery-status", "message/global-delivery-status", status)
    assert "誰か@例え.jp" in (message.parts[2].text or "")


def test_a_receipt_is_no_message_that_came_back() -> None:
    content = """Reporting-UA: pc.example.com; Foomail 97.1
Original-Recipient: rfc822;hanako@example.org
Final-Recipient: rfc822;hanako@example.org
Original-Message-ID: <1@example.com>
Disposition: manual-action/MDN-sent-manually; displayed
"""
    message = report("disposition-notification", "message/disposition-notification", content)
    assert message.report_type == "disposition-notification"


def test_a_complaint_about_abuse_holds_the_message_it_is_about() -> None:
    content = """Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <somespammer@example.net>
Original-Rcpt-To: <user@example.com>
Received-Date: Thu, 8 Mar 2005 14:00:00 EDT
Source-IP: 192.0.2.1
Authentication-Results: mail.example.com; spf=fail smtp.mail=somespammer@example.com
Reported-Domain: example.net
Reported-Uri: http://example.net/earn_money.html
Removal-Recipient: user@example.com
"""
    message = report("feedback-report", "message/feedback-report", content)
    assert message.report_type == "feedback-report"
    assert [inner.message.claims.subject for inner in message.inner] == ["the original"]


def analysed(*lines: str) -> Analysis:
    """The analysis of a message with those lines in its header."""
    header = (
        "Received: from out.example.org (out.example.org [192.0.2.9]) by mx.example.jp (Postfix)"
        " with ESMTPS id 4F3D21234 for <u@example.jp>; Fri, 10 Jan 2025 09:12:01 +0900",
        "From: Taro <taro@example.org>",
        "To: u@example.jp",
        "Subject: news",
        "Date: Fri, 10 Jan 2025 09:12:00 +0900",
        "Message-ID: <1@example.org>",
        *lines,
        "",
        "text",
    )
    return analyze(read("\r\n".join(header).encode()), Places.bundled())


LIST = (
    "List-Help: <mailto:list@example.org?subject=help> (List Instructions)",
    "List-Unsubscribe: <mailto:off@example.org?subject=unsubscribe>, <https://example.org/off?opaque=1>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "List-Subscribe: (Use this) <mailto:on@example.org>",
    "List-Post: NO (posting not allowed on this list)",
    "List-Owner: <mailto:owner@example.org?Subject=x>, (Contact Person) <mailto:boss@example.org>",
    "List-Archive: <https://example.org/archive/>",
    'List-Id: "Lena\'s news" <news.example.org>',
)


def test_the_fields_of_a_list_raise_no_alarm() -> None:
    assessment = analysed(*LIST).assessment
    assert [each.rule for each in assessment.findings if each.weight in ("odd", "serious")] == []
