"""The sentences on header fields: enough of them, both languages, within the words of the house."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from keshiin.explain.fields import known_fields, meaning_of

sys.path.append(str(Path(__file__).parents[2] / "packaging"))

from words import faults


def test_at_least_eighty_fields_are_known_and_many_of_them_are_private_ones() -> None:
    names = known_fields()
    assert len(names) >= 80
    assert sum(name.startswith("x-") for name in names) >= 30


def test_every_sentence_is_there_in_both_languages_and_keeps_to_the_words() -> None:
    for name, about in known_fields().items():
        assert set(about) == {"en", "ja"}, name
        assert list(faults(about["en"], about["ja"])) == [], name
        assert about["en"].endswith((".", "?"))
        assert about["ja"].endswith("。")


@pytest.mark.parametrize("name", ["RECEIVED", "received", "Received "])
def test_a_field_is_known_in_any_case(name: str) -> None:
    assert meaning_of(name, "en").startswith("Each server that takes the mail in")
    assert "サーバー" in meaning_of(name, "ja")


def test_what_nobody_knows_is_said_to_be_unknown() -> None:
    assert meaning_of("X-Nobody-Knows-1", "en").startswith("A field that one program made for itself")
    assert meaning_of("Nobody-Knows-1", "en").startswith("Not a field that Keshiin knows")
