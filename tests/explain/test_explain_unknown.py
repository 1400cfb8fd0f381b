"""What is told as not known: each thing once, and only where it could be known."""

from __future__ import annotations

from functools import partial

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.advice.offices import all_offices, office_steps
from keshiin.explain.model import Language, plain
from keshiin.explain.wording.clock import iso_told
from keshiin.explain.wording.filling import fill
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin.texts import translate

SERVICE = Settings(my_services=("mx.example.jp",))


def received(ip: str, year: int = 2026) -> Analysis:
    data = (
        f"Received: from a.example.net (a.example.net [{ip}]) by mx.example.jp with SMTP id 1;\r\n"
        f" 1 Dec {year} 22:09:03 +0900\r\nFrom: a@example.net\r\nSubject: x\r\n\r\nhello\r\n"
    )
    return analyze(read(data.encode()), Places.bundled(), SERVICE)


def unknowns(analysis: Analysis) -> list[str]:
    return [plain(each.text) for each in explain(analysis, "en").unknown]


@pytest.mark.parametrize(
    ("ip", "asked"),
    [("8.8.8.8", True), ("192.0.2.7", False), ("100.64.1.1", False), ("IPv6:2001:db8::1", False)],
)
def test_no_list_is_named_for_an_address_that_none_can_hold(ip: str, asked: bool) -> None:
    assert any("block list" in each for each in unknowns(received(ip))) is asked


def test_who_wrote_it_is_told_once() -> None:
    told = unknowns(received("8.8.8.8"))
    about = [each for each in told if each.startswith(("Who wrote it", "Whether the sender’s address"))]
    assert len(about) == 1
    assert "That address can be somebody else’s" in about[0]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("Shop", "only the name “Shop” and no address"),
        ("Shop <>, _ <2589@example.net>", "from “2589@example.net”. That address can be somebody else’s"),
        ("you@example.jp", "your own address “you@example.jp”"),
    ],
)
def test_a_name_is_called_no_address_and_ones_own_not_somebody_elses(field: str, told: str) -> None:
    data = (
        "Received: from a.example.net (a.example.net [8.8.8.8]) by mx.example.jp with SMTP id 1;\r\n"
        f" 1 Dec 2026 22:09:03 +0900\r\nFrom: {field}\r\nTo: you@example.jp\r\n\r\nhello\r\n"
    )
    settings = Settings(my_services=SERVICE.my_services, my_addresses=("you@example.jp",))
    assert told in unknowns(analyze(read(data.encode()), Places.bundled(), settings))[0]


def test_no_address_of_a_sender_is_spoken_of_where_none_is_written() -> None:
    pasted = b"Return-Path: <a@example.net>\nReceived: from a by mx.example.jp; 1 Dec 2026 22:09:03 +0900\n"
    told = unknowns(analyze(read(pasted, kind="paste"), Places.bundled(), SERVICE))
    assert [each for each in told if "sender’s address" in each] == []


def test_whose_the_address_was_in_an_old_messages_year_is_told_once() -> None:
    told = explain(received("8.8.8.8", 2003), "en")
    every = [*(each.text for each in (*told.known, *told.unknown)), *(each.not_proof for each in told.cards)]
    assert sum("2003" in plain(each) for each in every) == 1


@pytest.mark.parametrize(("language", "said"), [("en", "checked on"), ("ja", "確認した")])
def test_when_contacts_were_checked_is_told_once_behind_the_last(language: Language, said: str) -> None:
    for offices in (all_offices(language), all_offices(language)[:1]):
        told = [plain(fill(language, text, values)) for _, text, values in office_steps(offices)]
        assert [said in each for each in told] == [False] * (len(offices) - 1) + [True]
        oldest = min(each.as_of for each in offices)
        assert iso_told(oldest, partial(translate, language)) in told[-1]
        assert all(office.contact in each for office, each in zip(offices, told, strict=True))


PARTS = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b--\r\n"


@pytest.mark.parametrize(
    ("behind", "told", "again"),
    [
        (b"", "They are not in what was given.", False),
        (PARTS[:-5], "The message breaks off there, or a program forgot to close it.", True),
        (PARTS, "", False),
    ],
)
def test_a_copy_that_is_not_whole_is_told_so(behind: bytes, told: str, again: bool) -> None:
    header = (
        b"From: a@example.net\r\nTo: b@example.jp\r\nSubject: x\r\nDate: Mon, 6 May 2024 10:00:00 +0900\r\n"
        b"Message-ID: <a@example.net>\r\n"
    )
    analysis = analyze(read(header + behind, kind="paste"), Places.bundled())
    about = [each for each in unknowns(analysis) if "not in what was given" in each or "breaks off" in each]
    assert [each.partition(". ")[2] for each in about] == [told] * bool(told)
    assert ("full_source" in {each.id for each in explain(analysis, "en").next_steps}) is again
