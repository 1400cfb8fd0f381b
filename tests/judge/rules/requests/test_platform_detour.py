"""A hotel's or a user's text on a platform that presses for a card and leads away is odd."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.requests import platform_detour

HEADER = "From: Hotel Alpenblick <1.a@guest.booking.com>\n"
HOME, AWAY = link("https://secure.booking.com/"), link("https://card-check.example.net/1", "x", "text")
LURE = "Your stay will be cancelled within 24 hours. Please confirm your card here."


@pytest.mark.parametrize("text", [LURE, "24時間以内にカード情報を確認してください。"])
def test_a_link_away_beside_a_pressing_request_is_odd(text: str) -> None:
    (finding,) = found(platform_detour, made(HEADER, links=[HOME, AWAY], text=text, vouched=True))
    assert (finding.weight, finding.values["host"]) == ("odd", "card-check.example.net")


@pytest.mark.parametrize(
    ("header", "links", "text", "vouched"),
    [
        (HEADER, [HOME], LURE, True),
        (HEADER, [HOME, link("https://www.paypal.com/")], LURE, True),
        (HEADER, [HOME, AWAY], "When do you arrive? Please confirm your card at the desk.", True),
        (HEADER, [HOME, AWAY], "Our road is closed within 24 hours: see the map.", True),
        (HEADER, [HOME, AWAY], LURE, False),
        ("From: Shop <a@shop.example>\n", [AWAY], LURE, True),
    ],
)
def test_what_stays_home_or_presses_for_nothing_is_left_alone(
    header: str, links: list[object], text: str, vouched: bool
) -> None:
    case = made(header, links=links, text=text, vouched=vouched)  # type: ignore[arg-type]
    assert found(platform_detour, case) == []
