"""Words that press stand apart; how often they stand within other words costs nothing more."""

from __future__ import annotations

import tomllib

from keshiin.judge.text.body import Phrases
from keshiin.judge.text.pressure import _first
from keshiin_resources import path
from slowness import within


def first(phrases: list[str], text: str) -> str:
    """The first of these that stands apart in a text."""
    return _first([each for each in phrases if each in text], Phrases(text, text))


def test_a_phrase_within_a_word_presses_nobody() -> None:
    assert first(["gift card"], "megagift card, xgift cards") == ""
    assert first(["gift card", "gift card today"], "megagift card, gift card today") == "gift card today"


def test_many_phrases_within_words_take_no_longer_than_few() -> None:
    kinds = tomllib.loads(path("pressure.toml").read_text("utf-8"))
    phrases = [phrase for languages in kinds.values() for each in languages.values() for phrase in each]
    text = "gift card" * 2000 + "x".join(phrases).lower() + "x"
    within(0.5, lambda: first([each.lower() for each in phrases if each.isascii()], text))
