"""The pins of a route, and that none covers another."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import pytest
from made_route import made_view
from made_view import view
from pytestqt.qtbot import QtBot

from keshiin.countries import label_point
from keshiin.lookup.model import Place
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.map.camera import fitted
from keshiin_ui.map.chart import Chart
from keshiin_ui.map.pins import MOST_PINS, rows_of, spread, trip_of
from keshiin_ui.map.words import note
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

TOKYO = Place("JP", "Tokyo", 20, latitude=35.7, longitude=139.7)


def routed(*places: Place | None, broken: tuple[int, ...] = ()) -> View:
    peers = tuple((f"m{at}.example", f"192.0.2.{at}", f"m{at + 1}.example") for at in range(len(places)))
    known = {f"192.0.2.{at}": place for at, place in enumerate(places) if place}
    return made_view(peers, 1, places=known, broken=broken)


def test_pins_bear_the_letters_and_tones_of_the_graph() -> None:
    trip = trip_of(view())
    assert [(pin.letters, pin.tone) for pin in trip.pins] == [
        ("A", "claimed"),
        ("B", "claimed"),
        ("C", "recorded"),
    ]


def test_a_country_pin_stands_at_the_label_point_and_has_no_circle() -> None:
    pin = trip_of(view()).pins[2]
    assert (pin.latitude, pin.longitude) == pytest.approx(label_point("CZ"))
    assert pin.radius_km is None


def test_a_city_pin_has_the_circle_of_its_accuracy() -> None:
    pin = trip_of(view()).pins[1]
    assert (pin.longitude, pin.latitude, pin.radius_km) == (121.53, 25.04, 50)


def test_claimed_hops_at_one_place_share_a_pin_and_keep_their_letters() -> None:
    trip = trip_of(routed(Place("FR"), Place("FR"), Place("DE")))
    assert [pin.letters for pin in trip.pins] == ["A B", "C"]


def test_many_letters_on_one_pin_are_counted() -> None:
    trip = trip_of(routed(*[Place("US")] * 9, Place("JP")))
    assert trip.pins[0].letters == "A B +7"


def test_a_claim_and_a_record_at_one_place_have_pins_of_their_own() -> None:
    trip = trip_of(routed(Place("JP"), Place("JP")))
    assert [pin.tone for pin in trip.pins] == ["claimed", "recorded"]
    assert trip.legs == ()


def test_the_pins_of_one_place_are_one_row() -> None:
    assert rows_of(trip_of(routed(Place("JP"), Place("FR"), Place("JP"))).pins) == [[0, 2], [1]]


def test_the_legs_run_in_the_order_of_the_route() -> None:
    trip = trip_of(routed(Place("BR"), None, Place("ES"), TOKYO))
    letters = [(trip.pins[leg.older].letters, trip.pins[leg.newer].letters) for leg in trip.legs]
    assert letters == [("A", "C"), ("C", "D")]


def test_a_leg_over_a_contradicted_joint_is_broken() -> None:
    trip = trip_of(routed(Place("BR"), None, Place("ES"), TOKYO, broken=(2,)))
    assert [leg.broken for leg in trip.legs] == [True, False]


def test_an_unknown_region_and_a_private_address_have_no_pin() -> None:
    assert trip_of(routed(Place(None), None)).pins == ()


def test_too_many_places_are_counted_and_the_newest_kept() -> None:
    places = [
        Place("JP", f"town {at}", 5, latitude=at / 10, longitude=100 + at / 10) for at in range(MOST_PINS + 7)
    ]
    trip = trip_of(routed(*places))
    assert (len(trip.pins), trip.left_out) == (MOST_PINS, 7)
    assert trip.walk[-1] == 1


@pytest.mark.parametrize(
    "points", [[(100.0, 80.0)] * 20, [(100.0 + at * 7, 80.0) for at in range(30)], [(5.0, 5.0), (5.0, 5.0)]]
)
def test_no_pin_covers_another(points: list[tuple[float, float]]) -> None:
    sizes = [(24.0 + 12 * (at % 3), 24.0) for at in range(len(points))]
    boxes = list(zip(spread(points, sizes, (600, 240)), sizes, strict=True))
    for (one, mine), (other, theirs) in combinations(boxes, 2):
        apart = abs(one[0] - other[0]) >= (mine[0] + theirs[0]) / 2 - 1e-9
        assert apart or abs(one[1] - other[1]) >= (mine[1] + theirs[1]) / 2 - 1e-9


def test_a_pin_out_of_sight_is_not_pulled_into_it() -> None:
    assert spread([(-900.0, 50.0)], [(24.0, 24.0)], (600, 240)) == [(-900.0, 50.0)]


def test_a_pin_with_room_stays_at_its_place() -> None:
    points = [(100.0, 100.0), (300.0, 100.0)]
    assert spread(points, [(24.0, 24.0)] * 2, (600, 240)) == points


def test_the_walk_goes_from_the_sender_to_the_reader() -> None:
    walk = trip_of(view()).walk
    assert all(older > newer for older, newer in pairwise(walk))


def test_no_pin_stands_on_what_is_taken() -> None:
    taken = ((380.0, 40.0), (40.0, 90.0))
    points = [(380.0, 30.0), (370.0, 60.0), (100.0, 100.0)]
    spots = spread(points, [(24.0, 24.0)] * 3, (400.0, 200.0), (taken,))
    assert len(spots) == 3
    assert spots[2] == points[2]
    for x, y in spots:
        assert abs(x - 380) >= 32 or abs(y - 40) >= 57


def test_what_is_recorded_stands_at_its_place_and_claims_around_it_give_way(qtbot: QtBot) -> None:
    around = [Place(each) for each in ("NL", "BE", "LU", "DE", "CH", "FR", "AT", "DK")]
    chart = Chart(routed(*around, Place("CZ")))
    camera = fitted(chart.extent, 620, 180, 52)
    pin, spot = chart.trip.pins[-1], chart.spots(camera, LIGHT)[-1]
    assert pin.tone == "recorded"
    assert dist(spot, camera.point(pin.at)) < 1


def test_a_map_without_a_pin_says_nothing_of_what_pins_mean() -> None:
    tr = in_language("en")
    assert "not where a person is" in note(trip_of(routed(Place("FR"))), tr)
    assert note(trip_of(routed(None)), tr) == "Boundaries are not authoritative."
