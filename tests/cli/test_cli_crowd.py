"""A folder is shared out among processes, and what comes out is what one process would print."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

from keshiin.commands import crowd

linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does it all")
COUNT = 90


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "post"
    (place / "more").mkdir(parents=True)
    for number in range(COUNT):
        below = place / "more" if number % 3 else place
        (below / f"{number:03}.eml").write_text(f"From: a@example.jp\nSubject: {number}\n\nhello\n", "ascii")
    (place / "notes.bin").write_bytes(b"\0\1\2")
    (place / "empty.eml").write_bytes(b"")
    return place


def analyzed(folder: Path, cores: int) -> tuple[str, str, int]:
    """What the command prints, on standard output and error, held to so many cores; its status."""
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    done = subprocess.run(
        [sys.executable, "-m", "keshiin.cli", "analyze", "--jsonl", "--lang", "en", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )
    return done.stdout, done.stderr, done.returncode


@linux
@pytest.mark.skipif(len(getattr(os, "sched_getaffinity", lambda _: [0])(0)) < 2, reason="one core only")
def test_two_cores_print_what_one_prints(folder: Path) -> None:
    one, two = analyzed(folder, 1), analyzed(folder, 2)
    assert one == two
    found = [json.loads(line) for line in one[0].splitlines()]
    order = [number for number in range(COUNT) if number % 3 == 0]
    order += [number for number in range(COUNT) if number % 3]
    assert [each["claims"]["subject"] for each in found] == list(map(str, order))
    assert "2" in one[1]
    assert one[2] == 0


@linux
def test_a_folder_without_a_message_is_told(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    out, err, status = analyzed(tmp_path, 2)
    assert (out, status) == ("", 1)
    assert str(tmp_path) in err


@linux
@pytest.mark.parametrize("read", [1, 6])
def test_nothing_of_the_processes_is_left_at_the_end_or_where_the_reader_stops_early(read: int) -> None:
    threads = threading.active_count()
    answers = crowd.shared_out(list, map(str, range(6 * crowd.AT_ONCE)), cores=2)
    first = [next(answers) for _ in range(read)]
    assert first[0] == [str(number) for number in range(crowd.AT_ONCE)]
    answers.close()
    assert threading.active_count() == threads


@linux
def test_files_are_not_taken_on_far_ahead_of_who_reads_the_answers() -> None:
    taken = 0

    def names() -> Iterator[str]:
        nonlocal taken
        for taken in range(100 * crowd.WORTH_IT):
            yield str(taken)

    answers = crowd.shared_out(list, names(), cores=2)
    next(answers)
    assert taken < 3 * crowd.WORTH_IT
    assert [file for answer in answers for file in answer][-1] == str(100 * crowd.WORTH_IT - 1)


def test_where_the_system_refuses_shared_locks_one_process_does_it_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(crowd, "ProcessPoolExecutor", refused)
    files = [str(number) for number in range(3 * crowd.WORTH_IT)]
    answers = crowd.shared_out(list, iter(files), cores=2)
    assert [file for answer in answers for file in answer] == files


def _ends_elsewhere(here: int, files: Sequence[str]) -> list[str]:
    """The files; in another process than that one, its end, as the system ends one where memory is short."""
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(files)


@linux
def test_what_a_process_leaves_that_the_system_ends_is_done_here() -> None:
    files = [str(number) for number in range(10 * crowd.AT_ONCE)]
    answers = crowd.shared_out(partial(_ends_elsewhere, os.getpid()), iter(files), cores=2)
    assert list(chain.from_iterable(answers)) == files
