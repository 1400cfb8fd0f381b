"""The map of a report: no way and no other name runs through the name of a place."""

from __future__ import annotations

import re

from keshiin.report.pictures.map_svg import map_svg
from keshiin.report.pictures.model import Pin, Places

PARIS, PRAGUE, KYIV = (2.0, 49.0), (15.0, 50.0), (30.0, 50.0)


def held(*places: tuple[float, float]) -> list[str]:
    """By which end each name is held: one right of its pin by its start, left of it by its end."""
    pins = (Pin(chr(65 + at), f"Place {at}", *place, "claimed") for at, place in enumerate(places))
    drawn = map_svg(Places(tuple(pins)), "Map")
    texts = re.findall(r"<text([^>]*)>(Place \d)<", drawn)
    ends = {name: re.findall('text-anchor="([a-z]+)"', looks) for looks, name in texts}
    return [ends[name][0] for name in sorted(ends)]


def test_a_name_stands_on_the_side_to_which_no_way_leads() -> None:
    assert held(PRAGUE, KYIV) == ["end", "start"]
    assert held(KYIV, PRAGUE) == ["start", "end"]


def test_a_name_between_two_ways_stands_below_its_pin() -> None:
    assert held((2.0, 50.0), (16.0, 50.0), (30.0, 50.0))[1] == "middle"


def test_a_name_keeps_clear_of_the_pin_beside_it() -> None:
    assert held(PARIS, (PARIS[0] + 8.0, PARIS[1]))[0] == "end"


def test_a_place_alone_has_its_name_on_the_right() -> None:
    assert held(PARIS) == ["start"]
