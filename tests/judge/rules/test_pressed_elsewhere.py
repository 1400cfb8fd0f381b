"""Pressing words are odd where every link leads away, and nothing where one leads home."""

from __future__ import annotations

from content_cases import found, link, made, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import pressed_elsewhere

AWAY = [link("https://away.example.net/x")]
TEXT = "Your account has been suspended."


def test_pressure_with_foreign_links_is_odd_even_when_vouched_for() -> None:
    case = made(links=AWAY, text=TEXT, vouched=True)
    (finding,) = found(pressed_elsewhere, case)
    assert (finding.weight, finding.values["words"]) == ("odd", "account has been suspended")
    assert pointed(case, finding) == ["https://away.example.net/x"]


def test_pages_of_authorities_are_no_strangers() -> None:
    office = link("https://www.police.pref.kita.lg.jp/news")
    assert found(pressed_elsewhere, made(links=[office], text=TEXT)) == []
    case = made(links=[office, *AWAY], text=TEXT)
    (finding,) = found(pressed_elsewhere, case)
    assert pointed(case, finding) == ["https://away.example.net/x"]


def test_links_home_plain_words_and_answers_are_left_alone() -> None:
    home = [*AWAY, link("https://www.shop.example/")]
    answer = "From: A <a@shop.example>\nSubject: Re: x\nIn-Reply-To: <1@x.example>\n"
    assert found(pressed_elsewhere, made(links=home, text=TEXT)) == []
    assert found(pressed_elsewhere, made(links=AWAY, text="Hello, here is the page.")) == []
    assert found(pressed_elsewhere, made(answer, links=AWAY, text=TEXT)) == []


def test_an_answer_must_look_like_one() -> None:
    header = "From: A <a@shop.example>\nSubject: Last chance\nReferences: <1@x.example>\n"
    assert len(found(pressed_elsewhere, made(header, links=AWAY))) == 0
    assert len(found(pressed_elsewhere, made(header, links=AWAY, text="Please look."))) == 1


def test_a_name_of_a_mail_server_alone_calms_nothing() -> None:
    header = "Return-Path: <x@relay.test>\nFrom: Mail System <postmaster@shop.example>\n"
    assert len(found(pressed_elsewhere, made(header, links=AWAY, text=TEXT))) == 1
    genuine = header.replace("<x@relay.test>", "<>")
    assert found(pressed_elsewhere, made(genuine, links=AWAY, text=TEXT)) == []


def test_a_bare_address_counts_in_the_refused_name_of_the_readers_own_side() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "boss@example.jp")
    body = "\nYour account has been suspended. https://page.strange.invalid/x\n"
    for results, weights in (
        ([("spf", "fail", True)], ["odd"]),
        ([("dmarc", "fail", True)], ["odd"]),
        ([("spf", "softfail", True)], []),
        ([], []),
    ):
        told = found(pressed_elsewhere, case(spoof + body, results=results))
        assert [finding.weight for finding in told] == weights, results
    assert found(pressed_elsewhere, case(TOP + OLDER + FIELDS + body, results=[("spf", "fail", True)])) == []


def test_a_colleagues_hurry_with_a_bare_address_is_left_alone_though_refused() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "boss@example.jp")
    body = "\nUrgent: the meeting is at https://meet.strange.invalid/x\n"
    assert found(pressed_elsewhere, case(spoof + body, results=[("dmarc", "fail", True)])) == []
