"""Values that are listed stand in a sentence one by one, each a piece of its own."""

from __future__ import annotations

import pytest

from keshiin.explain.filling import fill
from keshiin.explain.model import Language, plain

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
