"""A view made by hand: the third lesson of the course as the core reads it, for tests of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache

from keshiin.analysis import Analysis
from keshiin.explain.model import Card, Explanation, Known, Language, Piece, Step, Text, Unknown
from keshiin.identity.model import Identity
from keshiin.judge.model import Assessment, Evidence, Finding, Ran
from keshiin.lookup.model import Facts, Place
from keshiin.message.field import Field
from keshiin.message.model import Attachment, Claims, Link, Mailbox, Message, Part, Repair, Source
from keshiin.route.model import Border, Hop, Joint, Route
from keshiin.settings import Settings
from keshiin.span import Span
from keshiin_ui.panes.view import View

LINES = (
    "Received: from rcpt-impgw.biglobe.ne.jp by biglobe.ne.jp (RCPT_GW) id QAA18611; "
    "Fri, 30 Mar 2001 16:12:40 +0900 (JST)",
    "Received: from email.seznam.cz (smtp.im.cz [195.39.10.6] (may be forged)) by rcpt-impgw.biglobe.ne.jp "
    "(8.9.3+3.2W/3.7W-01032315) with SMTP id QAA18608 for <taro@mts.example.jp>; "
    "Fri, 30 Mar 2001 16:12:39 +0900 (JST) Date: Fri, 30 Mar 2001 16:12:39 +0900 (JST)",
    "Message-Id: <200103300712.QAA18608@rcpt-impgw.biglobe.ne.jp>",
    "Received: from u8-174.u203-204.giga.net.tw [203.204.8.174] by pa207.kornik.sdi.tpnet.pl with ESMTP "
    "(nkrw/5008050603) with SMTP id h7PAi8k10422 Mon, 25 Mar 2001 19:44:09 +0900 (JST)",
    "Received: from (HELO livedoor) [173.27.47.111] by u203-204.giga.net.tw with ESMTP id <859583-10748>;"
    "Mon, 25 Mar 2001 17:08:09 +0300",
    "From: nanako <nanako@livedoor.example>",
    "Subject: =?UTF-8?B?57eK5oCl44Ki44OD44OX4pmq?=",
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="ISO-2022-JP"',
    "X-Mailer: Achi-Kochi Mail Lite ver1.00",
)
BODY = "\r\nHello.\r\nhttp://login.example.com.evil.example/a?b=dGFybw\r\n"
DATA = ("\r\n".join(LINES) + "\r\n" + BODY).encode()
HEADER_END = len(("\r\n".join(LINES) + "\r\n").encode())


def span_of(text: str, after: str = "") -> Span:
    """Where a text stands in the source, behind another text if one is given."""
    start = DATA.index(text.encode(), DATA.index(after.encode()) if after else 0)
    return Span(start, start + len(text.encode()))


def hop(index: int, line: int, time: str, **given: object) -> Hop:
    """A hop on that line of the source, with marks for the values that it was given."""
    raw = LINES[line - 1].split(" Date: ")[0]
    marks = {
        kind: span_of(str(given[kind]), raw[:30]) for kind in ("helo", "rdns", "ip", "by") if given.get(kind)
    }
    return Hop(
        index=index, line=line, span=span_of(raw), raw=raw, readable=True, time=datetime.fromisoformat(time),
        marks=marks, **given,
    )  # fmt: skip


HOPS = (
    hop(1, 1, "2001-03-30T16:12:40+09:00", helo="rcpt-impgw.biglobe.ne.jp", by="biglobe.ne.jp", id="QAA18611",
        zone="internal", delay_s=1),
    hop(2, 2, "2001-03-30T16:12:39+09:00", helo="email.seznam.cz", rdns="smtp.im.cz", ip="195.39.10.6",
        by="rcpt-impgw.biglobe.ne.jp", with_="SMTP", id="QAA18608", for_="taro@mts.example.jp", zone="border",
        delay_s=448110, address_kind="public", may_be_forged=True),
    hop(3, 4, "2001-03-25T19:44:09+09:00", helo="u8-174.u203-204.giga.net.tw", ip="203.204.8.174",
        by="pa207.kornik.sdi.tpnet.pl", with_="ESMTP", id="h7PAi8k10422", zone="claimed", delay_s=-12240,
        address_kind="public"),
    hop(4, 5, "2001-03-25T17:08:09+03:00", helo="livedoor", ip="173.27.47.111", by="u203-204.giga.net.tw",
        with_="ESMTP", id="859583-10748", zone="claimed", address_kind="public"),
)  # fmt: skip


def fields() -> tuple[Field, ...]:
    """The header fields, the one that was joined to another taken apart."""
    made = []
    for number, line in enumerate(LINES, 1):
        for text in (line.split(" Date: ")[0], *("Date: " + rest for rest in line.split(" Date: ")[1:])):
            span, colon = span_of(text), text.index(":")
            made.append(Field(text[:colon], number, span, text.encode(), colon, ((0, span.start),)))
    return tuple(made)


def message() -> Message:
    """The message as read."""
    body = Span(HEADER_END + 2, len(DATA))
    joined = Repair("joined-fields", 2, span_of("Date: Fri, 30 Mar 2001 16:12:39 +0900 (JST)"))
    return Message(
        source=Source("lesson.paste.txt", "paste", DATA, exact=False, repairs=(joined,)),
        fields=fields(),
        header_end=HEADER_END,
        claims=Claims(
            from_=(Mailbox("nanako", "nanako@livedoor.example", "livedoor.example"),), subject="緊急アップ♪"
        ),
        parts=(Part("1", "text/plain", "iso-2022-jp", False, "7bit", "", None, body, 0, BODY.strip()),),
        links=(
            Link("http://login.example.com.evil.example/a?b=dGFybw",
                 "http://login.example.com.evil.example/a?b=dGFybw",
                 "login.example.com.evil.example", "evil.example", "1", "text", ("imitated_name",)),
        ),
        attachments=(Attachment("invoice.zip", "application/zip", "application/zip", 48210, "a" * 64, "2"),),
    )  # fmt: skip


FINDINGS = (
    Finding("chain_contradicted", "route", "serious", (
        Evidence("span", span_of("pa207.kornik.sdi.tpnet.pl"), True),
        Evidence("span", span_of("Mon, 25 Mar 2001", "Received: from u8"), True)), hops=(2, 3)),
    Finding("handed_over_by", "route", "confirms", (Evidence("span", span_of("195.39.10.6")),), hops=(2,)),
    Finding("helo_mismatch", "route", "neutral", (
        Evidence("span", span_of("email.seznam.cz")), Evidence("span", span_of("smtp.im.cz"))), hops=(2,)),
)  # fmt: skip


def text(*runs: str) -> Text:
    """A text from runs: ``=x`` is a value, ``?id:x`` a glossary term, anything else plain."""
    return tuple(_piece(run) for run in runs)


def _piece(run: str) -> Piece:
    if run.startswith("="):
        return Piece("value", run[1:])
    if run.startswith("?"):
        term, _, shown = run[1:].partition(":")
        return Piece("term", shown, term)
    return Piece("plain", run)


CARDS: dict[str, tuple[Card, ...]] = {
    "en": (
        Card(1, FINDINGS[0], text("The trail breaks here"),
             text("Line 2 says that it came from “", "=smtp.im.cz", "”. Line 4 says that “",
                  "=pa207.kornik.sdi.tpnet.pl", "” had it. The days are five apart."),
             text("Two neighbours on the way must name each other. Here they do not."),
             text("Whether livedoor was ever involved, nobody can know."),
             text("Do not write to livedoor because of this message.")),
        Card(2, FINDINGS[1], text("Only this line is certain"),
             text("The BIGLOBE server wrote that it received the message from “", "=195.39.10.6",
                  "”. It is a ", "?postmark:postmark", " of your own service."),
             text("A server cannot be made to lie about the address that it talks to."),
             text("It does not say who wrote the message."),
             text("If you report it, report this address.")),
        Card(3, FINDINGS[2], text("The name given and the name looked up differ"),
             text("The other side gave “", "=email.seznam.cz", "” as its ", "?helo:own name",
                  ". The name looked up is “", "=smtp.im.cz", "”."),
             text("Honest servers often have several names."),
             text("This alone does not make it forged."),
             text("Nothing.")),
    ),
    "ja": (
        Card(1, FINDINGS[0], text("ここで道がとぎれています"),
             text("2 行目は「", "=smtp.im.cz", "」から受け取ったと言い、4 行目は「",
                  "=pa207.kornik.sdi.tpnet.pl", "」が受け取ったと言います。日付も 5 日離れています。"),
             text("となり合うサーバーは、たがいの名前を書くはずです。ここでは合いません。"),
             text("livedoor から出たかどうかは、だれにも確かめられません。"),
             text("このメールのことで livedoor に問い合わせないでください。")),
        Card(2, FINDINGS[1], text("確かなのは、この一行だけです"),
             text("BIGLOBE のサーバーが「", "=195.39.10.6", "」から受け取ったと書いています。",
                  "自分のサービスが残した", "?postmark:消印", "なので、記録です。"),
             text("話している相手の番号は、相手の言い分では変えられません。"),
             text("だれが書いたかは、ここからはわかりません。"),
             text("届け出るときは、この番号を伝えてください。")),
        Card(3, FINDINGS[2], text("名乗った名前と、調べた名前が違います"),
             text("相手は「", "=email.seznam.cz", "」と", "?helo:名乗り", "ました。番号から調べた名前は「",
                  "=smtp.im.cz", "」です。"),
             text("正しいサーバーにも、名前がいくつもあることがよくあります。"),
             text("これだけで偽物とは言えません。"),
             text("何もしなくてかまいません。")),
    ),
}  # fmt: skip


def explanation(language: Language) -> Explanation:
    """The whole answer in words."""
    japanese = language == "ja"
    return Explanation(
        language=language,
        level="suspicious",
        level_text="おかしな点があります" if japanese else "Something does not fit",
        headline=text("おかしな点があります。差出人は、名乗りどおりとは言えません。")
        if japanese
        else text("Something does not fit. The sender cannot be taken at its word."),
        known=(
            Known(text("番号 ", "=195.39.10.6", " の相手から、あなたの BIGLOBE に届きました。"), 1)
            if japanese
            else Known(text("It reached your BIGLOBE from the address ", "=195.39.10.6", "."), 1),
        ),
        unknown=(
            Unknown(text("その前の道。livedoor から出たかどうか。"), "chain_contradicted")
            if japanese
            else Unknown(text("The way before that. Whether it came from livedoor."), "chain_contradicted"),
        ),
        next_steps=(
            Step("no_click", text("リンクも添付も開かないでください。"))
            if japanese
            else Step("no_click", text("Open no link and no attachment of this message.")),
            Step("ring", text("自分で調べた番号に電話をかけてください。"))
            if japanese
            else Step("ring", text("Ring a number that you found yourself.")),
        ),
        cards=CARDS[language],
        border_why=text("BIGLOBE のサーバーが続けて書いた行は、ここまでです。")
        if japanese
        else text("The lines that BIGLOBE’s servers wrote one after the other end here."),
    )


@cache
def analysis() -> Analysis:
    """The analysis of the third lesson."""
    authors = ("service",) * 4 + ("sender",) * (len(fields()) - 4)
    route = Route(
        hops=HOPS,
        joints=(
            Joint(1, 2, "agrees", "same-name"),
            Joint(2, 3, "contradicted", "names-differ", (span_of("pa207.kornik.sdi.tpnet.pl"),)),
            Joint(3, 4, "agrees", "same-organisation"),
        ),
        border=Border(2, "strong", "known_service", "BIGLOBE"),
        authors=authors,
    )
    places = {
        "195.39.10.6": Place("CZ", asn=43614, network="Seznam.cz", source="made", as_of="2026"),
        "203.204.8.174": Place("TW", "Taipei", 50, 4780, "Digital United", latitude=25.04, longitude=121.53,
                               source="made", as_of="2026"),
        "173.27.47.111": Place("US", asn=30036, network="Mediacom", source="made", as_of="2026"),
    }  # fmt: skip
    assessment = Assessment(
        "suspicious", FINDINGS, Ran(fired=tuple(each.rule for each in FINDINGS)), (0,), "from"
    )
    return Analysis(message(), route, Identity(), Facts(places), Settings(), assessment)


def view(language: Language = "en") -> View:
    """The third lesson as the panes get it."""
    return View(analysis(), explanation(language))


def view_without_border(language: Language = "en") -> View:
    """The same where nothing tells which lines are the reader's own service's."""
    known = analysis()
    hops = tuple(each._replace(zone="unknown") for each in known.route.hops)
    route = replace(
        known.route,
        hops=hops,
        border=Border(None, "unknown", "nothing_known", candidates=(1, 2)),
        authors=("unknown",) * len(known.route.authors),
    )
    return View(replace(known, route=route), explanation(language))
