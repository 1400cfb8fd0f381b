"""Hostile Received lines: bounded, told, never raising."""

from __future__ import annotations

import pytest
from received_line import hop_of

from slowness import within

NASTY = {
    "open": "(" * 50_000,
    "close": ")" * 50_000,
    "nested": "(" * 20_000 + ")" * 20_000,
    "open-comments": "; (" * 30_000,
    "semicolons": ";" * 50_000,
    "by": "by " * 20_000,
    "from": "from " * 20_000,
    "brackets": "[" * 50_000,
    "quotes": '"' * 50_000,
    "angles": "<" * 50_000,
    "comments": "from a " + "(x) " * 10_000 + "by b; Fri, 10 Jan 2025 00:12:31 +0000",
    "dates": "from a by b; " + "Fri, 10 Jan 2025 " * 3_000,
    "nul": "from a\0b by c\0d; Fri, 10 Jan 2025 00:12:31 +0000",
    "long": "from " + "a" * 100_000 + " by b",
    "equals": "from a (" + "helo=" * 20_000 + ") by b",
    "at": "from a (" + "@" * 50_000 + ") by b",
}


@pytest.mark.parametrize("name", NASTY)
def test_answers_within_a_second(name: str) -> None:
    hop = within(1, lambda: hop_of(NASTY[name]))
    assert len(hop.raw) <= 2_000


def test_too_many_comments_are_told() -> None:
    assert [cut.limit for cut in hop_of(NASTY["comments"]).cuts] == ["received_clauses", "shown_line"]


def test_sixty_four_comments_are_not_cut() -> None:
    assert hop_of("from a " + "(x) " * 64 + "by b").cuts == ()
    assert hop_of("from a " + "(x) " * 65 + "by b").cuts[0].found == 65


def test_invisible_characters_of_a_name_are_shown() -> None:
    assert "\u202e" not in (hop_of("from a\u202eb ([192.0.2.1]) by c").helo or "")


def test_a_login_without_a_name_in_front_of_its_sign_is_only_a_login() -> None:
    assert hop_of("from a (@ with plain) by b").auth == "yes"
