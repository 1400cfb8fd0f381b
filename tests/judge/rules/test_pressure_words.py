"""Threats, hurry and promises are told as context, in both languages."""

from __future__ import annotations

from content_cases import found, made, pointed

from keshiin.judge.rules import pressure_words


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


def test_a_word_that_only_hurries_in_a_demand_is_quoted_with_it() -> None:
    assert found(pressure_words, made(text="Er war sofort tot. El museo es gratis. Toegang gratis.")) == []
    (finding,) = found(pressure_words, made(text="Bitte handeln Sie sofort."))
    assert finding.values["words"] == "handeln Sie sofort"
