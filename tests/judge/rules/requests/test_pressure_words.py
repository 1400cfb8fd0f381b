"""Threats, hurry and promises are told as context, in both languages."""

from __future__ import annotations

import tomllib

import pytest

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.requests import pressure_words
from keshiin_resources import path

KINDS = tomllib.loads(path("pressure.toml").read_text("utf-8"))


def test_each_kind_of_pressure_is_told_with_its_words() -> None:
    case = made(
        "From: A <a@shop.example>\nSubject: Final notice\n",
        text="Your account has been suspended. You have won a prize.",
    )
    findings = found(pressure_words, case)
    assert {each.variant: each.values["words"] for each in findings} == {
        "threat": "account has been suspended",
        "promise": "You have won",
        "": "Final notice",
    }
    assert {each.weight for each in findings} == {"neutral"}
    assert [pointed(case, each) for each in findings if not each.variant] == [["Final notice"]]


def test_japanese_pressure_is_told() -> None:
    findings = found(pressure_words, made(text="アカウントの利用を停止しました。至急ご確認ください。"))
    assert {each.variant for each in findings} == {"threat", ""}


def test_plain_words_are_left_alone() -> None:
    assert found(pressure_words, made(text="The meeting is tomorrow. 会議は明日です。")) == []


def test_whose_account_a_bill_names_is_promised_nothing() -> None:
    assert found(pressure_words, made(text="Beneficiary: Chamber of Architects\nIBAN: BE71 0961")) == []


def test_a_word_that_only_hurries_in_a_demand_is_quoted_with_it() -> None:
    assert found(pressure_words, made(text="Er war sofort tot. El museo es gratis. Toegang gratis.")) == []
    (finding,) = found(pressure_words, made(text="Bitte handeln Sie sofort."))
    assert finding.values["words"] == "handeln Sie sofort"


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrase_of_the_file_is_found_alone_and_in_a_sentence(kind: str) -> None:
    wanted = pressure_words.VARIANTS[kind]
    for phrase in (phrase for phrases in KINDS[kind].values() for phrase in phrases):
        for text in (phrase, f"({phrase.upper()}), „{phrase}“"):
            assert wanted in {each.variant for each in found(pressure_words, made(text=text))}, text


def test_a_phrase_inside_longer_words_presses_nobody() -> None:
    assert found(pressure_words, made(text="We react nowhere and preact nowadays.")) == []


@pytest.mark.parametrize(
    "text",
    ["お客様は24時間以内に認証してください。", "期限は48時間以内です", "本日、72時間以内にお支払いください"],
)
def test_a_japanese_phrase_that_begins_with_a_number_is_found_where_the_sentence_runs_on(text: str) -> None:
    assert {each.variant for each in found(pressure_words, made(text=text))} == {""}
    assert found(pressure_words, made(text=text.replace("4", "124").replace("7", "17"))) == []


def test_what_is_told_beside_links_that_lead_away_is_not_told_again() -> None:
    text = "Your account has been suspended. You have won a prize."
    beside = made(text=text, links=[link("https://away.example.net/x")])
    assert {each.variant for each in found(pressure_words, beside)} == {"promise"}
    assert {each.variant for each in found(pressure_words, made(text=text))} == {"threat", "promise"}
