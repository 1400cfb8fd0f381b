"""What somebody reads on the terminal."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import category

import pytest
from made_analysis import made_analysis, made_explanation, text

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.model import Language
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import Mailbox
from keshiin.report.text import as_text
from keshiin.report.text.columns import columns
from keshiin_resources import path


def test_text_tells_level_known_unknown_steps_and_card_in_that_order() -> None:
    shown = as_text(made_analysis(), made_explanation())
    wanted = [
        "notice.eml",
        "お知らせ",
        "▲ Something does not fit",
        "One thing does not fit.",
        "What it shows",
        "It came from mail.example.com.",
        "What is not known",
        "Who wrote it.",
        "What to do",
        "1. Ring a number that you know.",
        "[1] The server gave another name",
        "Many honest servers are set up so.",
        "The way it took",
    ]
    places = [shown.find(each) for each in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_way_runs_from_the_oldest_hop_with_the_border_before_the_record() -> None:
    shown = as_text(made_analysis(), made_explanation())
    oldest, wall, newest = (
        shown.find("A  could not read"),
        shown.find("border: above"),
        shown.find("B  2 Jan 2026"),
    )
    assert 0 < oldest < wall < newest
    assert "−12 s" in shown
    assert "[203.0.113.5] (Japan, Example Net, by network data of 25 Jun 2026)" in " ".join(shown.split())


def test_a_hop_that_names_neither_side_has_no_empty_lines_for_them() -> None:
    line = "Received: (qmail 1 invoked by uid 89); Mon, 6 May 2024 10:00:00 +0900\nFrom: a@example.com\n\nx\n"
    analysis = analyze(read(line.encode()), Places.bundled())
    shown = as_text(analysis, explain(analysis, "en"))
    assert "A  6 May 2024" in shown
    assert not [each for each in shown.splitlines() if each.split() in (["from", "-"], ["by", "-"])]


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    explanation = replace(
        made_explanation("ja" if language == "ja" else "en"),
        headline=text("差出人のサーバーの名前が食い違っています。" * 9 + "x" * 150),
    )
    shown = as_text(made_analysis(), explanation, width)
    assert max(columns(line) for line in shown.splitlines()) <= width


def test_no_control_character_of_a_message_reaches_the_terminal() -> None:
    explanation = replace(made_explanation(), headline=text("It says “\x1b[2J\u202e\r\x9b31m”."))
    shown = as_text(made_analysis("\x1b]0;title\x07.eml"), explanation)
    assert {character for character in shown if category(character) in ("Cc", "Cf")} == {"\n"}


def test_the_sender_is_told_as_a_claim() -> None:
    analysis = made_analysis()
    named = replace(analysis.message.claims, from_=(Mailbox("Bank\x1b", "a@example.com", "example.com"),))
    shown = as_text(replace(analysis, message=replace(analysis.message, claims=named)), made_explanation())
    assert "It says it is from: Bank␛ <a@example.com>. Anybody can write that." in shown.replace("\n  ", " ")
    unnamed = replace(analysis.message.claims, from_=())
    shown = as_text(replace(analysis, message=replace(analysis.message, claims=unnamed)), made_explanation())
    assert "It has no From line." in shown


def test_a_message_inside_is_explained_behind_the_outer_one() -> None:
    sample = path("samples", "bounce-yahoo.eml").read_bytes()
    analysis = analyze(read(sample), Places.bundled())
    shown = as_text(analysis, explain(analysis, "en"))
    outer, inner = shown.split("─" * 80 + "\n", 1)
    assert "automatic delivery notice" in outer
    assert "A known name that nobody checked" in inner


@pytest.mark.parametrize(
    ("language", "answers"),
    [
        (
            "en",
            (
                "= Nothing contradicts it. That is about the notice;",
                "The message inside (“Express Computers 23204”), judged by itself further below: "
                "▲ Something does not fit",
                "What follows is about this message alone, not about the one around it.",
            ),
        ),
        (
            "ja",
            (
                "= 矛盾は見つかりません。これは通知だけの判断です。",
                "中に入っているメール（「Express Computers 23204」）の判断（詳しくは下に）： "
                "▲ おかしな点があります",
                "ここから下は、このメールだけについての説明です。",
            ),
        ),
    ],
)
def test_of_two_answers_each_says_what_it_is_about(language: Language, answers: tuple[str, ...]) -> None:
    analysis = analyze(read(path("samples", "bounce-yahoo.eml").read_bytes()), Places.bundled())
    shown = " ".join(as_text(analysis, explain(analysis, language)).split())
    for answer in answers:
        assert shown.replace(" ", "").count(answer.replace(" ", "")) == 1


@pytest.mark.parametrize(("sample", "walls"), [("invitation.eml", 0), ("ministry-notice.paste.txt", 1)])
def test_no_line_of_a_likely_border_is_told_as_a_record_for_sure(sample: str, walls: int) -> None:
    analysis = analyze(read(path("samples", sample).read_bytes()), Places.bundled())
    assert analysis.route.border.confidence == "likely"
    shown = as_text(analysis, explain(analysis, "en"))
    told = [line.strip() for line in shown.splitlines() if "recorded by your mail service" in line]
    assert set(told) == {"recorded by your mail service (likely)"}
    assert shown.count("border: above it") == walls
    assert shown.count("your mail service’s records (likely)") == walls


def test_a_machine_named_by_its_address_is_named_once_and_its_country_in_words() -> None:
    data = path("samples", "ministry-notice.paste.txt").read_bytes()
    analysis = analyze(read(data, kind="paste"), Places.bundled())
    for language, country in (("en", " (Japan, "), ("ja", "（日本、")):
        told = as_text(analysis, explain(analysis, language))
        assert " 211.123.198.197 [" not in told
        assert f"[211.123.198.197]{country}" in told
        assert "[10.97.2.54] [10.97.2.54]" not in told


def test_a_confirmed_sender_is_not_told_as_one_that_anybody_can_write() -> None:
    """It stands above the headline, which says that the sender's domain was confirmed."""
    confirmed = replace(made_explanation(), level="confirmed")
    shown, doubted = as_text(made_analysis(), confirmed), as_text(made_analysis(), made_explanation())
    assert "It says it is from: 総務 <info@example.jp>.\n" in shown
    assert "Anybody can write that" not in shown
    assert "Anybody can write that" in " ".join(doubted.split())
