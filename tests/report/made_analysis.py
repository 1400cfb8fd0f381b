"""An analysis made by hand: two hops, a border, a finding with every kind of evidence."""

from __future__ import annotations

from datetime import UTC, datetime

from keshiin.analysis import Analysis
from keshiin.explain.model import Card, Explanation, Known, Language, Piece, Step, Text, Unknown
from keshiin.identity.model import Checked, Identity, Reported
from keshiin.judge.model import Assessment, Evidence, Finding, Ran
from keshiin.limits import Cut
from keshiin.lookup.model import Facts, Lookup, Place
from keshiin.message.field import Field
from keshiin.message.model import Attachment, Claims, Link, Mailbox, Message, Repair, Source
from keshiin.route.model import Border, Hop, Joint, Route
from keshiin.settings import Settings
from keshiin.span import Span

DATA = b"Received: from a\r\nReceived: from b\r\nSubject: x\r\n\r\nbody\r\n"


def text(words: str) -> Text:
    return (Piece("plain", words),)


FINDING = Finding(
    rule="helo_mismatch",
    group="route",
    weight="odd",
    hops=(1,),
    evidence=(
        Evidence("span", Span(10, 16)),
        Evidence("hop", 1),
        Evidence("link", 0),
        Evidence("attachment", 0),
        Evidence("lookup", 0),
    ),
)


def made_message(name: str = "notice.eml") -> Message:
    fields = (
        Field("Received", 1, Span(0, 16), DATA[0:16], 8, ((0, 0),)),
        Field("Received", 2, Span(18, 34), DATA[18:34], 8, ((0, 18),)),
        Field("Subject", 3, Span(36, 46), DATA[36:46], 7, ((0, 36),)),
    )
    return Message(
        source=Source(name, "paste", DATA, exact=False, repairs=(Repair("lost-indent", 2, Span(18, 34)),)),
        fields=fields,
        header_end=48,
        claims=Claims(
            from_=(Mailbox("総務", "info@example.jp", "example.jp"),),
            return_path="",
            subject="お知らせ",
            date=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        ),
        links=(Link("here", "https://example.com/", "example.com", "example.com", "1", "a", ("ip_host",)),),
        attachments=(Attachment("a.zip", "application/zip", "application/zip", 3, "0" * 64, "2"),),
        cuts=(Cut("fields", 1_000, 1_001),),
    )


def made_route() -> Route:
    newer = Hop(
        index=1,
        line=1,
        span=Span(0, 16),
        raw="from a",
        readable=True,
        ip="203.0.113.5",
        rdns="mail.example.com",
        helo="helo.example.com",
        by="mx.example.jp",
        with_="ESMTPS",
        for_="info@example.jp",
        time=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        delay_s=-12,
        zone="border",
        address_kind="public",
    )
    older = Hop(index=2, line=2, span=Span(18, 34), raw="from ␛b", readable=False, zone="claimed")
    return Route(
        hops=(newer, older),
        joints=(Joint(1, 2, "contradicted", "names-differ", (Span(10, 16),)),),
        border=Border(1, "likely", "top_line", "example.jp", (1,)),
        authors=("service", "sender", "sender"),
    )


def made_analysis(name: str = "notice.eml") -> Analysis:
    identity = Identity(
        (
            Reported(
                "spf", "pass", "example.com", None, "mx.example.jp", True, "own_service", Span(0, 5), True
            ),
        ),
        (Checked("dkim", "impossible", "", "example.com", "s1", None, "source_not_exact"),),
    )
    facts = Facts(
        {"203.0.113.5": Place("JP", asn=64500, network="Example Net", source="IPFire", as_of="2026-06-25")},
        (
            Lookup(
                "5.113.0.203.in-addr.arpa", "ptr", "dns", "2026-01-02T03:04:05+00:00", "answered", {"a": 1}
            ),
        ),
    )
    ran = Ran(("helo_mismatch",), (("rdns_unknown", "lookups"),), (("clock_step", "ValueError()"),))
    assessment = Assessment("suspicious", (FINDING,), ran)
    return Analysis(made_message(name), made_route(), identity, facts, Settings(), assessment)


def made_explanation(language: Language = "en") -> Explanation:
    card = Card(
        1,
        FINDING,
        text("The server gave another name"),
        text("It said “helo.example.com”."),
        text("Names should agree."),
        text("Many honest servers are set up so."),
        text("Ask by telephone."),
    )
    return Explanation(
        language=language,
        level="suspicious",
        level_text="Something does not fit",
        headline=text("One thing does not fit."),
        known=(Known(text("It came from mail.example.com."), 0),),
        unknown=(Unknown(text("Who wrote it."), "never_recorded"),),
        next_steps=(Step("ring_known_number", text("Ring a number that you know.")),),
        cards=(card,),
        border_why=text("Your service wrote the first line."),
    )
