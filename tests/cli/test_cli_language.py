"""The language of the commands is the system's: Japanese or English."""

from __future__ import annotations

import re

import pytest

from keshiin.cli import main
from keshiin.commands.language import system_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.eucJP"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
)
def test_first_variable_that_is_set_decides(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


WRONG = [
    ["analyze"],
    ["analyze", "--json", "--jsonl", "x"],
    ["analyze", "--lang", "fr", "x"],
    ["analyze", "--lang"],
    ["analyze", "--online", "telepathy", "x"],
    ["analyze", "--my", "x", "y"],
    ["analyze", "--json=yes", "x"],
    ["window", "--size", "small", "--picture", "a.png"],
    ["--nonsense"],
    ["thunderbird", "nonsense"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_wrong_call_is_answered_in_the_readers_language(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("使い方: keshiin")
    reason = said.splitlines()[-1].partition(": エラー: ")[2].removeprefix("引数")
    # What is left of English in it is what the caller wrote himself, or could write.
    assert re.search("[ぁ-ん]", reason)
    assert not set(re.findall("[A-Za-z]{2,}", reason)) & {
        "invalid",
        "expected",
        "argument",
        "choose",
        "ambiguous",
    }


def test_help_has_no_english_word_of_the_parser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main(["analyze", "--help"]) == 0
    said = capsys.readouterr().out
    assert "オプション:" in said
    assert not re.search("usage|options|arguments|show this", said)


def test_in_english_the_parser_speaks_english(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("LANGUAGE", "ja")
    assert main(["analyze"]) == 2
    assert "the following arguments are required" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "words"), [("ja_JP.UTF-8", "コマンドもありません"), ("C", "neither a file")]
)
def test_a_word_that_is_no_command_is_told_with_the_commands(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    assert main(["analize", "a.eml"]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "analyze" in said
