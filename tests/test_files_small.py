"""Small files of the reader's own: whatever lies there is read within limits or refused in a sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from keshiin import files
from keshiin.files import Unreadable
from keshiin.files.small import FOLDER, NOT_UTF8, TOO_LARGE, own_text
from keshiin.system_reasons import reason_of
from keshiin.texts import filled, translate


def refused(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        own_text(path, 1)
    return caught.value.sentence


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_text_is_read_with_or_without_a_mark_of_its_encoding(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(mark + "消印".encode())
    assert own_text(path, 1) == "消印"


def test_a_million_bytes_are_read_and_one_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a" * 1_000_000)
    assert len(own_text(path, 1)) == 1_000_000
    path.write_bytes(b"a" * 1_000_001)
    assert refused(path) == TOO_LARGE


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _hole(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10_000_000_000)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, files.MISSING),
        (lambda path: path.mkdir(), FOLDER),
        (lambda path: path.write_bytes(b"\xff"), NOT_UTF8),
        (lambda path: path.symlink_to(path), files.BROKEN_FILE),
        (lambda path: path.symlink_to("/dev/zero"), files.NOT_A_FILE),
        (_pipe, files.NOT_A_FILE),
        (_hole, TOO_LARGE),
    ],
    ids=["missing", "folder", "bytes", "link to itself", "device", "pipe", "hole of 10 GB"],
)
def test_anything_else_is_refused_in_a_sentence(
    tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / "a")
    assert refused(tmp_path / "a") == sentence


def test_a_reason_of_the_system_is_told_in_the_readers_language() -> None:
    reason = reason_of(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert reason == "there is no room left"
    assert translate("ja", reason) != reason
    told = filled("ja", "“{name}” could not be read: {reason}.", {"name": "a", "reason": reason})
    assert translate("ja", reason) in told


def test_a_rare_reason_stands_in_the_systems_own_words_without_signs_that_redraw() -> None:
    assert reason_of(OSError(errno.ENOTEMPTY, "Directory\x1b[2J not empty")) == "Directory␛[2J not empty"
    assert reason_of(ValueError("embedded null byte")) == "embedded null byte"
