"""The map's geometry."""

from __future__ import annotations

from math import asin, atan, cos, degrees, radians, sin, sinh, sqrt

import pytest

from keshiin_ui.map.camera import BOTTOM, TOP, fitted
from keshiin_ui.map.earth import EARTH_KM, circle, flat, unwrapped


def latitude_of(y: float) -> float:
    """Miller's projection the other way round."""
    return degrees(1.25 * atan(sinh(radians(-y) / 1.25)))


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lon1, lat1), (lon2, lat2) = ((radians(each) for each in point) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


@pytest.mark.parametrize("latitude", [-60.0, 0.0, 35.7, 84.0])
def test_a_latitude_is_found_again(latitude: float) -> None:
    assert latitude_of(flat(139.7, latitude)[1]) == pytest.approx(latitude)


def test_north_is_up() -> None:
    assert flat(0, 60)[1] < flat(0, 0)[1] < flat(0, -30)[1]


def test_america_lies_to_the_right_of_japan() -> None:
    japan, america = unwrapped([138.0, -98.0])
    assert america > japan


def test_a_route_over_the_atlantic_is_not_torn_apart() -> None:
    brazil, spain = unwrapped([-51.0, -3.5])
    assert spain - brazil == pytest.approx(47.5)


def test_one_place_twice_stays_one_place() -> None:
    assert len(set(unwrapped([138.1, 138.1, -98.0, 138.1]))) == 2


@pytest.mark.parametrize(("longitude", "latitude"), [(139.7, 35.7), (24.9, 60.2), (179.5, -17.0)])
def test_a_circle_has_its_real_radius_everywhere(longitude: float, latitude: float) -> None:
    for x, y in circle(longitude, latitude, 200):
        assert distance_km((longitude, latitude), (x, latitude_of(y))) == pytest.approx(200, rel=0.01)


def test_the_route_fits_with_room_around() -> None:
    places = [flat(15.0, 50.0), flat(121.0, 24.0), flat(262.0, 40.0)]
    camera = fitted(places, 640, 220, 46)
    for x, y in (camera.point(place) for place in places):
        assert 20 < x < 620
        assert 20 < y < 200


def test_zooming_keeps_the_place_under_the_mouse() -> None:
    camera = fitted([flat(139.7, 35.7)], 640, 220, 46)
    before = camera.place((500, 60))
    after = camera.zoomed(1.5, (500, 60)).place((500, 60))
    assert after == pytest.approx(before)


def test_the_map_never_leaves_the_world() -> None:
    camera = fitted([], 640, 220, 46)
    for factor, right, down in ((0.01, 0, 9_000), (8, 90_000, -9_000), (1, -90_000, 0)):
        moved = camera.zoomed(factor, (10, 10)).moved(right, down)
        assert moved.place((0, 0))[1] >= TOP - 1e-6
        assert moved.place((0, 220))[1] <= BOTTOM + 1e-6
        assert moved.width / moved.scale <= 360.0 + 1e-6
