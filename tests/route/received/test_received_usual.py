"""A line of the usual form is read in one match, and comes out as if it were read clause by clause."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from keshiin.message.field import Field
from keshiin.route.received import read_clauses, read_hop
from keshiin.route.received.usual import usual_hop
from keshiin.span import Span

NAMED = "from a.example (b.example [192.0.2.1]"
BARE = "from a.example ([192.0.2.1]) by mx.example.jp"
OLD = "from a.example (192.0.2.1) by mx.example.jp"
TIME = "; Mon, 2 Nov 2026 10:00:00 +0900"
USUAL = (
    f"{NAMED}) by mx.example.jp (Postfix) with ESMTPS id 4bX1 for <u@example.jp>{TIME} (JST)",
    f"{BARE} with SMTP{TIME}",
    f"from a.example (unknown [IPv6:2001:db8::1]) by mx.example.jp (Postfix, from userid 5) with SMTP{TIME}",
    f"{NAMED} (may be forged)) by mx.example.jp (8.14.7/8.14.7) with ESMTP id q1AB{TIME}",
    f"{NAMED})\r\n\t(using TLSv1.3 with cipher X (256/256 bits))\r\n\t(No client certificate requested)"
    f" by mx.example.jp (Postfix) with ESMTPS id 4bX1{TIME}",
    f"from a.example (2001:db8::1) by b.example (2001:db8::2) with Microsoft SMTP Server "
    f"(version=TLS1_2, cipher=X) id 15.20.1 via Frontend Transport{TIME}",
    f"by 2002:a17:906:1::1 with SMTP id q1sm{TIME} (PST)",
    f"{OLD} with ESMTP id 1 for multiple (envelope-from <x@y.example>){TIME}",
    f"{OLD} id h1 (envelope-from <x@y.example>) for u@example.jp{TIME}",
    f"from A.Example. (192.0.2.1) by MX.example.jp (PowerMTA(TM) v1.5) id h1{TIME}",
    f"by mx.example.jp via listexpand id S1 (ORCPT <rfc822;u@example.jp>){TIME}",
    f"(majordomo@mx.example.jp) by mx.example.jp via listexpand id S1{TIME}",
    f"(from u@localhost) by mx.example.jp (8.11.6/8.11.6) id q1AB for u@example.jp{TIME} (JST)",
    f"{BARE} with SMTP; Mon, 2 Nov 2026 10:00:00 GMT",
    f"{BARE} with SMTP; Mon, 2 Nov 2026 10:00:00 -0300 (-03)",
    f"{BARE} (8.12.5/8.12.5) with ESMTP id q1AB{TIME} (JST)\r\n\t(envelope-from u@a.example)",
    f"by mx.example.jp (PowerMTA(TM) v1.5){TIME} (envelope-from <u@a.example>)",
)
STRANGE_PEERS = (
    f"from a.example by mx.example.jp with LMTP id 1{TIME}",
    f"from a.example ([192.0.2.999]) by mx.example.jp{TIME}",
    f"from a.example (192.0.2.xxx [192.0.2.1]) by mx.example.jp{TIME}",
    f"from a.example (helo [192.0.2.1]) by mx.example.jp{TIME}",
    f"from a.example (authenticated [192.0.2.1]) by mx.example.jp{TIME}",
    f"{BARE} (Exim 4.9) with esmtp id 1{TIME}",
    f'from a.example ([192.0.2.1] "x") by mx.example.jp{TIME}',
    f'from a.example ([192.0.2.1]:25 "EHLO\r\n\ta.example" rhost-flags-OK) by mx.example.jp{TIME}',
    f"from localhost [192.0.2.1] by localhost with IMAP (fetchmail-5.9.0) for u@localhost{TIME}",
    f"from [192.0.2.7] (helo=a.example) by mx.example.jp with esmtp (Exim 4.9) id 1{TIME}",
    f"from unknown (HELO a.example) (192.0.2.1) by mx.example.jp with SMTP{TIME}",
    f"from a.example (u@b.example [192.0.2.1]) by mx.example.jp (8.14.7/8.14.7) with ESMTP id q1AB{TIME}",
    f"{NAMED}) (Authenticated sender: u@a.example) by mx.example.jp (Postfix) with ESMTPSA id 4bX1{TIME}",
)
OTHER = {
    "another comment behind the time": f"by mx.example.jp{TIME} (for <x@y.example>)",
    "a program that runs by itself": f"(qmail 1 invoked from network) by mx.example.jp{TIME}",
    "a third quotation mark": f'from a.example ([192.0.2.1] "EHLO\r\n\ta" x" y) by mx.example.jp{TIME}',
    "another time": f"{BARE}; yesterday",
    "two times": f"{BARE}{TIME}{TIME}",
    "a word of its grammar as the name": f"from by ([192.0.2.1]) by mx.example.jp{TIME}",
    "a second server": f"from a.example ([192.0.2.1]) by x.example by mx.example.jp{TIME}",
    "letters beyond ASCII": f"from é.example ([192.0.2.1]) by mx.example.jp{TIME}",
    "an open comment": f"{BARE} (Postfix{TIME}",
    "a cipher without a protocol": f"{BARE} with AES256-SHA encrypted for <u@example.jp>{TIME}",
    "a product in the protocol's place": f"{BARE} with Some Mail Filter id 1{TIME}",
    "more than is shown": f"{BARE}{' ' * 2_000}{TIME}",
}
CATALOGUE = Path(__file__).parent / "received_catalogue.jsonl"
PIECES = (
    *" ()[]<>;:,.\"@=-", "\r\n\t", "\0", "\u00e9", " by ", " from ", " with ", " id ", " via ", " for ",
    " tls ", "HELO ", "helo=", "ident=x ", "2003", "unknown", "may be forged",
    "auth", "[10.0.0.1]", "192.0.2.xxx", "(user=u)", " as user u", "(8.6.060.28)", "AES encrypted ",
    "TLS", "; 2 Nov 2026 10:00:00 GMT", " (Postfix)", " (Exim 4)", " (qmail 1)", " (envelope-from <a@b>)",
)  # fmt: skip


def received(text: str) -> Field:
    raw = b"Received: " + text.encode()
    return Field("Received", 3, Span(7, 7 + len(raw)), raw, 8)


def damaged(count: int) -> Iterator[str]:
    """Lines of the usual form and of the catalogue with some pieces put in, taken out or moved."""
    rng = random.Random(11)
    lines = [
        *USUAL,
        *STRANGE_PEERS,
        *(json.loads(line)["received"] for line in CATALOGUE.read_text("utf-8").splitlines()),
    ]
    for _ in range(count):
        text = rng.choice(lines if rng.random() < 0.3 else [*USUAL, *STRANGE_PEERS])
        for _ in range(rng.randrange(4)):
            at, size = rng.randrange(len(text) + 1), rng.randrange(9)
            moved = rng.choice((rng.choice(PIECES), text[at - size : at], ""))
            text = text[:at] + moved + text[at + rng.choice((0, size)) :]
        yield text


@pytest.mark.parametrize("text", [*USUAL, *STRANGE_PEERS])
def test_a_line_of_the_usual_form_comes_out_the_same_both_ways(text: str) -> None:
    field = received(" " + text)
    assert usual_hop(1, field) == read_clauses(1, field) == read_hop(1, field)


@pytest.mark.parametrize("case", OTHER)
def test_any_other_line_is_left_to_the_reading_by_clauses(case: str) -> None:
    assert usual_hop(1, received(OTHER[case])) is None


def test_a_line_put_together_from_pieces_of_a_paste_is_left_too() -> None:
    raw = b"Received: " + USUAL[0].encode()
    assert usual_hop(1, Field("Received", 1, Span(0, len(raw)), raw, 8, ((0, 0), (30, 31)))) is None


def test_damaged_lines_come_out_the_same_both_ways() -> None:
    usual = 0
    for text in damaged(3_000):
        field = received(text)
        found = usual_hop(1, field)
        if found is not None:
            usual += 1
            assert found == read_clauses(1, field), text
    assert usual > 500


def test_the_marks_point_at_the_pieces_of_the_line() -> None:
    field = received(USUAL[0])
    hop = usual_hop(1, field)
    assert hop is not None
    pieces = {kind: field.raw[start - 7 : end - 7].decode() for kind, (start, end) in hop.marks.items()}
    assert pieces == {
        "helo": "a.example", "rdns": "b.example", "ip": "[192.0.2.1]", "by": "mx.example.jp",
        "with": "ESMTPS", "id": "4bX1", "for": "<u@example.jp>",
        "time": "Mon, 2 Nov 2026 10:00:00 +0900 (JST)",
    }  # fmt: skip
