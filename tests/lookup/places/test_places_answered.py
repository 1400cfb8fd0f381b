"""Places that the network was asked about: owner, country and names, each as told that day."""

from __future__ import annotations

import pytest

from keshiin.lookup.model import Lookup, LookupOutcome, Place
from keshiin.lookup.places.answered import with_answers

IP = "198.198.113.25"


def lookup(kind: str, outcome: LookupOutcome = "answered", **answer: object) -> Lookup:
    return Lookup(IP, kind, "rdap.arin.net", "2026-11-22T01:02:03+00:00", outcome, answer)


def better(place: Place, *lookups: Lookup) -> Place:
    return with_answers({IP: place}, lookups)[IP]


def test_owner_and_names_are_those_of_the_answers_with_their_day() -> None:
    told = better(
        Place("US", network="Carrier"), lookup("rdap", organisation="Owner"), lookup("ptr", names=["a.jp"])
    )
    assert (told.holder, told.network, told.names, told.asked_on) == (
        "Owner",
        "Carrier",
        ("a.jp",),
        "2026-11-22T01:02:03+00:00",
    )


def test_the_registrys_country_goes_before_the_files() -> None:
    told = better(Place("US", source="IPFire", as_of="2026-01-01"), lookup("rdap", network="N", country="jp"))
    assert (told.country, told.source, told.as_of) == ("JP", "rdap.arin.net", "2026-11-22T01:02:03+00:00")
    assert told.latitude is not None
    assert 30 < told.latitude < 45


def test_a_town_that_a_file_knows_stays() -> None:
    town = Place("US", "Chicago", 20, latitude=41.8, longitude=-87.6, source="GeoLite2")
    told = better(town, lookup("rdap", network="N", country="JP"))
    assert (told.country, told.city, told.source, told.holder) == ("US", "Chicago", "GeoLite2", "N")


@pytest.mark.parametrize(
    "odd",
    [
        lookup("rdap", "no-answer", organisation="x"),
        lookup("rdap", organisation=7, country=["JP"]),
        lookup("rdap", country="??"),
        lookup("ptr", names="a.jp"),
        lookup("ptr", names=[7, None]),
        lookup("whois", organisation="x"),
    ],
)
def test_what_is_no_answer_changes_nothing_that_is_shown(odd: Lookup) -> None:
    told = better(Place("US", network="Carrier"), odd)
    assert (told.country, told.holder, told.names) == ("US", "Carrier", ())


def test_an_address_that_has_no_place_is_left_out() -> None:
    assert with_answers({}, [lookup("rdap", organisation="Owner")]) == {}
