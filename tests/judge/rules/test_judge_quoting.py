"""What a letter quotes, passes on or reports is not its own word, and long texts are read at once."""

from __future__ import annotations

import pytest
from content_cases import found, made

from keshiin.judge.quoting import own_words
from keshiin.judge.rules import card_codes
from slowness import within


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("We write to you.\n> you owe us", "we write to you."),
        ("本物です。「停止します」と書いてあるメール", "本物です。 と書いてあるメール"),
        ("停止するなどと偽るメールです。本物です。", "。本物です。"),
        ("They claim that it is closed. It is open.", ". it is open."),
        ("This is to tell you that it is closed.", "this is to tell you that it is closed."),
    ],
)
def test_the_own_words_are_what_is_left(text: str, own: str) -> None:
    assert own_words(made("From: a@shop.example\n", text=text)) == own


@pytest.mark.parametrize(
    "text",
    [
        "などと" * 6000,
        "they " * 4000,
        "「" * 20000,
        "ギフト券" * 5000,
        "カード番号を送って" * 2200,
        "messages that " * 1400,
    ],
)
def test_a_long_text_is_read_at_once(text: str) -> None:
    case = made("From: a@shop.example\n", text=text)
    within(0.1, lambda: own_words(made("From: a@shop.example\n", text=text)))
    within(0.1, lambda: found(card_codes, case))
