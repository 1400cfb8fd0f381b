"""The files of a folder shared out among processes, their answers in the order of the files."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Answer = TypeVar("Answer")

AT_ONCE = 16
"""Files that a process takes at a time: enough that handing them over costs nothing beside the work."""

AHEAD = 3
"""Handfuls for each process that are taken on before the first is asked for."""

WORTH_IT = 4 * AT_ONCE
"""Files from which starting processes pays."""


def shared_out(
    work: Callable[[Sequence[str]], Answer], files: Iterator[str], cores: int | None = None
) -> Iterator[Answer]:
    """What ``work`` answers to each handful of files, in their order.

    With one core (None: those that this process may use), few files, or a system that cannot fork or gives no
    locks to share, all of it is done here; and what is left, where the system ends one of the processes.
    ``work`` must be picklable.
    """
    cores = cores if cores is not None else _cores()
    first = list(islice(files, WORTH_IT))
    handfuls = _handfuls(first, files)
    processes = None if cores < 2 or len(first) < WORTH_IT else _processes(cores)
    if processes is None:
        yield from map(work, handfuls)
        return
    try:
        # No further ahead than the cores are busy: a slow reader would let all that is read pile up.
        ahead = deque(_begun(processes, work, each) for each in islice(handfuls, AHEAD * cores))
        while ahead:
            yield ahead.popleft()()
            ahead.extend(_begun(processes, work, each) for each in islice(handfuls, 1))
    finally:
        # Waited for, since Python at its own end may else write to the pool's pipe while the pool closes it.
        processes.shutdown(cancel_futures=True)


def _begun(
    processes: ProcessPoolExecutor, work: Callable[[Sequence[str]], Answer], handful: Sequence[str]
) -> Callable[[], Answer]:
    """What gives the answer to a handful that is under way; ended with its process, it is done anew here."""
    try:
        begun = processes.submit(work, handful)
    except BrokenExecutor:
        return lambda: work(handful)

    def answer() -> Answer:
        try:
            return begun.result()
        except BrokenExecutor:
            return work(handful)

    return answer


def _processes(cores: int) -> ProcessPoolExecutor | None:
    """As many processes, or None where the system refuses what they share (no /dev/shm in a container)."""
    fork = multiprocessing.get_context("fork")
    try:
        # An interrupt goes to the whole group; only the process that talks to the caller answers it.
        return ProcessPoolExecutor(cores, fork, signal.signal, (signal.SIGINT, signal.SIG_IGN))
    except (OSError, NotImplementedError):
        return None


def _handfuls(first: list[str], rest: Iterator[str]) -> Iterator[list[str]]:
    for start in range(0, len(first), AT_ONCE):
        yield first[start : start + AT_ONCE]
    while handful := list(islice(rest, AT_ONCE)):
        yield handful


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
