"""Values whose name says what they are: told in the reader's language, one and several alike."""

from __future__ import annotations

import pytest

from keshiin.explain.model import Language
from keshiin.explain.wording.values import shown
from slowness import within


@pytest.mark.parametrize(
    ("seconds", "english", "japanese"),
    [
        (1, "1 second", "1 秒"),
        (59, "59 seconds", "59 秒"),
        (60, "1 minute", "1 分"),
        (3600, "1 hour", "1 時間"),
        (12240, "3 hours 24 minutes", "3 時間 24 分"),
        (150, "2 minutes 30 seconds", "2 分 30 秒"),
        (90000, "1 day 1 hour", "1 日 1 時間"),
        (419310, "5 days", "5 日"),
        (86460, "1 day", "1 日"),
    ],
)
def test_a_time_is_told_in_words(seconds: int, english: str, japanese: str) -> None:
    assert shown("en", "duration", str(seconds)) == english
    assert shown("ja", "duration", str(seconds)) == japanese


@pytest.mark.parametrize(
    ("name", "value", "english", "japanese"),
    [
        ("weekday", "sun", "Sunday", "日曜日"),
        ("country", "JP", "Japan", "日本"),
        ("in_country", "US", "the United States", "アメリカ"),
        ("in_country", "JP", "Japan", "日本"),
        ("status", "5.2.2", "5.2.2 (the mailbox is full)", "5.2.2（メールボックスがいっぱい）"),
        ("status", "5.9.9", "5.9.9", "5.9.9"),
        ("status", "5.1.1", "5.1.1 (no such mailbox)", "5.1.1（そのアドレスのメールボックスがない）"),
        ("status", "4.4.7", "4.4.7 (its time ran out on the way)", "4.4.7（途中で期限が切れた）"),
        (
            "status",
            "5.1.10",
            "5.1.10 (that domain takes no mail)",
            "5.1.10（そのドメインはメールを受け取らない）",
        ),
        ("status", "5.1.3", "5.1.3 (the address)", "5.1.3（アドレスについて）"),
        ("brand", "カゴヤ", "Kagoya", "カゴヤ"),
        ("brand", "Rakuten", "Rakuten", "楽天"),
        ("brand", "Nobody's brand", "Nobody's brand", "Nobody's brand"),
        ("text", "sun", "sun", "sun"),
        ("network", "Example AS", "Example AS", "Example AS"),
        (
            "network",
            "AS64500",
            "AS64500 (owner not known)",
            "番号 AS64500 のネットワーク（持ち主は不明）",
        ),
    ],
)
def test_a_value_speaks_the_readers_language(name: str, value: str, english: str, japanese: str) -> None:
    said: dict[Language, str] = {"en": english, "ja": japanese}
    assert {language: shown(language, name, value) for language in said} == said


def test_every_brand_has_a_latin_spelling_for_readers_of_english() -> None:
    from keshiin.judge.names.brands import labels

    assert [brand.name for brand in labels().values() if not brand.english.isascii()] == []


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("例え.jp", "例え.jp (xn--r8jz45g.jp)"),
        ("who@例え.jp", "who@例え.jp (xn--r8jz45g.jp)"),
        ("例え.jp.", "例え.jp (xn--r8jz45g.jp)"),
        ("山田", "山田"),
        ("例え.jp と書かれた名", "例え.jp と書かれた名"),
        ("a@例え@例え.jp", "a@例え@例え.jp"),
    ],
)
def test_a_host_in_letters_that_look_like_others_has_its_a_labels_beside_it(value: str, told: str) -> None:
    assert shown("en", "domain", value) == told


def test_a_value_of_many_dots_is_told_at_once() -> None:
    within(0.02, lambda: shown("en", "domain", "256.1.1.1" * 220))


@pytest.mark.parametrize("name", ["host", "address", "sender"])
def test_one_name_is_not_told_with_and_without_the_dot_of_the_root(name: str) -> None:
    assert shown("en", name, "news@shop.example.") == "news@shop.example"
    assert shown("en", name, "shop.example.") == "shop.example"
    assert shown("en", name, "Hanako Ltd.") == "Hanako Ltd."
