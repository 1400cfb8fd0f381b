"""The process that reads may end at any moment: the window says why and goes on with another."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from time import sleep

import pytest
from made_mailboxes import mail, mailbox

from keshiin_ui.reading import Given, Opened, Terms
from keshiin_ui.reading.process import Ended, ReadingProcess
from keshiin_ui.reading.reader import Reader


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    """A process that reads, which ends with the test."""
    made = ReadingProcess()
    yield made
    made.close()


KILLS = 3
LINE = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==\r\n"
HEAD = (
    b"Subject: large\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
)


@pytest.fixture
def small(tmp_path: Path) -> tuple[Given, ...]:
    """A message that is read in a moment."""
    path = tmp_path / "small.eml"
    path.write_text(mail(1))
    return (Given(path=str(path)),)


@pytest.fixture
def large(tmp_path: Path) -> tuple[Given, ...]:
    """A message that takes some tenths of a second."""
    path = tmp_path / "large.eml"
    path.write_bytes(HEAD + LINE * 400_000)
    return (Given(path=str(path)),)


def subject(opened: object) -> str | None:
    """The subject of what was opened."""
    assert isinstance(opened, Opened)
    assert opened.analysis is not None
    return opened.analysis.message.claims.subject


def killed(process: ReadingProcess, given: tuple[Given, ...]) -> str:
    """Why an analysis ended in whose middle the process was killed; a busy machine may kill it too early."""
    for _ in range(5):
        timer = Timer(0.03, process.kill)
        timer.start()
        try:
            process.ask("open", given, Terms())
        except Ended as ended:
            return ended.why
        finally:
            timer.join()
    pytest.fail("no analysis was under way when its process was killed")


def test_each_kill_in_mid_analysis_is_a_recovery(
    process: ReadingProcess, small: tuple[Given, ...], large: tuple[Given, ...]
) -> None:
    for _ in range(KILLS):
        assert killed(process, large) == "ended"
        assert subject(process.ask("open", small, Terms())) == "Bill 1"
        process.prepare()
    assert process.number >= KILLS + 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells what a process has done")
def test_the_one_in_reserve_answers_without_starting(
    process: ReadingProcess, small: tuple[Given, ...]
) -> None:
    process.prepare()
    running, reserve = process._running, process._reserve
    assert running is not None
    assert reserve is not None
    starting = wait_until_idle(reserve.pid)
    process.kill()
    running.wait()
    assert subject(process.ask("open", small, Terms())) == "Bill 1"
    assert process._running is reserve
    assert wait_until_idle(reserve.pid) - starting <= starting / 4


def wait_until_idle(number: int) -> int:
    """Wait until a process sleeps and uses the processor no more; the ticks that it has used by then."""
    last = -1
    while True:
        state, *values = Path(f"/proc/{number}/stat").read_text().rpartition(") ")[2].split()
        used = int(values[10]) + int(values[11])
        if state == "S" and used == last > 0:
            return used
        last = used
        sleep(0.15)


def test_what_takes_longer_than_it_may_is_given_up(
    small: tuple[Given, ...], large: tuple[Given, ...]
) -> None:
    process = ReadingProcess(seconds=0.1)
    with pytest.raises(Ended) as ended:
        process.ask("open", large, Terms())
    assert ended.value.why == "time"
    process.close()


WATCHED = """
from keshiin_ui.reading import child
child._clock = child._watch
child.main()
"""


@pytest.mark.parametrize("system", ["here", "Windows"])
def test_a_long_header_is_given_up_for_its_time_wherever_it_is_read(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "Windows":
        (tmp_path / "watched.py").write_text(WATCHED)
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.setattr("keshiin_ui.reading.process.MODULE", "watched")
    line = (
        "Received: from a{0} (b{0}.example [192.0.2.1]) by mx{0}.example.jp; Mon, 1 Jan 2024 00:00:00 +0900\n"
    )
    lines = "".join(map(line.format, range(900)))
    long = Given(data=f"{lines}Subject: x\n\n{'https://example.com/a hello ' * 9_000}".encode())
    whys = set()
    for share in range(1, 7):
        process = ReadingProcess(seconds=share / 100)
        with pytest.raises(Ended) as ended:
            process.ask("show", long, Terms(), None)
        whys.add(ended.value.why)
        process.close()
    assert whys == {"time"}


def test_the_time_of_each_message_begins_anew(tmp_path: Path) -> None:
    begun: list[int] = []
    reader = Reader(lambda: begun.append(1))
    reader.open((mailbox(tmp_path / "box", *map(mail, range(50))),), Terms())
    while not reader.batch().finished:
        pass
    assert len(begun) >= 50


def test_processes_that_ended_while_nobody_asked_are_replaced_without_a_word(
    process: ReadingProcess, small: tuple[Given, ...]
) -> None:
    process.prepare()
    for each in (process._running, process._reserve):
        assert each is not None
        each.kill()
        each.wait()
    assert subject(process.ask("open", small, Terms())) == "Bill 1"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded where the system can")
def test_what_takes_more_memory_than_it_may_is_given_up(
    process: ReadingProcess, small: tuple[Given, ...]
) -> None:
    with pytest.raises(Ended) as ended:
        process.ask("resume", (), Glutton(), Terms())
    assert ended.value.why == "memory"
    assert subject(process.ask("open", small, Terms())) == "Bill 1"


def test_a_mistake_leaves_a_report_and_no_word_of_the_mail(
    process: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with pytest.raises(Ended) as ended:
        process.ask("open", "no gift at all", Terms())
    assert ended.value.why == "mistake"
    if sys.platform.startswith("linux"):
        (report,) = (tmp_path / "state" / "keshiin").iterdir()
        assert "reader.py" in report.read_text("utf-8")
        assert "no gift at all" not in report.read_text("utf-8")


class Glutton:
    """Becomes two gigabytes where it arrives."""

    def __reduce__(self) -> tuple[type[bytearray], tuple[int]]:
        return bytearray, (2 << 30,)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is asked of Linux in its own way")
def test_both_processes_together_stay_small(process: ReadingProcess, small: tuple[Given, ...]) -> None:
    process.ask("open", small, Terms())
    process.prepare()
    assert process._running is not None
    assert process._reserve is not None
    wait_until_idle(process._reserve.pid)
    # Libraries that processes share count once, so each has its proportional share of them.
    shares = [
        next(
            int(line.split()[1])
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            if "Pss:" in line
        )
        for pid in (process._running.pid, process._reserve.pid)
    ]
    # Python 3.14 takes more for itself.
    most = 64_000_000 if sys.version_info >= (3, 14) else 60_000_000
    assert sum(shares) * 1024 <= most


@pytest.mark.parametrize("begin", ["start", "prepare"])
def test_a_process_that_starts_while_the_window_closes_ends_too(
    process: ReadingProcess, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    """A window that closes in the first moments waited for it two seconds."""
    begun = []
    start = ReadingProcess._started

    def started(self: ReadingProcess) -> subprocess.Popen[bytes]:
        begun.append(start(self))
        self.close()
        return begun[-1]

    monkeypatch.setattr(ReadingProcess, "_started", started)
    getattr(process, begin)()
    assert begun
    assert all(each.wait(30) != 0 for each in begun)
    with pytest.raises(Ended):
        process.ask("show", Given(data=b"Subject: a\n\n"), Terms(), None)
