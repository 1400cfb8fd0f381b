"""Files that the user brings instead of the bundled ones: what is taken, what is refused, what falls back."""

from __future__ import annotations

import pytest
from made_mmdb import BUILT_DAY, made

from keshiin.lookup.places import Places
from keshiin.lookup.places.database import Database
from keshiin.lookup.places.user_files import Refused, own_database, own_databases
from keshiin_resources import dates

OSAKA = {
    "country": {"iso_code": "JP"},
    "city": {"names": {"en": "Osaka", "ja": "大阪市"}},
    "location": {"latitude": 34.69, "longitude": 135.5, "accuracy_radius": 20},
}


def places_with(file) -> Places:
    database = own_database(file)
    assert isinstance(database, Database)
    return Places.bundled([database])


def test_a_city_file_gives_city_point_and_radius(tmp_path) -> None:
    place = places_with(made(tmp_path / "a.mmdb", "GeoLite2-City", {"211.123.198.0/24": OSAKA})).find(
        "211.123.198.197"
    )
    assert place is not None
    assert (place.city, place.accuracy_km, place.latitude, place.longitude) == ("Osaka", 20, 34.69, 135.5)
    assert (place.source, place.as_of) == ("GeoLite2", BUILT_DAY)
    assert place.asn == 4713


def test_a_city_without_a_radius_is_told_as_rough(tmp_path) -> None:
    record = OSAKA | {"location": {"latitude": 34.69, "longitude": 135.5}}
    place = places_with(made(tmp_path / "a.mmdb", "DBIP-City-Lite", {"211.0.0.0/8": record})).find(
        "211.123.198.197"
    )
    assert place is not None
    assert place.city == "Osaka"
    assert place.accuracy_km is not None
    assert place.accuracy_km >= 100
    assert place.source == "DB-IP"


def test_an_address_that_the_users_file_lacks_is_answered_by_the_bundled_one(tmp_path) -> None:
    place = places_with(made(tmp_path / "a.mmdb", "GeoLite2-City", {"211.0.0.0/8": OSAKA})).find(
        "39.33.27.49"
    )
    assert place is not None
    assert (place.country, place.source, place.as_of) == ("PK", "IPFire", dates()["country"])


def test_a_network_file_replaces_the_owner_and_its_date_but_not_the_country(tmp_path) -> None:
    record = {"autonomous_system_number": 64500, "autonomous_system_organization": "Example Net"}
    database_type = "DBIP-ASN-Lite (compat=GeoLite2-ASN)"
    place = places_with(made(tmp_path / "a.mmdb", database_type, {"8.8.8.0/24": record})).find("8.8.8.8")
    assert place is not None
    assert (place.asn, place.network, place.network_as_of) == (64500, "Example Net", BUILT_DAY)
    assert (place.country, place.as_of) == ("US", dates()["country"])
    assert place.anycast, "what the user's file does not tell is still known from the bundled one"


@pytest.mark.parametrize(
    "record",
    [
        {"country": "JP"},
        {"country": {"iso_code": 392}},
        {"city": {"names": ["Osaka"]}},
        OSAKA | {"location": {"latitude": 934, "longitude": "east"}},
        OSAKA | {"location": {"latitude": True, "longitude": 1}, "city": {"names": {"en": ""}}},
    ],
)
def test_a_record_of_another_shape_never_raises_nor_gives_a_false_point(tmp_path, record) -> None:
    place = places_with(made(tmp_path / "a.mmdb", "GeoLite2-City", {"211.0.0.0/8": record})).find(
        "211.123.198.197"
    )
    assert place is not None
    assert place.country == "JP"
    assert place.accuracy_km is None
    assert place.latitude == Places.bundled().find("211.123.198.197").latitude


def test_a_file_of_another_kind_is_refused_by_its_own_name(tmp_path) -> None:
    file = made(tmp_path / "a.mmdb", "GeoIP2-Anonymous-IP", {"8.8.8.0/24": {"is_anonymous": True}})
    assert own_database(file) == Refused(file, "wrong-kind", "GeoIP2-Anonymous-IP")


def test_what_is_no_database_is_refused(tmp_path) -> None:
    (tmp_path / "a.mmdb").write_bytes(b"From: someone\r\n\r\nhello" * 100)
    refused = own_database(tmp_path / "a.mmdb")
    assert isinstance(refused, Refused)
    assert refused.reason == "not-a-database"


def test_a_missing_file_or_a_folder_is_refused_as_unreadable(tmp_path) -> None:
    for path in (tmp_path / "missing.mmdb", tmp_path):
        refused = own_database(path)
        assert isinstance(refused, Refused)
        assert refused.reason == "unreadable"


def test_of_a_folders_files_the_city_answers_first_and_a_wrong_one_is_named(tmp_path) -> None:
    made(tmp_path / "a.mmdb", "GeoLite2-Country", {"211.0.0.0/8": {"country": {"iso_code": "KR"}}})
    made(tmp_path / "b.mmdb", "GeoLite2-City", {"211.123.0.0/16": OSAKA})
    (tmp_path / "c.mmdb").write_bytes(b"nothing")
    (tmp_path / "readme.txt").write_text("not looked at")
    usable, refused = own_databases(tmp_path)
    assert refused == [Refused(tmp_path / "c.mmdb", "not-a-database")]
    places = Places.bundled(usable)
    assert [places.find(ip).country for ip in ("211.123.198.197", "211.1.1.1", "39.33.27.49")] == [
        "JP",
        "KR",
        "PK",
    ]


def test_a_folder_that_is_not_there_has_no_files(tmp_path) -> None:
    assert own_databases(tmp_path / "missing") == ([], [])
