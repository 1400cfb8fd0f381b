"""Words of other scripts are looked for where letters of such a script stand: quotation marks are none."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import made
from keshiin.judge.text.body import beyond_latin


@pytest.mark.parametrize("text", ["ご確認ください", "カード", "Срочно", "긴급", "邮箱", "επείγον"])
def test_letters_of_other_scripts_are_seen(text: str) -> None:
    assert beyond_latin(made("From: a@a.example\n", text=f"Hello {text}"))


@pytest.mark.parametrize("text", ["plain", "vérifiez", "“so” – they say …", "100 €", "😀 ✓"])
def test_accents_marks_and_pictures_are_none(text: str) -> None:
    assert not beyond_latin(made("From: a@a.example\n", text=text))
