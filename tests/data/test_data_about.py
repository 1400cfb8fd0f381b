"""What the program tells of its data: dates, packages and licences agree with the files themselves."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import maxminddb
import pytest

from keshiin_resources import dates, path

SOURCES = Path(__file__).parents[2] / "packaging/data/sources.toml"
ABOUT = tomllib.loads(path("data.toml").read_text("utf-8"))


@pytest.mark.parametrize(("data", "name"), [("country", "country.mmdb"), ("network", "asn.mmdb")])
def test_the_date_told_is_the_date_in_the_file(data: str, name: str) -> None:
    with maxminddb.open_database(path("geo", name)) as reader:
        built = datetime.fromtimestamp(reader.metadata().build_epoch, UTC).date().isoformat()
    assert dates()[data] == built


def test_only_data_that_grows_old_has_a_date() -> None:
    assert set(dates()) == {"country", "network", "registries"}


def test_every_data_file_is_told_of_and_every_told_file_is_there() -> None:
    told = {name for entry in ABOUT.values() for name in entry["files"]}
    there = {
        f"{folder}/{file.name}"
        for folder in ("geo", "map", "fonts", "rdap", "icons/lucide")
        for file in path(folder).iterdir()
        if file.is_file() and file.suffix not in ("", ".txt")
    }
    assert told == {*there, *(file.name for file in path().glob("*.json"))}


def test_the_licence_page_names_every_file_package_and_version() -> None:
    page = path("LICENSES.md").read_text("utf-8")
    for name, entry in tomllib.loads(SOURCES.read_text("utf-8")).items():
        assert f"`{name}` {entry['version']}" in page, name
    for entry in ABOUT.values():
        for file in entry["files"]:
            assert file in page
    for day in dates().values():
        assert day in page


def test_the_data_was_made_from_the_pinned_versions() -> None:
    pinned = {
        f"{entry['origin']} {name} {entry['version']}"
        for name, entry in tomllib.loads(SOURCES.read_text("utf-8")).items()
        if "makes" in entry
    }
    assert {entry["package"] for entry in ABOUT.values()} == pinned


def test_the_font_comes_in_both_weights_and_with_its_licence() -> None:
    for weight in ("Regular", "Bold"):
        assert path("fonts", f"NotoSansJP-{weight}.ttf").read_bytes()[:4] == b"\x00\x01\x00\x00"
    licence = path("fonts", "OFL-1.1.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.startswith("Copyright 2014-2021 Adobe")


def test_the_address_files_stay_small() -> None:
    assert path("geo", "country.mmdb").stat().st_size < 3_500_000
    assert path("geo", "asn.mmdb").stat().st_size < 8_000_000
