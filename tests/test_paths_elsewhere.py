"""Names and paths hold on Windows and macOS too, where capitals, lengths and signs count otherwise."""

from __future__ import annotations

import ntpath
import posixpath
import subprocess
from collections import Counter
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from keshiin.attachment_files import harmless_name
from keshiin.report.saving import is_file_name

ROOT = Path(__file__).resolve().parent.parent
# Windows ends a path at 260 characters; a user's folder for programs takes up to 90 of them.
ROOM = 260 - 90
NAMES = [
    "../../etc/passwd",
    "..\\..\\Windows\\win.ini",
    "C:\\Users\\x.eml",
    "C:x.eml",
    "\\\\server\\share\\x.eml",
    "\\\\?\\C:\\x.eml",
    "mail:stream.eml",
    "nul.eml",
    "COM¹.eml",
    "file.eml. . ",
    "請求書 2026年.eml",
    "a" * 400 + ".eml",
    "/dev/stdin",
    "~root/x",
    "",
]


def tracked() -> list[str]:
    """The files of the repository, or of the folder where this is none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return listed.stdout.rstrip("\0").split("\0")
    folders = ("app", "ui", "resources", "packaging", "tests", "docs")
    found = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    return [path.relative_to(ROOT).as_posix() for path in found if path.is_file()]


def test_no_two_files_have_one_name_where_capitals_do_not_count() -> None:
    counted = Counter(name.casefold() for name in tracked())
    assert [name for name, times in counted.items() if times > 1] == []


def test_every_file_can_be_named_so_and_be_reached_on_windows() -> None:
    for name in tracked():
        assert all(is_file_name(part, windows=True) for part in name.split("/")), name
        assert len(name) < ROOM, name


@pytest.mark.parametrize("name", NAMES)
def test_a_name_out_of_a_message_stays_in_its_folder_on_every_system(name: str) -> None:
    made = harmless_name(name)
    assert is_file_name(made, windows=True)
    assert PureWindowsPath(made).parts == (made,)
    assert PurePosixPath(made).parts == (made,)
    assert ntpath.dirname(ntpath.join("C:\\mail", made)) == "C:\\mail"
    assert posixpath.dirname(posixpath.join("/mail", made)) == "/mail"
    assert ntpath.splitdrive(made)[0] == ""
    assert not ntpath.isabs(made)
