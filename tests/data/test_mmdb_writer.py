"""Address files as MaxMind's own reader sees them after our writer wrote them."""

from __future__ import annotations

import random
import sys
from bisect import bisect_right
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import maxminddb

sys.path.append(str(Path(__file__).parents[2] / "packaging/data"))

from mmdb_file import About, write
from mmdb_tree import EMPTY, Tree

ABOUT = About("Test-Country", 1_700_000_000, ("en", "ja"), {"en": "made for a test", "ja": "試験用"})


def written(folder: Path, tree: Tree, root: int) -> maxminddb.Reader:
    write(folder / "made.mmdb", tree, root, ABOUT)
    return maxminddb.open_database(folder / "made.mmdb")


def test_random_ranges_are_answered_to_their_very_edges(tmp_path) -> None:
    chance = random.Random(3)
    edges = sorted(chance.sample(range(2**32), 400))
    tree = Tree()
    ranges = [
        (first, last, tree.record({"n": chance.randrange(9)}))
        for first, last in zip(edges[::2], edges[1::2], strict=True)
    ]
    reader = written(tmp_path, tree, tree.graft(EMPTY, 0, 96, tree.join_ranges(ranges, 32)))
    firsts = [first for first, _, _ in ranges]
    for number in [edge + step for edge in edges for step in (-1, 0, 1)]:
        index = bisect_right(firsts, number) - 1
        known = index >= 0 and number <= ranges[index][1]
        wanted = tree.records[-ranges[index][2] - 1] if known else None
        assert reader.get(IPv4Address(number)) == wanted


def test_neighbouring_ranges_of_one_record_are_one_network(tmp_path) -> None:
    tree = Tree()
    record = tree.record({"n": 1})
    root = tree.join_ranges([(0, 99, record), (100, 255, record)], 8)
    assert root == record
    assert tree.nodes == []


def test_equal_subtrees_are_stored_once() -> None:
    tree = Tree()
    record = tree.record({"n": 1})
    pattern = [(start, start + 2, record) for start in range(0, 256, 4)]
    tree.join_ranges(pattern, 8)
    assert len(tree.nodes) == 8


def test_a_graft_changes_nothing_outside_its_network(tmp_path) -> None:
    tree = Tree()
    one, two = tree.record({"n": 1}), tree.record({"n": 2})
    root = tree.graft(one, 0x20010DB8, 32, two)
    reader = written(tmp_path, tree, root)
    assert reader.get(IPv6Address("2001:db8::1")) == {"n": 2}
    assert reader.get(IPv6Address("2001:db7:ffff::1")) == {"n": 1}
    assert reader.get(IPv6Address("2001:db9::")) == {"n": 1}


def test_every_kind_and_length_of_value_comes_back(tmp_path) -> None:
    value = {
        "flag": True,
        "other": False,
        "zero": 0,
        "most": 2**32 - 1,
        "degrees": -34.69,
        "names": {"ja": "日本", "en": "Japan"},
        "list": ["a", "b"],
        **{f"text{length}": "x" * length for length in (0, 1, 28, 29, 284, 285, 5_000)},
    }
    tree = Tree()
    reader = written(tmp_path, tree, tree.graft(EMPTY, 0, 1, tree.record(value)))
    assert reader.get("::1") == value


def test_shared_texts_are_found_however_far_away(tmp_path) -> None:
    tree = Tree()
    names = [f"{index} " + "long name " * 30 for index in range(2_500)]
    records = [tree.record({"index": index, "name": names[index % 1_250 * 2]}) for index in range(2_500)]
    root = EMPTY
    for index, record in enumerate(records):
        root = tree.graft(root, index, 24, record)
    reader = written(tmp_path, tree, root)
    for index in range(2_500):
        assert reader.get(IPv6Address(index << 104)) == {"index": index, "name": names[index % 1_250 * 2]}


def test_the_file_tells_its_type_date_and_languages(tmp_path) -> None:
    tree = Tree()
    metadata = written(tmp_path, tree, tree.graft(EMPTY, 1, 8, tree.record({"n": 1}))).metadata()
    assert metadata.database_type == "Test-Country"
    assert metadata.build_epoch == 1_700_000_000
    assert metadata.languages == ["en", "ja"]
    assert metadata.description["ja"] == "試験用"
    assert metadata.ip_version == 6


def test_the_same_data_gives_the_same_bytes(tmp_path) -> None:
    for name in ("a", "b"):
        tree = Tree()
        write(tmp_path / name, tree, tree.graft(EMPTY, 5, 16, tree.record({"n": 1})), ABOUT)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
