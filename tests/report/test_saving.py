"""A file is written whole or not at all, never over another by accident, and every fault is told in words."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from keshiin.report import saving
from keshiin.report.saving import NotSaved, is_file_name, save, save_folder
from keshiin.texts import translate


def left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    save(tmp_path / "a.html", b"x" * 1_000)
    assert (tmp_path / "a.html").read_bytes() == b"x" * 1_000
    assert left(tmp_path) == ["a.html"]


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"old")
    with pytest.raises(NotSaved, match="already something"):
        save(tmp_path / "a.html", b"new")
    assert (tmp_path / "a.html").read_bytes() == b"old"
    assert left(tmp_path) == ["a.html"]
    save(tmp_path / "a.html", b"new", replace=True)
    assert (tmp_path / "a.html").read_bytes() == b"new"


def test_a_link_that_lies_in_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "a.html").symlink_to(tmp_path / "target")
    with pytest.raises(NotSaved, match="already something"):
        save(tmp_path / "a.html", b"new")
    save(tmp_path / "a.html", b"new", replace=True)
    assert (tmp_path / "target").read_bytes() == b"old"


def test_a_full_disk_is_told() -> None:
    with pytest.raises(NotSaved, match="no room left"):
        save(Path("/dev/full"), b"x" * 10_000, replace=True)


def test_a_disk_that_fills_up_leaves_nothing_half_written(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from keshiin.report.saving import NotSaved, save\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: save(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except NotSaved as fault: print(fault)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.html")], capture_output=True, text=True, check=True
    )
    assert "no room left" in done.stdout
    assert left(tmp_path) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="does not exist"):
        save(tmp_path / "none" / "a.html", b"x")


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder of somebody else; root gives up its rights for the test."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        yield Path(folder)
        if root:
            os.seteuid(0)
        os.chmod(folder, 0o755)


def test_a_folder_without_permission_is_told(locked: Path) -> None:
    with pytest.raises(NotSaved, match="may not write"):
        save(locked / "a.html", b"x")
    with pytest.raises(NotSaved, match="may not write"):
        save_folder(locked / "evidence", {"a": b"x"})


@pytest.mark.parametrize(
    "name",
    [
        "CON", "con.html", "NUL.txt", "COM1.md", "lpt9.x.html", "AUX .html", "a:b.html", "a?.html", "a*.html",
        'a".html', "a<b.html", "a|b.html", "a\\b.html", "a.html ", "a.html.", "a\tb.html",
        "COM¹.html", "CONOUT$", "",
    ],
)  # fmt: skip
def test_names_that_windows_keeps_for_itself_are_refused_there(name: str) -> None:
    assert not is_file_name(name, windows=True)


@pytest.mark.parametrize(
    "name", ["report.html", "報告書.html", "console.html", "com10.md", "a b.md", ".hidden", "x" * 255]
)
def test_ordinary_names_are_names_everywhere(name: str) -> None:
    assert is_file_name(name, windows=True)
    assert is_file_name(name, windows=False)


@pytest.mark.parametrize("name", ["", ".", "..", "a\0b", "x" * 256, "報" * 86])
def test_some_names_are_names_nowhere(name: str) -> None:
    assert not is_file_name(name, windows=False)


def test_a_bad_name_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="cannot be the name of a file"):
        save(tmp_path / "con.html", b"x", windows=True)
    assert left(tmp_path) == []


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    save_folder(tmp_path / "kept", {"a": b"1", "b": b"2"})
    assert left(tmp_path / "kept") == ["a", "b"]
    with pytest.raises(NotSaved, match="already something"):
        save_folder(tmp_path / "kept", {"c": b"3"})
    with pytest.raises(NotSaved):
        save_folder(tmp_path / "other", {"a": b"1", "none/b": b"2"})
    assert left(tmp_path) == ["kept"]


def test_a_name_cannot_redraw_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(NotSaved) as fault:
        save(tmp_path / "none" / "a\x1b[2J.html", b"x")
    assert "\x1b" not in str(fault.value)


def test_every_fault_speaks_japanese() -> None:
    told = (
        saving.EXISTS,
        saving.NO_PERMISSION,
        saving.NO_ROOM,
        saving.NO_FOLDER,
        saving.NO_FILE_NAME,
        saving.NOT_WRITTEN,
    )
    assert [text for text in told if translate("ja", text) == text] == []
