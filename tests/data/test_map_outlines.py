"""The outlines and names that the map draws: whole on a Japan-centred map, and every country in its place."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from keshiin_resources import path

FILES = ("countries-110m.json", "countries-50m.json")
PLACES = [
    ("JP", 35.7, 139.5),
    ("RU", 66.5, 185.0),
    ("RU", 56.0, 37.6),
    ("US", 64.8, 212.3),
    ("US", 39.0, 265.0),
    ("GL", 72.0, 318.0),
    ("GL", 81.0, -25.0),
    ("FR", 47.0, 2.0),
    ("GB", 52.5, -1.5),
    ("BR", -10.0, 308.0),
    ("NZ", -44.0, 170.5),
    ("LS", -29.5, 28.3),
    ("AQ", -85.0, 0.0),
    ("AQ", -85.0, 180.0),
    ("AQ", -85.0, 325.0),
]


@pytest.fixture(scope="module", params=FILES)
def outlines(request) -> dict[str, list[list[float]]]:
    document = json.loads(path("map", request.param).read_text("utf-8"))
    assert (document["west"], document["east"]) == (-30, 330)
    return document["countries"]


@pytest.fixture(scope="module")
def territories() -> dict[str, dict[str, object]]:
    return json.loads(path("map", "territories.json").read_text("utf-8"))


def points(ring: list[float]) -> list[tuple[float, float]]:
    return list(zip(ring[::2], ring[1::2], strict=True))


def holds(rings: list[list[float]], latitude: float, longitude: float) -> bool:
    """Whether an even-odd fill of the rings covers the point."""
    inside = False
    for ring in rings:
        corners = points(ring)
        for (x, y), (next_x, next_y) in pairwise([*corners, corners[0]]):
            if (y > latitude) != (next_y > latitude):
                inside ^= longitude < (next_x - x) * (latitude - y) / (next_y - y) + x
    return inside


def test_every_ring_is_an_area_on_the_map(outlines) -> None:
    for code, rings in outlines.items():
        assert rings, code
        for ring in rings:
            assert len(points(ring)) >= 3, code
            assert all(-30 <= x <= 330 and -90 <= y <= 90 for x, y in points(ring)), code


def test_no_line_runs_across_the_map(outlines) -> None:
    for code, rings in outlines.items():
        for ring in rings:
            longest = max(abs(b[0] - a[0]) for a, b in pairwise(points(ring)))
            assert longest < 30 or code == "AQ", (code, longest)


def test_no_country_is_cut_where_the_date_line_runs(outlines) -> None:
    for code, rings in outlines.items():
        for ring in rings:
            cuts = [
                (a, b) for a, b in pairwise(points(ring)) if a[0] == b[0] == 180 and abs(a[1] - b[1]) > 0.5
            ]
            assert not cuts, (code, cuts)


@pytest.mark.parametrize(("code", "latitude", "longitude"), PLACES)
def test_a_well_known_place_lies_in_its_country_and_in_no_other(outlines, code, latitude, longitude) -> None:
    assert [name for name, rings in outlines.items() if holds(rings, latitude, longitude)] == [code]


def test_the_open_sea_is_no_country(outlines) -> None:
    for latitude, longitude in ((0.0, 200.0), (40.0, 320.0), (-60.0, 100.0), (85.0, 180.0)):
        assert not [code for code, rings in outlines.items() if holds(rings, latitude, longitude)]


def test_small_countries_are_there_after_zooming_in() -> None:
    detailed = json.loads(path("map", FILES[1]).read_text("utf-8"))["countries"]
    assert {"SG", "HK", "MO", "MC", "VA", "LI", "MT", "NR"} <= set(detailed)


def test_every_outline_has_a_name(outlines, territories) -> None:
    assert set(outlines) - set(territories) <= {""}


def test_all_territories_of_iso_3166_have_names_in_both_languages(territories) -> None:
    assert len(territories) == 250
    for code, entry in territories.items():
        assert len(code) == 2
        assert code.isupper()
        assert entry["en"].strip(), code
        assert any(ord(letter) > 0x3000 for letter in entry["ja"]), code


def test_a_label_stands_in_its_own_country(territories) -> None:
    detailed = json.loads(path("map", FILES[1]).read_text("utf-8"))["countries"]
    # So small that rounding the point may move it off the land.
    tiny = {"VA", "MC", "NR", "AI"}
    for code in set(detailed) - tiny - {""}:
        latitude, longitude = territories[code]["lat"], territories[code]["lon"]
        assert holds(detailed[code], latitude, (longitude + 30) % 360 - 30), (code, latitude, longitude)
