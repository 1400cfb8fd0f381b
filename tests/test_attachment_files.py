"""Attachments saved under hostile names: always a new file in the chosen folder, of a plain name."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from keshiin.attachment_files import contents, harmless_name, save
from keshiin.message import read

DEVICES = ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "COM¹", "CONIN$", "CLOCK$")
PATHS = (
    "..", ".", "../x", "../../../../etc/passwd", "/etc/passwd", "/", "//host/share/x", "\\\\host\\share\\x",
    "C:\\Windows\\x.exe", "C:x", "c:/x", "..\\x", "x/../../y", "x\\..\\..\\y", "%2e%2e%2fx", "~/x", "~root/x",
    "./.bashrc", ".bashrc", ".ssh/authorized_keys", "x/", "x\\", "file:///etc/passwd", "-rf", "--help", "- x",
)  # fmt: skip
STREAMS = (
    "x.txt:y",
    "x.txt::$DATA",
    "x:Zone.Identifier",
    "CON:",
    "$(touch y)",
    "`id`",
    "a;b",
    "a|b",
    "a&b",
    "a>b",
)
ENDS = ("x.", "x..", "x ", " x", "x. .", ".", "...", "x.exe.", "x.exe ", "", " ", "\t", "_", "x\u3000")
UNSEEN = (
    "a\0b", "a\nb", "a\rb", "a\tb", "a\x1b[2Jb", "a\x7fb", "i\u202efdp.exe", "a\u200bb", "a\u2066b\u2069",
    "\ufeffx", "a\u2028b", "a\u00adb", "\ud800", "x\udc80y", "\U000e0041x", "a\u061cb", "⟨U+202E⟩fdp.exe",
    "\u115fx", "a\ue000b",
)  # fmt: skip
LONG = (
    "a" * 4096,
    "消" * 4096,
    "a" * 4096 + ".exe",
    "." + "a" * 300,
    "a." * 2000,
    "x." + "e" * 5000,
    "é" * 200,
)
HOSTILE = (
    *PATHS, *STREAMS, *ENDS, *UNSEEN, *LONG, *DEVICES,
    *(f"{each}.txt" for each in DEVICES), *(f"{each}.tar.gz" for each in DEVICES),
    *(f" {each} " for each in DEVICES), *(f"../{each}" for each in DEVICES),
    *(f"x{chr(code)}y" for code in range(1, 32)),
)  # fmt: skip


def test_there_are_enough_hostile_names() -> None:
    assert len(set(HOSTILE)) >= 150


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_becomes_a_plain_file_in_the_folder(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    saved = save(folder, name, b"data")
    assert [each.name for each in folder.iterdir()] == [saved.name]
    assert list(tmp_path.iterdir()) == [folder]
    assert saved.read_bytes() == b"data"
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert saved.name == saved.name.strip(". ")
    assert saved.name.isprintable()
    assert not set(saved.name) & set('<>:"/\\|?*')
    assert not saved.name.startswith(("-", "~"))
    assert saved.name.split(".")[0].casefold() not in {device.casefold() for device in DEVICES}
    assert len(saved.name.encode()) <= 110


def test_under_a_hostile_name_too_nothing_is_overwritten_or_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"old")
    for number, name in enumerate(HOSTILE):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / harmless_name(name)).symlink_to(outside)
        first, second = save(folder, name, b"first"), save(folder, name, b"second")
        assert (first.read_bytes(), second.read_bytes()) == (b"first", b"second")
        assert len(list(folder.iterdir())) == 3
    assert outside.read_bytes() == b"old"


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")
    assert save(tmp_path, "a.pdf", b"new").name == "a (2).pdf"
    assert save(tmp_path, "a.pdf", b"newer").name == "a (3).pdf"
    assert (tmp_path / "a.pdf").read_text() == "old"


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "chosen", tmp_path / "outside"
    folder.mkdir()
    outside.write_text("old")
    (folder / "a.txt").symlink_to(outside)
    (folder / "a (2).txt").symlink_to(tmp_path / "nowhere")
    saved = save(folder, "a.txt", b"new")
    assert saved.name == "a (3).txt"
    assert outside.read_text() == "old"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_gone_is_an_error_that_can_be_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        save(tmp_path / "gone", "a", b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids other letters")
def test_ordinary_names_stay_as_they_are() -> None:
    for name in ("請求書 2024-03.pdf", "Rechnung (1).docx", "été.txt", "a.tar.gz", "README"):
        assert harmless_name(name) == name


def test_the_bytes_saved_are_those_of_the_attachment() -> None:
    data = (
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n"
        b"Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        b"Content-Disposition: attachment; filename=a.bin\n\nAAEC/w==\n--b--\n"
    )
    message = read(data)
    assert contents(message, message.attachments[0]) == b"\0\1\2\xff"
