"""The columns of a table share its width so that no row is higher than it must be."""

from __future__ import annotations

import pytest

from keshiin_ui.hops.columns import Need, shared

NAME, SENTENCE = Need(60, 120), Need(80, 900)


def test_where_there_is_room_each_column_has_what_it_would_like_and_no_more() -> None:
    assert shared(2_000, (NAME, SENTENCE)) == [120, 900]


def test_a_sentence_gives_up_before_a_name() -> None:
    name, sentence = shared(700, (NAME, SENTENCE))
    assert (name, name + sentence) == (120, 700)


def test_of_what_is_over_whoever_needs_least_gets_that_whole() -> None:
    assert shared(310, (Need(90, 100), Need(90, 400), Need(90, 400))) == [100, 105, 105]


@pytest.mark.parametrize("room", range(0, 1_200, 37))
def test_no_column_has_less_than_it_must_or_more_than_it_would_like(room: int) -> None:
    needs = (NAME, SENTENCE, Need(40, 40), Need(30, 300))
    widths = shared(room, needs)
    assert all(least <= width <= wished for width, (least, wished) in zip(widths, needs, strict=True))
    assert sum(widths) <= max(room, sum(need.least for need in needs))


def test_no_column_is_no_mistake() -> None:
    assert shared(100, ()) == []
