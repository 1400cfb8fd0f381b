"""A message analysed whole, its processor time and memory taken in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import SourceKind
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text
from slowness import slowness

PLACES = Places.bundled()
WARM = (
    b"Received: from a.example ([192.0.2.1]) by b.example; Tue, 6 Jan 2026 10:00:00 +0900\r\n"
    b"From: a@b.example\r\nSubject: x\r\n\r\nhttp://a.example/\r\n"
)
LONG = 0.5
"""Seconds from which on it is worth asking how slow this computer is."""
HANGS = 30
"""Seconds after which a process ends itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an analysis took and gave: seconds of a usual hour, megabytes beyond idle, errors, cuts told."""

    seconds: float
    megabytes: float
    faults: tuple[str, ...]
    cuts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """All that is said of one message: its JSON object and its text in both languages."""

    analysis: Analysis
    objects: tuple[str, str]
    texts: tuple[str, str]


def whole(data: bytes, kind: SourceKind = "file") -> Whole:
    """Read, analyse, explain in both languages, write as JSON and as text."""
    analysis = analyze(read(data, kind=kind), PLACES)
    ja, en = explain(analysis, "ja"), explain(analysis, "en")
    return Whole(
        analysis,
        (as_line(as_object(analysis, ja)), as_line(as_object(analysis, en))),
        (as_text(analysis, ja), as_text(analysis, en)),
    )


def broken(analysis: Analysis) -> Iterator[str]:
    """The rules that broke, in the message and in those inside it."""
    yield from (f"{rule}: {error}" for rule, error in analysis.assessment.ran.broken)
    for inner in analysis.inner:
        yield from broken(inner.analysis)


def answer(data: bytes, kind: SourceKind = "file") -> Answer:
    """One whole analysis, measured."""
    before = _memory("VmRSS")
    start = time.process_time()
    try:
        done = whole(data, kind)
    except BaseException as error:  # noqa: BLE001 - whatever is raised is what the test is after
        return Answer(time.process_time() - start, 0, (repr(error)[:300],))
    seconds = time.process_time() - start
    if seconds > LONG:
        seconds /= slowness()
    used = (_memory("VmHWM") - before) / 1024
    return Answer(
        seconds,
        used,
        tuple(dict.fromkeys(broken(done.analysis))),
        tuple(cut.limit for cut in done.analysis.cuts),
    )


def answers(names: Sequence[str]) -> dict[str, Answer]:
    """The answers of named cases, each from a process that has analysed nothing else; two at a time."""
    shares = [subprocess.Popen([sys.executable, __file__], **_pipes()) for _ in range(2)]
    for number, share in enumerate(shares):
        assert share.stdin is not None
        share.stdin.write("\n".join(names[number::2]))
        share.stdin.close()
    found = {}
    for share in shares:
        assert share.stdout is not None
        for line in share.stdout:
            name, told = json.loads(line)
            found[name] = Answer(
                told["seconds"], told["megabytes"], tuple(told["faults"]), tuple(told["cuts"])
            )
        share.wait()
    return found


def _pipes() -> dict[str, object]:
    path = os.pathsep.join(each for each in sys.path if each)
    return {
        "stdin": subprocess.PIPE,
        "stdout": subprocess.PIPE,
        "text": True,
        "env": {**os.environ, "PYTHONPATH": path},
    }


def _memory(name: str) -> int:
    """A line of Linux's account of this process, in kilobytes; 0 where there is none."""
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def _serve() -> None:
    """Answer the names of standard input, each in a copy of this warm process."""
    from hostile_cases import CASES

    whole(WARM)
    for name in sys.stdin.read().split("\n"):
        if not name:
            continue
        child = os.fork()
        if child == 0:
            signal.alarm(HANGS)
            told = asdict(answer(*CASES[name]))
            os.write(1, (json.dumps((name, told)) + "\n").encode())
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    _serve()
