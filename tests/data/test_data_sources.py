"""Reading the source packages: what is taken from them and what is refused."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import sys
import tarfile
from pathlib import Path

import maxminddb
import pytest

sys.path.append(str(Path(__file__).parents[2] / "packaging/data"))

import country_ranges
import network_owners
import zones
from packages import Package, unpacked

NONE = 0xFFFFFFFF


def libloc(
    names: dict[int, str], networks: list[tuple[int, int]], nodes: list[tuple[int, int, int]]
) -> bytes:
    """A database in libloc's format 1, with (number, flags) networks."""
    pool = b"\0"
    systems = b""
    for number, name in names.items():
        systems += struct.pack(">II", number, len(pool))
        pool += name.encode() + b"\0"
    parts = [
        systems,
        b"".join(struct.pack(">2s2xIH2x", b"JP", number, flags) for number, flags in networks),
        b"".join(struct.pack(">III", *node) for node in nodes),
        b"",
        pool,
    ]
    offset = 8 + struct.calcsize(">QIIIIIIIIIIIII")
    header = struct.pack(">QIII", 1_667_023_194, 0, 0, 0)
    for part in parts:
        header += struct.pack(">II", offset, len(part))
        offset += len(part)
    return b"LOCDBXX\x01" + header + b"".join(parts)


def test_the_nearest_network_above_answers_and_a_nearer_one_without_an_owner_hides_it(tmp_path) -> None:
    # ::/0 has an owner, its half 8000::/1 none, and c000::/2 below that one an anycast owner.
    source = libloc(
        {64500: "Example Net", 64501: "Example Anycast"},
        [(64500, 0), (0, 0), (64501, 1 << 2)],
        [(0, 1, 0), (0, 2, 1), (0, 0, 2)],
    )
    (tmp_path / "location.db").write_bytes(source)
    made = network_owners.build(tmp_path / "location.db", tmp_path / "asn.mmdb")
    assert made["date"] == "2022-10-29"
    with maxminddb.open_database(tmp_path / "asn.mmdb") as reader:
        assert reader.get("2001:db8::1") == {
            "autonomous_system_number": 64500,
            "autonomous_system_organization": "Example Net",
        }
        assert reader.get("8000::1") is None
        assert reader.get("c000::1")["is_anycast"] is True


def test_ipv4_is_found_where_maxminds_readers_look_for_it(tmp_path) -> None:
    path = [1 if 0xFFFF >> bit & 1 else 0 for bit in reversed(range(96))]
    nodes = [(0, index + 1, NONE) if bit else (index + 1, 0, NONE) for index, bit in enumerate(path)]
    source = libloc({64500: "Example Net"}, [(64500, 0)], [*nodes, (0, 0, 0)])
    (tmp_path / "location.db").write_bytes(source)
    network_owners.build(tmp_path / "location.db", tmp_path / "asn.mmdb")
    with maxminddb.open_database(tmp_path / "asn.mmdb") as reader:
        assert reader.get("192.0.2.1")["autonomous_system_number"] == 64500
        assert reader.get("2001:db8::1") is None


def test_another_format_is_refused(tmp_path) -> None:
    (tmp_path / "location.db").write_bytes(b"LOCDBXX\x02" + bytes(5_000))
    with pytest.raises(ValueError, match="version 1"):
        network_owners.build(tmp_path / "location.db", tmp_path / "asn.mmdb")


def test_region_codes_are_left_out_and_uk_is_read_as_gb(tmp_path) -> None:
    head = "# Generated: Thu, 25 Jun 2026 04:33:59 GMT\n"
    (tmp_path / "geoip").write_text(
        head + "16777216,16777471,UK\n16777472,16777727,EU\n16777728,16777983,??\n"
    )
    (tmp_path / "geoip6").write_text(head + "2001:db8::,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff,JP\n")
    (tmp_path / "names.json").write_text(
        '{"GB": {"en": "Britain", "ja": "英国"}, "JP": {"en": "J", "ja": "日"}}'
    )
    made = country_ranges.build(tmp_path, tmp_path / "names.json", tmp_path / "country.mmdb")
    assert made["date"] == "2026-06-25"
    with maxminddb.open_database(tmp_path / "country.mmdb") as reader:
        assert reader.get("1.0.0.9")["country"] == {
            "iso_code": "GB",
            "names": {"en": "Britain", "ja": "英国"},
        }
        assert reader.get("1.0.1.9") is None
        assert reader.get("1.0.2.9") is None
        assert reader.get("2001:db8::1")["country"]["iso_code"] == "JP"


def archive(folder: Path) -> str:
    """Put a small npm archive into a folder and give its checksum."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        entry = tarfile.TarInfo("package/data.json")
        entry.size = 2
        tar.addfile(entry, io.BytesIO(b"{}"))
    (folder / "example-atlas-1.0.0.tgz").write_bytes(buffer.getvalue())
    return hashlib.sha256(buffer.getvalue()).hexdigest()


def test_an_archive_put_there_by_hand_is_used(tmp_path) -> None:
    package = Package("example-atlas", "npm", "1.0.0", archive(tmp_path))
    assert (unpacked(package, tmp_path) / "data.json").read_text() == "{}"


def test_an_archive_with_another_checksum_is_refused(tmp_path) -> None:
    archive(tmp_path)
    with pytest.raises(ValueError, match="checksum"):
        unpacked(Package("example-atlas", "npm", "1.0.0", "0" * 64), tmp_path)


def test_offsets_of_a_country_are_those_of_its_zones_summer_and_winter(tmp_path) -> None:
    (tmp_path / "tzdata.zi").write_text("# version 2026f\n")
    (tmp_path / "zone1970.tab").write_text("# codes\nGB,IM\t+51-0\tLondon\nJP\t+35+139\tTokyo\n")
    winter, summer = struct.pack(">ibb", 0, 0, 0), struct.pack(">ibb", 3600, 1, 4)
    turns = struct.pack(">ii", 954_032_400, 972_781_200)
    head = b"TZif" + bytes(16)
    (tmp_path / "London").write_bytes(
        head + struct.pack(">6i", 0, 0, 0, 2, 2, 8) + turns + b"\1\0" + winter + summer + b"GMT\0BST\0"
    )
    (tmp_path / "Tokyo").write_bytes(
        head + struct.pack(">6i", 0, 0, 0, 0, 1, 4) + struct.pack(">ibb", 32400, 0, 0) + b"JST\0"
    )
    made = zones.build(tmp_path, tmp_path / "zones.json")
    table = json.loads((tmp_path / "zones.json").read_text())
    assert made == {"version": "2026f", "countries": "3"}
    assert table["minutes"] == {"GB": [0, 60], "IM": [0, 60], "JP": [540]}
    assert "2026f" in table["about"]["source"]
