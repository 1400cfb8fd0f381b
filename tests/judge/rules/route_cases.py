"""Cases made by hand for the rules of route, identity and special mail: a whole header, read and traced."""

from __future__ import annotations

from collections.abc import Iterable

from keshiin.identity.model import Identity, Reported
from keshiin.judge.model import Case
from keshiin.lookup.model import Facts, Lookup, Place
from keshiin.message import read
from keshiin.message.model import SourceKind
from keshiin.route import trace
from keshiin.settings import Settings
from keshiin.span import Span

TOP = (
    "Received: from mail.example.com (mail.example.com [192.0.2.10])\n"
    "\tby mx.example.jp (Postfix) with ESMTPS id 4F3D2A0001\n"
    "\tfor <reader@example.jp>; Mon, 6 May 2024 10:00:05 +0900 (JST)\n"
)
OLDER = (
    "Received: from pc.example.com (pc.example.com [192.0.2.20])\n"
    "\tby mail.example.com (Postfix) with ESMTP id 4F3D2A0002;\n"
    "\tMon, 6 May 2024 10:00:03 +0900 (JST)\n"
)
FIELDS = (
    "From: Hanako <hanako@example.com>\n"
    "To: reader@example.jp\n"
    "Subject: Our meeting\n"
    "Date: Mon, 6 May 2024 10:00:01 +0900\n"
    "Message-ID: <1a2b3c@example.com>\n"
)
FILTERED = (
    "Received: from mx0a-1.pphosted.com (mx0a-1.pphosted.com. [8.8.4.4])\n"
    "\tby mx.google.com with ESMTPS id a1si1.2\n\tfor <reader@gmail.com>; Mon, 6 May 2024 10:00:05 +0900\n"
    "Received: from {0} ({0} [192.0.2.10])\n\tby mx0a-1.pphosted.com (PPS) with ESMTPS id 3e\n"
    "\tfor <reader@gmail.com>; Mon, 6 May 2024 10:00:04 +0900\n"
).format
"""The way from a machine by the reader's own filter to his service."""
Result = tuple[str, str, bool]


def case(
    text: str = TOP + OLDER + FIELDS,
    *,
    border: int | None = 1,
    kind: SourceKind = "file",
    results: Iterable[Result] = (),
    lookups: tuple[Lookup, ...] = (),
    network: str = "",
    mine: tuple[str, ...] = (),
) -> Case:
    """The message read and traced, the reader having said where his side ends.

    ``results`` are believed ones: method, result, aligned; they stand in the first field of the message.
    """
    message = read(text.encode() + (b"" if "\n\n" in text else b"\nHello\n"), kind=kind)
    settings = Settings(border_hop=border, my_addresses=mine)
    route = trace(message, settings)
    sender = message.claims.from_[0].domain if message.claims.from_ else None
    span = message.fields[0].span if message.fields else Span(0, 0)
    reported = tuple(
        Reported(method, result, sender, None, "mx.example.jp", True, "own_place", span, aligned)
        for method, result, aligned in results
    )
    peer = route.peer
    places = (
        {peer.ip: Place("JP", network=network, network_as_of="2024-05-01")}
        if network and peer and peer.ip
        else {}
    )
    return Case(message, route, Identity(reported), Facts(places, lookups), settings)


def answered(kind: str, question: str, **answer: object) -> Lookup:
    """A recorded answer of the network."""
    return Lookup(question, kind, "resolver", "2026-11-22T00:00:00Z", "answered", answer)
