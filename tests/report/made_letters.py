"""Messages to write letters about."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from typing import cast

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin_resources import path

PLACES = Places.bundled()
MINE = Settings(my_addresses=("hanako@mbox.kyoto-inet.or.jp",))


def sample(name: str, settings: Settings = MINE, lookups: tuple[Lookup, ...] = ()) -> Analysis:
    kind = "paste" if ".paste." in name else "file"
    return analyze(read(path("samples", name).read_bytes(), kind=kind), PLACES, settings, lookups)


def received(sender: str, by: str = "mx.example.jp", more: str = "") -> Analysis:
    """A message that the reader's own server, told by him, took from a sender."""
    line = f"Received: from {sender} by {by} (Postfix) with ESMTP id A1;\r\n Tue, 6 Jan 2026 10:00:05 +0900"
    data = f"{line}\r\n{more}From: a@example.net\r\nTo: you@example.jp\r\nSubject: x\r\n\r\nhello\r\n"
    return analyze(read(data.encode()), PLACES, Settings(my_services=(by,)))


def parsed(data: bytes) -> EmailMessage:
    return cast(EmailMessage, email.message_from_bytes(data, policy=email.policy.default))
