"""Hostile messages inside messages, bounces, and pastes that need repairing."""

from __future__ import annotations

from hostile_fields import FROM
from hostile_parts import MIXED
from hostile_records import hops

INNER = b"--b\r\nContent-Type: message/rfc822\r\n\r\n"
REPORT = (
    b"From: MAILER-DAEMON@mx.example\r\nReturn-Path: <>\r\n"
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
)
NOTICE = b"From: MAILER-DAEMON@mx.example\r\nReturn-Path: <>\r\n\r\n"

CASES = {
    "inner-1000-deep": (FROM + b"Content-Type: message/rfc822\r\n\r\n") * 1_000,
    "inner-100": MIXED + (INNER + FROM + b"Subject: x\r\n\r\ny\r\n") * 100,
    "inner-10000": MIXED + (INNER + FROM + b"\r\ny\r\n") * 10_000,
    "inner-of-hops": MIXED + (INNER + hops(100) + FROM + b"\r\ny\r\n") * 100,
    "inner-in-containers": MIXED + (INNER + MIXED.replace(b"=b", b"=c") + b"--c\r\n\r\nx\r\n--c--\r\n") * 100,
    "inner-base64": FROM
    + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + b"RnJvbTogYUBiCg==\r\n" * 10_000,
    "inner-quoted": FROM
    + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nFrom: a=\r\n"
    * 200,
    "inner-empty": MIXED + INNER * 900,
    "report-of-statuses": REPORT
    + b"--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    + b"Action: x\r\n" * 50_000,
    "report-of-recipients": REPORT
    + b"--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    + b"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n" * 5_000,
    "report-of-headers": REPORT
    + b"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
    + b"Received: from a by b\r\n" * 900,
    "report-in-reports": REPORT + (b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + REPORT) * 100,
    "notice-of-markers": NOTICE + b"--- Below this line is a copy of the message.\r\n\r\n" * 20_000,
    "notice-of-dashes": NOTICE + b"-" * 1_000_000,
    "notice-of-gaps": NOTICE + b"Original message:\r\n" + b"> \r\n" * 200_000,
    "notice-of-copies": NOTICE
    + (b"----- Original message -----\r\n\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n")
    * 5_000,
    "feedback": REPORT.replace(b"delivery-status", b"feedback-report")
    + b"--b\r\nContent-Type: message/feedback-report\r\n\r\n"
    + b"Source-IP: 192.0.2.1\r\n" * 20_000,
}
PASTES = {
    "lost-lines": b"Received: from a\n" + b"by b\n" * 40_000,
    "lost-parameters": b"DKIM-Signature: v=1\n" + b"a=b;\n" * 40_000,
    "lost-commas": b"To: a@b.example,\n" * 500 + b"c@d.example,\n" * 15_000 + b"Subject: x\n",
    "joined-on-one-line": b"Received: " + b"from a by b (c) Received: " * 9_000,
    "joined-dates": b"Received: from a by b; Tue, 6 Jan 2026 10:00:00 +0900 Subject: " * 3_000,
    "broken-addresses": b"From: <a@\nb.example>\n" * 500,
    "broken-address-chain": b"From: <a@\n" + b"b.example>\n<a@\n" * 15_000,
    "text-before": b"some words of a page\n" * 12_000 + b"Received: from a by b\nFrom: a@b.example\n",
    "text-behind": b"Received: from a by b\nFrom: a@b.example\n" + b"words of a page\n" * 60_000,
    "of-tabs": b"Received: from a\n" + b"\t\n" * 100_000 + b"by b\n",
    "of-returns": b"Received: from a\r" + b"by b\r" * 40_000,
    "of-mixed-ends": b"Received: from a\r\nby b\rby c\n" * 8_000,
    "of-numbers": b"".join(b"%d: Received: from a by b\n" % n for n in range(8_000)),
    "of-quotes": b"> Received: from a by b\n> From: a@b.example\n" * 5_000,
    "of-mbox-lines": b"From a@b.example Tue Jan  6 10:00:00 2026\n" * 10_000 + FROM,
    "of-mozilla-lines": b"X-Mozilla-Status: 0001\n" * 10_000 + FROM,
    "of-marks": b"\xef\xbb\xbf" * 50_000 + FROM,
    "of-letters": "受信: これは件名です\n".encode() * 8_000,
}
