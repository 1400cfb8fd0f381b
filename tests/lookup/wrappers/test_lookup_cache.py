"""The memory on the disk: what it keeps, for how long, and what becomes of a file it cannot use."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fixed_asker import PTR, RDAP, YES, Clock, Fixed

from keshiin.lookup.question import Question, Reply
from keshiin.lookup.wrappers.cache import MOST_ANSWERS, Cached, forget_answers


def test_a_clock_that_was_ahead_keeps_nothing_for_years(tmp_path: Path) -> None:
    world, clock = Fixed(), Clock(2_000_000_000.0)
    kept = Cached(world, tmp_path / "answers.sqlite3", clock)
    kept.ask(PTR)
    clock.now -= 86_400 * 365
    kept.ask(PTR)
    kept.ask(PTR)
    assert len(world.asked) == 2


def test_a_kept_answer_is_not_asked_for_again_until_its_time_is_over(tmp_path: Path) -> None:
    world, clock = Fixed(), Clock()
    for _ in range(2):
        cached = Cached(world, tmp_path / "a.sqlite3", clock)
        assert cached.ask(PTR).answer == YES.answer
        assert cached.ask(PTR).at == YES.at
    assert len(world.asked) == 1
    clock.now += 101
    cached.ask(PTR)
    assert len(world.asked) == 2


@pytest.mark.parametrize("outcome", ["no-answer", "refused", "not-asked"])
def test_what_is_no_answer_is_not_kept(tmp_path: Path, outcome: str) -> None:
    world = Fixed(Reply(outcome, {}, "", 100))
    cached = Cached(world, tmp_path / "a.sqlite3")
    cached.ask(PTR)
    cached.ask(PTR)
    assert len(world.asked) == 2


@pytest.mark.parametrize("content", [b"", b"rubbish" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_made_again(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.sqlite3"
    file.write_bytes(content)
    world = Fixed()
    cached = Cached(world, file)
    assert cached.ask(PTR).outcome == "answered"
    assert Cached(world, file).ask(PTR).outcome == "answered"
    assert len(world.asked) == 1


def test_a_file_of_another_shape_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE answers (something TEXT)")
    world = Fixed()
    Cached(world, file).ask(PTR)
    Cached(world, file).ask(PTR)
    assert len(world.asked) == 1


def test_a_locked_file_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    Cached(Fixed(), file).ask(RDAP)
    holder = sqlite3.connect(file)
    holder.execute("BEGIN EXCLUSIVE")
    assert Cached(Fixed(), file).ask(PTR).outcome == "answered"
    holder.close()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert Cached(Fixed(), tmp_path / "file" / "a.sqlite3").ask(PTR).outcome == "answered"


def test_the_memory_stays_small_and_can_be_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    cached = Cached(Fixed(Reply("answered", {"x": "y" * 70_000}, "", 100)), file)
    cached.ask(PTR)
    cached = Cached(Fixed(), file)
    for number in range(MOST_ANSWERS + 300):
        cached._keep(cached._connected(), Question("a", f"{number}.sender.jp", ""), YES)
    (kept,) = sqlite3.connect(file).execute("SELECT count(*) FROM answers").fetchone() or (0,)
    assert kept <= MOST_ANSWERS + 100
    forget_answers(file)
    assert not file.exists()
    forget_answers(file)


def test_what_is_forgotten_is_forgotten_by_whoever_has_the_file_open(tmp_path: Path) -> None:
    world, file = Fixed(), tmp_path / "a.sqlite3"
    cached = Cached(world, file)
    for _ in range(2):
        cached.ask(PTR)
    forget_answers(file)
    assert cached.ask(PTR).outcome == "answered"
    assert len(world.asked) == 2


def test_a_file_that_cannot_be_removed_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.sqlite3"
    Cached(Fixed(), file).ask(PTR)
    about = PTR.about.encode()
    assert about in file.read_bytes()

    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", held)
    forget_answers(file)
    assert about not in file.read_bytes()


def test_forgetting_makes_no_file_and_minds_none_that_is_broken(tmp_path: Path) -> None:
    file = tmp_path / "a # ? %41.sqlite3"
    forget_answers(file)
    assert not file.exists()
    file.write_bytes(b"rubbish" * 1000)
    forget_answers(file)
    assert not file.exists()


def test_nobody_else_may_read_the_memory(tmp_path: Path) -> None:
    Cached(Fixed(), tmp_path / "k" / "a.sqlite3").ask(PTR)
    for path in (tmp_path / "k", tmp_path / "k" / "a.sqlite3"):
        assert path.stat().st_mode & 0o077 == 0


def test_all_threads_share_one_memory(tmp_path: Path) -> None:
    world = Fixed()
    cached = Cached(world, tmp_path / "a.sqlite3")
    cached.ask(PTR)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(cached.ask, [PTR] * 20)) == [cached.ask(PTR)] * 20
    assert len(world.asked) == 1
