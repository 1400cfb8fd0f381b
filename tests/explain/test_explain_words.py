"""Every rule has words in both languages, and every answer says what to do."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import keshiin.route.border
from keshiin.analysis import analyze
from keshiin.explain.advice.offices import home_of, offices_for
from keshiin.explain.borders import WHY
from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import LEVELS
from keshiin.judge.folder import found_rules
from keshiin.judge.model import Words
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin.texts import translate

BORDER = sorted(Path(keshiin.route.border.__file__).parent.glob("*.py"))
RULES = sorted(found_rules()[0].items())
PARTS = ("title", "seen", "why", "not_proof", "do", "known", "unknown")


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_a_rule_says_what_was_seen_and_why_it_matters(name: str) -> None:
    for words in dict(RULES)[name].words.values():
        assert words.title
        assert words.seen
        assert words.why


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_a_rule_speaks_japanese(name: str) -> None:
    def texts(words: Words) -> list[str]:
        return [text for part in PARTS if (text := getattr(words, part))]

    missing = [
        text
        for words in dict(RULES)[name].words.values()
        for text in texts(words)
        if translate("ja", text) == text
    ]
    assert missing == []


def test_levels_are_the_designs_own_words() -> None:
    assert [translate("ja", text) for text in LEVELS.values()] == [
        "差出人のサーバーまで確認できました",
        "矛盾は見つかりません",
        "判断できません",
        "おかしな点があります",
        "危険です。書かれていることに従わないでください",
    ]


@pytest.mark.parametrize("file", BORDER, ids=lambda file: file.stem)
def test_every_border_rule_of_the_route_has_its_sentence(file: Path) -> None:
    code = ast.walk(ast.parse(file.read_text("utf-8")))
    texts = [node.value for node in code if isinstance(node, ast.Constant)]
    named = [text for text in texts if isinstance(text, str) and re.fullmatch("[a-z]+(_[a-z]+)+", text)]
    assert [rule for rule in named if rule not in WHY] == []


def test_the_sentences_of_all_borders_speak_japanese() -> None:
    assert [text for text in WHY.values() if translate("ja", text) == text] == []


@pytest.mark.parametrize(("situation", "office"), [("invoice", "188"), ("authority", "#9110")])
def test_japanese_offices_come_with_number_source_and_date(situation: str, office: str) -> None:
    found = offices_for(situation, "ja")
    assert office in [each.contact for each in found]
    assert [each for each in found if not (each.source.startswith("https://") and each.as_of)] == []


def test_the_four_offices_of_japan_are_there() -> None:
    situations = ("invoice", "authority", "bank", "unwanted", "clicked")
    names = {each.name for each in (office for at in situations for office in offices_for(at, "ja"))}
    assert {
        "消費者ホットライン",
        "警察相談専用電話",
        "フィッシング対策協議会",
        "迷惑メール相談センター",
    } <= names


def test_desks_of_the_readers_own_country_come_first() -> None:
    def at(home: str, language: Language) -> list[str]:
        return [each.country for each in offices_for("phishing", language, home)]

    assert at("", "en") == ["", "GB", "JP"]
    assert at("JP", "en")[0] == "JP"
    assert at("DE", "en") == ["DE", ""]
    assert at("", "ja") == at("JP", "ja") == ["JP"]
    assert at("DE", "ja") == ["DE", "", "JP"]


@pytest.mark.parametrize(
    ("by", "mine", "home"),
    [
        ("mx.example.co.uk", "", "GB"),
        ("mx.example.de", "hana@example.jp", "JP"),
        ("mx.example.com", "", ""),
        ("mx.example.tv", "", ""),
    ],
)
def test_the_readers_country_is_told_by_himself_or_by_his_mail_service(by: str, mine: str, home: str) -> None:
    line = f"Received: from a.example.org (a.example.org [192.0.2.10]) by {by} with ESMTPS; "
    message = read(f"{line}Mon, 6 May 2024 10:00:05 +0900\nFrom: a@b.example\n\nHello\n".encode())
    settings = Settings(my_services=(by,), my_addresses=(mine,) if mine else ())
    assert home_of(analyze(message, Places([], []), settings)) == home
