"""Where an address's network is registered and who owns it, as the caller of Places sees it."""

from __future__ import annotations

import subprocess
import sys
from ipaddress import ip_address
from typing import Any

import pytest
from geoip2.models import ASN
from place_sources import LIBLOC, RANGES, SAMPLE, addresses, country, owners, read_ranges

from keshiin.countries import label_point
from keshiin.lookup.model import Place
from keshiin.lookup.places import Places
from keshiin.lookup.places.database import Database
from keshiin.lookup.places.records import owner_of
from keshiin.route.addresses import embedded
from keshiin_resources import dates, path


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.bundled()


@pytest.mark.parametrize(
    ("ip", "code", "asn", "anycast"),
    [
        ("211.123.198.197", "JP", 4713, False),
        ("183.181.84.151", "JP", 131965, False),
        ("39.33.27.49", "PK", 17557, False),
        ("195.39.10.6", "CZ", 13036, False),
        ("8.8.8.8", "US", 15169, True),
        ("2001:4860:4860::8888", "US", 15169, False),
    ],
)
def test_known_addresses_have_their_country_and_owner(
    places: Places, ip: str, code: str, asn: int, anycast: bool
) -> None:
    place = places.find(ip)
    assert place is not None
    assert (place.country, place.asn, place.anycast) == (code, asn, anycast)


def test_a_place_names_its_owner_its_source_and_both_dates(places: Places) -> None:
    place = places.find("183.181.84.151")
    assert place is not None
    assert place.network == "Xserver Inc."
    assert place.source == "IPFire"
    assert (place.as_of, place.network_as_of) == (dates()["country"], dates()["network"])


def test_a_country_is_shown_at_its_label_without_a_radius(places: Places) -> None:
    place = places.find("39.33.27.49")
    assert place is not None
    assert place.accuracy_km is None
    assert place.city is None
    assert (place.latitude, place.longitude) == label_point("PK")


@pytest.mark.parametrize(
    "ip", ["::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "2001:0:c000:201::f7f7:f7f7", " 8.8.8.8 "]
)
def test_an_address_within_an_address_is_the_one_looked_up(places: Places, ip: str) -> None:
    assert embedded(ip) == "8.8.8.8"
    assert places.find(ip) == places.find("8.8.8.8")


@pytest.mark.parametrize(
    "ip",
    [
        "",
        "?",
        "example.jp",
        "999.1.1.1",
        "8.8.8",
        "fe80::1%eth0",
        "10.0.0.1",
        "127.0.0.1",
        "100.64.0.1",
        "192.0.2.1",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "224.0.0.1",
        "\x00",
        "8.8.8.8\n9",
        "1" * 10000,
    ],
)
def test_what_is_no_public_address_has_no_place(places: Places, ip: str) -> None:
    assert places.find(ip) is None


def test_a_region_code_that_is_no_country_is_told_as_unknown(places: Places) -> None:
    regions = [
        row.split("\t")[0] for row in SAMPLE.read_text("utf-8").splitlines() if row.split("\t")[1] == ""
    ]
    assert regions
    for ip in regions:
        place = places.find(ip)
        assert place is not None
        assert (place.country, place.latitude, place.longitude) == (None, None, None)
        assert place.as_of == dates()["country"]


def test_the_sample_of_the_sources_is_answered_as_they_answer(places: Places) -> None:
    rows = [line.split("\t") for line in SAMPLE.read_text("utf-8").splitlines()]
    assert len(rows) >= 200
    wanted = {
        ip: (code or None, int(asn) or None, anycast == "1", name or None)
        for ip, code, asn, anycast, name in rows
    }
    assert {ip: _answer(places, ip) for ip in wanted} == wanted


def test_a_thousand_addresses_are_answered_as_the_source_packages_answer(places: Places) -> None:
    if not (RANGES.exists() and LIBLOC.exists()):
        pytest.skip(
            "NOT COMPARED: run packaging/data/make_data.py, which fetches tor-geoipdb and libloc-database"
        )
    ipv4, ipv6 = read_ranges(RANGES / "geoip"), read_ranges(RANGES / "geoip6")
    chosen = [ip for ip in addresses(ipv4, ipv6, 1_000, seed=2) if embedded(ip) == ip]
    known = owners(LIBLOC, chosen)
    if known is None:
        pytest.skip("NOT COMPARED: install python3-location, which reads libloc-database")
    wanted = {}
    for ip, (number, name, anycast) in zip(chosen, known, strict=True):
        code = country(ipv4 if "." in ip else ipv6, int(ip_address(ip)))
        wanted[ip] = (code or None, number or None, anycast, name or None)
    assert {ip: _answer(places, ip) for ip in chosen} == wanted


def _answer(places: Places, ip: str) -> tuple[str | None, int | None, bool, str | None]:
    place = places.find(ip)
    assert place is not None, ip
    return (place.country, place.asn, place.anycast, place.network)


def test_the_same_question_is_answered_from_memory(places: Places) -> None:
    assert places.find("195.39.10.6") is places.find("195.39.10.6")


def test_nothing_is_imported_or_opened_before_the_first_question() -> None:
    program = (
        "import sys; from keshiin.lookup.places import Places; places = Places.bundled();"
        "assert 'maxminddb' not in sys.modules; places.find('8.8.8.8'); assert 'maxminddb' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@pytest.mark.parametrize("content", [None, b"", b"not a database", b"\x00" * 5_000])
def test_files_that_are_missing_or_broken_leave_the_region_unknown(tmp_path, content: bytes | None) -> None:
    file = tmp_path / "broken.mmdb"
    if content is not None:
        file.write_bytes(content)
    place = Places(locations=[Database(file)], owners=[Database(file)]).find("8.8.8.8")
    assert place is not None
    assert (place.country, place.asn, place.as_of) == (None, None, "")


def test_a_file_cut_short_never_raises(tmp_path) -> None:
    whole = path("geo", "country.mmdb").read_bytes()
    tail = whole[whole.rindex(b"\xab\xcd\xefMaxMind.com") :]
    file = tmp_path / "cut.mmdb"
    file.write_bytes(whole[:100_000] + tail)
    places = Places(locations=[Database(file)], owners=[])
    for number in range(0, 2**32, 2**32 // 500):
        places.find(str(ip_address(number)))


def test_geoip2_reads_both_files_as_it_reads_maxminds() -> None:
    database = pytest.importorskip("geoip2.database")
    with database.Reader(path("geo", "country.mmdb")) as reader:
        country_answer = reader.country("211.123.198.197").country
        assert (country_answer.iso_code, country_answer.names["ja"]) == ("JP", "日本")
    with database.Reader(path("geo", "asn.mmdb")) as reader:
        assert reader.asn("183.181.84.151").autonomous_system_organization == "Xserver Inc."


@pytest.mark.parametrize("written", ["Invalid Network", "N/A", "NONE", "private", "-", "12-182-8156", "1966"])
def test_a_network_without_a_real_name_goes_by_its_number(written: str) -> None:
    owner = owner_of(ASN("192.0.2.1", autonomous_system_number=64500, autonomous_system_organization=written))
    assert Place("US", asn=owner.asn, network=owner.name).holder == "AS64500"


@pytest.mark.parametrize("written", ["Private Layer INC", "Network IP", "NetNet", "三"])
def test_a_name_that_only_looks_like_none_is_kept(written: str) -> None:
    owner = owner_of(ASN("192.0.2.1", autonomous_system_number=64500, autonomous_system_organization=written))
    assert Place("US", asn=owner.asn, network=owner.name).holder == written


def test_the_bundled_file_names_no_network_invalid(places: Places) -> None:
    place = places.find("23.128.96.1")
    assert place is not None
    assert (place.asn, place.network, place.holder) == (53758, None, "AS53758")


def test_what_a_file_says_of_itself_is_read_once_for_a_thousand_addresses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Counting:
        def __init__(self, reader: Any) -> None:
            self._reader = reader
            self.asked = 0

        def metadata(self) -> Any:
            self.asked += 1
            return self._reader.metadata()

        def __getattr__(self, name: str) -> Any:
            return getattr(self._reader, name)

    file = Database(path("geo", "asn.mmdb"))
    counting = Counting(file._reader)
    monkeypatch.setattr(file, "_reader", counting)
    places = Places([], [file])
    found = [places.find(f"8.8.{each // 250}.{each % 250}") for each in range(1_000)]
    assert all(each is not None and each.asn for each in found)
    assert counting.asked <= 4
