"""Each limit of the contract, just below, at, just above and a hundredfold: a cut is told in every form."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape

import pytest

from keshiin import limits
from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.cuts import cut_told
from keshiin.explain.model import plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.html import as_html
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text

TOP = b"From: a@b.example\r\nMIME-Version: 1.0\r\n"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
DATE = b"; Tue, 6 Jan 2026 10:00:00 +0900\r\n"


def _padded(count: int) -> bytes:
    """A header block of that many bytes, and behind it the empty line."""
    # Many fields, since one of this length would meet the limit of what is shown of a line. Line feeds alone:
    # of CR LF the last byte of the empty line could be missing and nothing would be lost.
    top = TOP.replace(b"\r\n", b"\n")
    lines, rest = divmod(count - len(top), 1000)
    return top + (b"X-A: " + b"x" * 994 + b"\n") * (lines - 1) + b"X-B: " + b"x" * (994 + rest) + b"\n\nbody"


def _parts(count: int) -> bytes:
    return TOP + b"Content-Type: multipart/mixed; boundary=b\r\n" + b"\r\n--b\r\n\r\nx" * count + b"\r\n--b--"


def _nested(depth: int) -> bytes:
    levels = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(depth)
    )
    return TOP + b"".join(levels) + b"\r\nx"


def _clauses(count: int) -> bytes:
    words = b" ".join(b"with P%d" % at for at in range(count - 3))
    return TOP + b"Received: from a by b " + words + DATE + b"\r\nx"


MADE: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "header_bytes": (limits.HEADER_BYTES, _padded),
    "fields": (limits.FIELDS, lambda n: TOP + b"X-A: b\r\n" * (n - 2) + b"\r\nx"),
    "parts": (limits.PARTS, _parts),
    "nesting": (limits.NESTING, _nested),
    "parameters": (
        limits.PARAMETERS,
        lambda n: (
            TOP + b"Content-Type: text/plain" + b"".join(b";a%d=b" % at for at in range(n)) + b"\r\n\r\nx"
        ),
    ),
    "received_clauses": (limits.RECEIVED_CLAUSES, _clauses),
    "shown_line": (limits.SHOWN_LINE, lambda n: TOP + b"Subject: " + b"x" * n + b"\r\n\r\nx"),
    "addresses": (limits.ADDRESSES, lambda n: TOP + b"To: " + b",".join([b"a@b"] * n) + b"\r\n\r\nx"),
}
SIZES = {"below": (1, -1), "at": (1, 0), "above": (1, 1), "hundredfold": (100, 0)}


def made(limit: str, size: str) -> tuple[Analysis, bool]:
    """The analysis of a message of that size, and whether the limit must have cut it."""
    allowed, make = MADE[limit]
    times, more = SIZES[size]
    return analyze(read(make(allowed * times + more)), Places.bundled()), allowed * times + more > allowed


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("limit", MADE)
def test_a_cut_is_told_in_every_form_and_nothing_is_told_without_one(limit: str, size: str) -> None:
    analysis, over = made(limit, size)
    cuts = {cut.limit: cut for cut in analysis.cuts}
    assert (limit in cuts) is over
    if not over:
        assert not cuts
    for language in ("en", "ja"):
        told = explain(analysis, language)
        listed = json.loads(as_line(as_object(analysis, told)))["cuts"]
        assert {each["limit"] for each in listed} == set(cuts)
        if over:
            assert all(each["found"] > each["allowed"] for each in listed)
            sentence = plain(cut_told(cuts[limit], language))
            assert "".join(sentence.split()) in "".join(as_text(analysis, told).split())
    if over:
        page = _bare(unescape(as_html(compose(analysis, Wanted(("ja",), NOW)).documents)))
        assert plain(cut_told(cuts[limit], "ja")) in page


def _bare(page: str) -> str:
    """The page's text without its elements."""
    pieces = (piece.partition(">")[2] for piece in page.split("<"))
    return "".join(pieces)


@pytest.mark.parametrize("size", SIZES)
def test_the_largest_message_is_read_and_one_byte_more_is_refused(size: str) -> None:
    from keshiin.files import Unreadable
    from keshiin.message.intake.refusals import TOO_LARGE
    from keshiin.message.intake.single import message_in

    times, more = SIZES[size]
    if times > 1:
        pytest.skip("10 GB: test_hostile_files.py refuses them as a sparse file")
    data = b"Subject: x\r\n\r\n".ljust(limits.MESSAGE_BYTES + more, b"x")
    if more <= 0:
        assert message_in(data, "a.eml", "file").claims.subject == "x"
        return
    with pytest.raises(Unreadable) as refused:
        message_in(data, "a.eml", "file")
    assert refused.value.sentence == TOO_LARGE
