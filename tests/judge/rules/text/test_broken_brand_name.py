"""A known name with hidden characters inside is odd; a soft hyphen and the firm's own mail are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.text import broken_brand_name


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Your Mic\u200brosoft account", None),
        (None, "<p>Your <b>M&#847;i&#847;c&#847;r&#847;osoft</b> account</p>"),
        (None, "<p>Your Micro&zwnj;soft account</p>"),
    ],
)
def test_a_name_broken_up_out_of_sight_is_odd(text: str | None, html: str | None) -> None:
    (finding,) = found(broken_brand_name, made(text=text, html=html))
    assert (finding.weight, finding.values["brand"]) == ("odd", "Microsoft")
    assert [each.kind for each in finding.evidence] == ["span"]


@pytest.mark.parametrize(
    "text",
    [
        "Your Microsoft account",
        "Your Micro\u00adsoft account",
        "Microsoft\u200b account, amazon\u200b.co.jp",
        "Greet\u200bings from the club",
        "三井\u200b住友\u200bカード",
        "\u200b\u200b \u200c Microsoft \u200b",
    ],
)
def test_a_whole_name_a_place_to_part_it_and_other_words_are_left_alone(text: str) -> None:
    assert found(broken_brand_name, made(text=text)) == []


def test_a_firm_may_part_its_own_name() -> None:
    own = "From: Microsoft <a@microsoft.com>\nSubject: x\n"
    assert found(broken_brand_name, made(own, text="Your Mic\u200brosoft account")) == []


def test_letters_without_end_take_no_time_of_their_square() -> None:
    assert found(broken_brand_name, made(text="\u200b" + "a" * 190_000)) == []
