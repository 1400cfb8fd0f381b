"""How values stand in a sentence: those that are listed one by one, days and moments in words."""

from __future__ import annotations

import pytest

from keshiin.explain.model import Language, Piece, plain
from keshiin.explain.wording.filling import fill

AMONG = "Among them are {listed}."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Among them are “a.example”, “b.example”."),
        ("ja", "その中には「a.example」、「b.example」があります。"),
    ],
)
def test_each_of_several_values_is_set_apart_in_the_readers_own_marks(language: Language, said: str) -> None:
    told = fill(language, AMONG, {"listed": "a.example\nb.example"})
    assert plain(told) == said
    assert [each.text for each in told if each.kind == "value"] == ["a.example", "b.example"]


def test_a_value_with_marks_of_its_own_stays_one_piece() -> None:
    told = fill("en", AMONG, {"listed": "a”, “b"})
    assert [each.text for each in told if each.kind == "value"] == ["a”, “b"]


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "22 Aug 2026", "25 Mar 2001 19:44:09 (UTC+9)"),
        ("ja", "2026年8月22日", "2001年3月25日 19:44:09 (UTC+9)"),
    ],
)
def test_days_and_moments_are_told_in_words_of_ours(language: Language, day: str, moment: str) -> None:
    for name, written, told in (("day", "2026-08-22", day), ("time", "2001-03-25 19:44:09+09:00", moment)):
        assert fill(language, f"{{{name}}}", {name: written}) == (Piece("plain", told),)
    assert fill(language, "{date}", {"date": "Tuesday"}) == (Piece("value", "Tuesday"),)


def test_the_name_of_a_check_or_a_filter_is_a_word_of_ours() -> None:
    """Set apart as the message's own, it stood in a box of its own between its brackets."""
    pieces = fill(
        "en", "Your filter ({filter}) and its check ({method}).", {"filter": "Rspamd", "method": "DMARC"}
    )
    assert plain(pieces) == "Your filter (Rspamd) and its check (DMARC)."
    assert not any(piece.kind == "value" for piece in pieces)
