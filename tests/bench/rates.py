"""Messages a second: every engine takes each message in turn, in one process, several rounds over."""

from __future__ import annotations

import gc
import random
from collections.abc import Mapping, Sequence
from dataclasses import astuple, fields
from functools import _lru_cache_wrapper
from pathlib import Path
from time import process_time

from engines import ENGINES, Found, forget_places

MESSAGES, ROUNDS, SEED = 300, 5, 11
Times = Mapping[str, list[float]]


def sample(corpus: Path, count: int = MESSAGES) -> list[bytes]:
    """Messages drawn from every folder of the corpus by a fixed seed."""
    files = sorted(corpus.glob("*/*.eml"))
    random.Random(SEED).shuffle(files)
    return [file.read_bytes() for file in files[:count]]


def forget() -> None:
    """Empty our bounded memories, so that no round finds the answers of the one before."""
    forget_places()
    for each in gc.get_objects():
        ours = isinstance(each, _lru_cache_wrapper) and (each.__module__ or "").startswith("keshiin")
        if ours and each.cache_parameters()["maxsize"] is not None:
            each.cache_clear()


def interleaved(messages: Sequence[bytes], names: Sequence[str], rounds: int = ROUNDS) -> tuple[Times, str]:
    """The least processor seconds of each engine for each message; and which engines raised how often.

    One engine follows the other at every message, each time another one first.
    """
    best: dict[str, list[float]] = {name: [float("inf")] * len(messages) for name in names}
    raised: dict[str, int] = dict.fromkeys(names, 0)
    for round_ in range(rounds + 1):
        forget()
        gc.collect()
        for at, data in enumerate(messages):
            for step in range(len(names)):
                name = names[(step + at + round_) % len(names)]
                start = process_time()
                try:
                    ENGINES[name][1](data)
                except Exception:  # noqa: BLE001 - what a neighbour raises is a result; ours never raises
                    raised[name] += 1
                # The first round only warms up: imports, data files, compiled patterns.
                if round_:
                    best[name][at] = min(best[name][at], process_time() - start)
    told = ", ".join(f"{name} {count // (rounds + 1)}" for name, count in raised.items() if count)
    return best, told


def extracted(messages: Sequence[bytes], names: Sequence[str]) -> dict[str, dict[str, int | None]]:
    """What each engine found in all messages together."""
    total: dict[str, dict[str, int | None]] = {}
    for name in names:
        found: list[tuple[int | None, ...]] = []
        for data in messages:
            try:
                found.append(astuple(ENGINES[name][1](data)))
            except Exception:  # noqa: BLE001 - counted by `interleaved`
                continue
        columns = zip(*found, strict=True)
        keys = [field.name for field in fields(Found)]
        total[name] = {
            key: None if None in column else sum(value or 0 for value in column)
            for key, column in zip(keys, columns, strict=True)
        }
    return total


def quantile(times: Sequence[float], share: float) -> float:
    """The time in milliseconds below which that share of the messages lies."""
    ordered = sorted(times)
    return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)]
