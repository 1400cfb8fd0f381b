"""The names a letter apart from a text: all of them, and nothing else."""

from __future__ import annotations

import pytest

from keshiin.judge.names.nearness import LABEL, near, neighbours

KNOWN = neighbours(("netflix", "paypals", "paypale", "short"))


@pytest.mark.parametrize(
    "text", ["netflx", "nettflix", "netfl1x", "enetflix", "netflixs", "ntflix", "netflxi"]
)
def test_a_letter_dropped_added_changed_or_swapped_is_found(text: str) -> None:
    assert near(text, KNOWN) == {"netflix"}


@pytest.mark.parametrize(
    "text", ["", "n", "netflix" * 2, "nteflxi", "netf", "flixnet", "netfilx1", "xnetfli"]
)
def test_what_is_farther_away_is_not(text: str) -> None:
    assert near(text, KNOWN) == set()


def test_a_name_without_its_first_letter_is_another_word() -> None:
    assert near("etflix", KNOWN) == set()


def test_every_name_that_is_near_is_found() -> None:
    assert near("paypal", KNOWN) == {"paypals", "paypale"}


def test_a_short_name_is_near_to_nothing() -> None:
    assert near("shart", KNOWN) == set()


def test_a_text_longer_than_any_label_is_near_to_nothing_and_costs_nothing() -> None:
    long = "a" * LABEL
    assert near(long + "bb", neighbours((long,))) == set()
    assert near(long + "b", neighbours((long,))) == {long}
