"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from keshiin.files.whole import write_whole


def test_a_file_is_made_with_its_folder_and_replaced_as_a_whole(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b.toml"
    write_whole(place, [b"one", b" two"])
    write_whole(place, [b"three"])
    assert place.read_bytes() == b"three"
    assert [each.name for each in place.parent.iterdir()] == ["b.toml"]
    assert place.stat().st_mode & 0o077 == 0


def test_a_copy_that_fails_leaves_the_old_file_and_no_part_of_the_new_one(tmp_path: Path) -> None:
    place = tmp_path / "places.mmdb"
    place.write_bytes(b"old")

    def half() -> Iterator[bytes]:
        yield b"new" * 100_000
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(place, half())
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_part_that_a_former_start_left_is_cleaned_up_and_a_fresh_one_is_somebodys(tmp_path: Path) -> None:
    for name in ("a.toml.part", "a.toml.0123abcd.part", "a.toml.89abcdef.part", "b.toml.0123abcd.part"):
        (tmp_path / name).write_bytes(b"left")
        if "89ab" not in name:
            os.utime(tmp_path / name, (0, 0))
    write_whole(tmp_path / "a.toml", [b"new"])
    kept = ["a.toml", "a.toml.89abcdef.part", "b.toml.0123abcd.part"]
    assert sorted(each.name for each in tmp_path.iterdir()) == kept


def test_two_that_write_one_file_at_a_time_each_write_it_whole(tmp_path: Path) -> None:
    place = tmp_path / "a.toml"

    def while_another_writes() -> Iterator[bytes]:
        yield b"one"
        write_whole(place, [b"another"])
        assert place.read_bytes() == b"another"
        yield b" whole"

    write_whole(place, while_another_writes())
    assert place.read_bytes() == b"one whole"
    assert list(tmp_path.iterdir()) == [place]
