"""A message whose border is known and whose sender's domain the zone of the tests knows."""

from __future__ import annotations

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings

MAIL = """\
Return-Path: <bounce@{envelope}>
Received: from mail.sender.jp (mail.sender.jp [{peer}])
\tby mx.reader.jp (Postfix) with ESMTPS id 4XYZ; Sun, 22 Nov 2026 10:00:05 +0900
Received: from pc ([{inner}]) by mail.sender.jp (Postfix) with ESMTPSA id 4ABC;
\tSun, 22 Nov 2026 10:00:01 +0900
DKIM-Signature: v=1; a=rsa-sha256; d=sender.jp; s=s1; h=from; bh=AAAA; b=AAAA
From: "Sender" <news@sender.jp>
To: reader@reader.jp
Date: Sun, 22 Nov 2026 10:00:00 +0900
Subject: Hello
Message-ID: <1@sender.jp>
MIME-Version: 1.0
Content-Type: text/plain

See https://login.sender.com/path?id=1 and https://198.198.113.50/x
"""


def analysed(
    peer: str = "198.198.113.25",
    inner: str = "198.198.113.77",
    envelope: str = "sender.jp",
    **settings: object,
) -> Analysis:
    """The message as the reader's settings make it."""
    text = MAIL.format(peer=peer, inner=inner, envelope=envelope).replace("\n", "\r\n")
    told = Settings(my_services=("reader.jp",), **settings)
    return analyze(read(text.encode()), Places.bundled(), told)
