"""Notices of returned mail, made by number and by the relay that passed the mail on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

ME = "hanako@example.jp"
START = datetime(2026, 3, 17, 1, tzinfo=UTC)
BOUNCE = """\
Return-Path: <>
Received: from {mx} ({mx} [198.51.100.{number}]) by mail.example.jp (Postfix) with ESMTP id B{number};
 {time}
From: MAILER-DAEMON@{mx}
To: {me}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

550 5.1.1 no such user
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; {mx}

Final-Recipient: rfc822; nobody{number}@example.org
Action: failed
Status: 5.1.1
{returned}--b--
"""
RETURNED = """\
--b
Content-Type: message/rfc822

Return-Path: <{me}>
Received: from {relay} ({relay} [{ip}]) by {mx} (Postfix) with ESMTP id R{number}; {time}
Received: from my.example.com by {relay} with SMTP; {time}
From: {me}
To: nobody{number}@example.org
Subject: Great prices {number}

x
"""


def bounce(
    number: int, relay: str = "relay-a.example.net", ip: str = "8.8.8.8", returned: bool = True
) -> bytes:
    """The notice of that number, sent back an hour after the one before; the mail is in it or not."""
    time = (START + timedelta(hours=number)).strftime("%a, %d %b %Y %H:%M:%S %z")
    values = {"mx": "mx.example.org", "number": number, "time": time, "me": ME, "relay": relay, "ip": ip}
    inner = RETURNED.format(**values) if returned else ""
    return BOUNCE.format(**values, returned=inner).replace("\n", "\r\n").encode()
