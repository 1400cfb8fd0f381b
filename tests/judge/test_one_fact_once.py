"""Findings that rest on one fact have one cause, so that it counts once."""

from __future__ import annotations

import pytest

from keshiin.judge.causes import cause_of
from keshiin.judge.folder import found_rules
from keshiin.judge.model import Finding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Nobody vouches for an address of the reader's side.
        ("from_equals_to", "own_domain_sender"),
        ("from_equals_to", "unsupported_sender"),
        # The same letters of the same name.
        ("brand_claim disguised", "disguised_letters"),
        # The same payment in virtual money.
        ("coins_wanted", "crypto_extortion"),
        # The same mailbox to which answers go.
        ("foreign_reply_to freemail", "link_writes_elsewhere"),
        ("foreign_reply_to freemail", "advance_fee answers"),
        ("foreign_reply_to freemail", "platform_user office"),
        # The same links that lead to strangers.
        ("links_elsewhere", "link_shortener"),
        ("links_elsewhere", "link_in_picture"),
        ("links_elsewhere", "link_rented_host document"),
        ("pressed_elsewhere", "platform_detour"),
    ],
)
def test_two_findings_of_one_fact_count_once(one: str, other: str) -> None:
    assert _cause(one) == _cause(other)


def test_words_and_links_are_two_facts() -> None:
    assert _cause("pressed_elsewhere beside") != _cause("links_elsewhere")
    assert _cause("pressed_elsewhere hurry_beside") == _cause("pressed_elsewhere hurry") == "hurry"


def _cause(named: str) -> str:
    rule, _, variant = named.partition(" ")
    return cause_of(Finding(rule, "content", "odd", variant=variant), found_rules()[0])
