"""Text in the columns of a terminal: full-width characters take two, nothing is lost, lines fit."""

from __future__ import annotations

import pytest

from keshiin.report.text.columns import columns, pad, wrap


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("消印", 4), ("ｱ", 1), ("e\u0301", 1), ("Ａ", 2)]
)
def test_columns_counts_what_a_terminal_uses(text: str, width: int) -> None:
    assert columns(text) == width


def test_pad_lines_up_japanese_and_english() -> None:
    assert columns(pad("差出側", 8)) == columns(pad("from", 8)) == 8


def test_wrap_breaks_english_between_words() -> None:
    assert wrap("one two three four", 9) == ["one two", "three", "four"]


def test_wrap_never_begins_a_japanese_line_with_a_full_stop() -> None:
    lines = wrap("これはとても長い文です。次の文もあります。", 22)
    assert all(columns(line) <= 22 for line in lines)
    assert not any(line.startswith("。") for line in lines)


def test_wrap_breaks_a_word_that_is_longer_than_a_line_and_loses_nothing() -> None:
    name = "a-very-long-host-name.mail.example.jp"
    lines = wrap(f"from {name}", 16, "  ")
    assert "".join(line.strip() for line in lines) == f"from{name}"
    assert all(columns(line) <= 16 for line in lines)


def test_wrap_puts_the_mark_in_front_of_the_first_line_only() -> None:
    assert wrap("alpha beta gamma", 12, "    ", "  1. ") == ["  1. alpha", "    beta", "    gamma"]


def test_wrap_of_a_megabyte_is_quick_and_whole() -> None:
    text = "消印" * 250_000
    assert "".join(wrap(text, 80)) == text
