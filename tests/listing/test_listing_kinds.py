"""Heaps in a list: what flows together as one kind, and what a line keeps of a message."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from keshiin.analysis import analyze
from keshiin.listing import Entry, Kinds, entry_of
from keshiin.listing.skeleton import skeleton_of
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin_resources import path

BARE = Entry(None, "unclear", "", "", "Bill 1", None, b"", "bill #")


def found(*entries: Entry) -> list[tuple[tuple[int, ...], str, str]]:
    """The kinds of a list as numbers, what they share, and its name."""
    kinds = Kinds()
    for entry in entries:
        kinds.add(entry)
    return [(kind.members, kind.shared, kind.about) for kind in kinds.found()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Invoice 4711 due", "Re: invoice 99-2 due"),
        ("【重要】請求番号 A1234 のお知らせ", "【重要】請求番号 B99 のお知らせ"),
        ("Notice for a@example.jp", "Notice for b@example.com"),
        ("Ｐａｙ now", "PAY  NOW"),
    ],
)
def test_copies_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton_of(one) == skeleton_of(other) != ""


@pytest.mark.parametrize("subject", ["", "12345", "Re: 7", "!!"])
def test_a_subject_of_numbers_alone_tells_nothing(subject: str) -> None:
    assert skeleton_of(subject) == ""


def test_one_subject_from_one_network_is_one_kind() -> None:
    same = replace(BARE, network="Example Net")
    assert found(same, BARE, same, same) == [((0, 2, 3), "network", "Example Net")]


def test_one_subject_with_one_link_domain_is_one_kind_over_networks() -> None:
    entries = [replace(BARE, network=f"Net {n}", domains=("example.com",)) for n in range(4)]
    assert found(*entries) == [((0, 1, 2, 3), "link", "example.com")]


def test_heaps_flow_together_over_what_their_members_share() -> None:
    by_net = replace(BARE, network="N")
    by_link = replace(BARE, domains=("example.com",))
    assert found(by_net, by_link, replace(BARE, network="N", domains=("example.com",)))[0][0] == (0, 1, 2)


def test_one_network_with_other_subjects_is_no_kind() -> None:
    assert found(*(replace(BARE, skeleton=word, network="N") for word in ("abc", "def", "ghi"))) == []


def test_two_are_no_heap() -> None:
    assert found(replace(BARE, network="N"), replace(BARE, network="N")) == []


def test_a_line_keeps_no_bytes_and_takes_the_record_for_its_date() -> None:
    data = Path(path("samples", "hoster-notice.eml")).read_bytes()
    analysis = analyze(read(data), Places.bundled())
    entry = entry_of(analysis, None)
    assert entry.level == analysis.assessment.level
    assert entry.name == "Kagoya Internet Service"
    assert analysis.route.peer is not None
    assert entry.date == analysis.route.peer.time
    assert entry.network
    assert len(entry.digest) == 16


def test_a_copy_is_known_again_by_whatever_marks_of_a_mail_program() -> None:
    data = Path(path("samples", "hoster-notice.eml")).read_bytes()
    places = Places.bundled()
    one = entry_of(analyze(read(data), places), None)
    marked = b"From - Mon Jan  1 00:00:00 2024\nX-Mozilla-Status: 0001\nX-Mozilla-Keys: x\n" + data
    within = data.replace(b"\nSubject:", b"\nX-Mozilla-Keys: x\nSubject:", 1)
    assert within != data
    for copy in (marked, within):
        assert entry_of(analyze(read(copy), places), None).digest == one.digest
    assert entry_of(analyze(read(data + b"x"), places), None).digest != one.digest


@pytest.mark.parametrize(
    ("received", "aside"),
    [("Mon, 6 May 2024 10:00:05 +0900", ""), ("Mon, 6 May 2024 09:50:05 +0900", "clock")],
)
def test_a_calm_line_tells_of_a_clock_that_is_wrong(received: str, aside: str) -> None:
    way = (
        "Received: from mail.example.com (mail.example.com [192.0.2.10]) "
        f"by mx.example.jp with SMTP; {received}\n"
        "Received: from pc.example.com (pc.example.com [192.0.2.20]) by mail.example.com with SMTP; "
        "Mon, 6 May 2024 10:00:01 +0900\n"
    )
    fields = "From: a@example.com\nTo: b@example.jp\nSubject: Hello\nDate: Mon, 6 May 2024 10:00:00 +0900\n"
    named = f"{way}{fields}Message-ID: <1@example.com>\n\nHello\n"
    settings = Settings(my_services=("mx.example.jp",))
    entry = entry_of(analyze(read(named.encode()), Places([], []), settings), None)
    assert (entry.level, entry.aside) == ("consistent", aside)


def test_a_notices_line_knows_the_level_of_the_message_inside() -> None:
    data = Path(path("samples", "bounce-yahoo.eml")).read_bytes()
    analysis = analyze(read(data), Places.bundled())
    assert analysis.inner
    assert entry_of(analysis, None).inner == analysis.inner[0].analysis.assessment.level
