"""The glossary: complete in both languages, and every term found where it stands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from keshiin.explain.model import Language, plain
from keshiin.explain.wording.filling import fill
from keshiin.explain.wording.glossary import entries, lookup, terms_in

sys.path.append(str(Path(__file__).parents[3] / "packaging"))

from words import faults


@pytest.mark.parametrize("language", ["en", "ja"])
def test_sixty_terms_each_with_a_meaning_a_picture_and_an_example(language: Language) -> None:
    assert len(entries(language)) >= 60
    assert [
        entry.term
        for entry in entries(language).values()
        if not all((entry.meaning, entry.like, entry.example))
    ] == []


def test_both_languages_explain_the_same_terms() -> None:
    assert list(entries("en")) == list(entries("ja"))


def test_a_term_is_looked_up_by_its_id() -> None:
    entry = lookup("helo", "ja")
    assert entry is not None
    assert "名前" in entry.meaning
    assert lookup("no_such_term", "en") is None


def test_english_terms_are_whole_words_in_any_case() -> None:
    assert [term for _, _, term in terms_in("The Server of the observer", "en")] == ["server"]


def test_japanese_terms_are_found_within_the_sentence() -> None:
    assert [term for _, _, term in terms_in("ヘッダーを読むサーバー", "ja")] == ["header", "server"]


def test_a_term_is_marked_once() -> None:
    pieces = fill("en", "A server asks a server.", {})
    assert [piece.text for piece in pieces if piece.kind == "term"] == ["server"]
    assert plain(pieces) == "A server asks a server."


def test_a_value_is_a_piece_of_its_own_and_never_a_template() -> None:
    pieces = fill("en", "It says “{name}”.", {"name": "{ip} server"})
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("plain", "It says “"),
        ("value", "{ip} server"),
        ("plain", "”."),
    ]


def test_hidden_characters_of_a_value_are_shown() -> None:
    (piece,) = fill("en", "{name}", {"name": "a\u202eb\x00"})
    assert piece.text == "a⟨U+202E⟩b␀"


def test_the_explanations_themselves_keep_to_the_words_of_the_house() -> None:
    for term, english in entries("en").items():
        japanese = entries("ja")[term]
        for part in ("meaning", "like"):
            assert list(faults(getattr(english, part), getattr(japanese, part))) == [], term


def test_a_name_in_capitals_is_no_word_that_is_spelt_alike() -> None:
    """The service that received a message is not the line of that name."""
    told = terms_in("The service that received it wrote the Received line.", "en")
    assert [(begin, term) for begin, _, term in told] == [(39, "received")]
