"""Input that cannot be read: one clear sentence on standard error, exit code 1, everything else done."""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest

from keshiin.cli import main

GOOD = (
    b"Received: from a.example by mx.example.jp; Tue, 6 Jan 2026 10:00:00 +0900\r\nSubject: x\r\n\r\nbody\r\n"
)


def _picture(path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\x00\x00")
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


MAKERS: dict[str, Callable[[Path], object]] = {
    "empty-folder": Path.mkdir,
    "empty-file": Path.touch,
    "picture": _picture,
    "too-large": _large,
    "fifo": lambda path: os.mkfifo(path),
    "no-header": lambda path: path.write_text("Dear customer,\n\nplease pay.\n", "utf-8"),
    "missing": lambda path: None,
    "zeros": lambda path: path.write_bytes(bytes(5_000)),
}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_bad_input_is_named_in_one_sentence_and_the_rest_is_done(
    name: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / f"{name}.eml", tmp_path / "good.eml"
    MAKERS[name](bad)
    good.write_bytes(GOOD)
    assert main(["analyze", "--jsonl", "--lang", language, str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == [str(good)]
    assert len(err.splitlines()) == 1
    assert f"{name}.eml" in err
    assert any("\u3040" <= character <= "\u30ff" for character in err) is (language == "ja")
    assert "{" not in err


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Root may read every file, so that it gives up its rights for the test."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.mark.usefixtures("as_nobody")
def test_file_without_permission_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with NamedTemporaryFile(suffix=".eml") as bad:
        bad.write(GOOD)
        os.chmod(bad.name, 0)
        assert main(["analyze", "--lang", "en", bad.name]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"“{bad.name}”" in err
    assert "may not" in err


def test_folder_passes_over_what_is_no_message_and_counts_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.eml").write_bytes(GOOD)
    _picture(tmp_path / "photo.png")
    assert main(["analyze", "--jsonl", "--lang", "en", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "1" in err


def test_name_with_control_characters_cannot_redraw_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "a\x1b[2J\nb.eml"
    bad.touch()
    assert main(["analyze", str(bad)]) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1
