"""Five thousand mutants of the samples and the made messages: every one is read, explained and written."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import pytest
from mutants import CHANGES, LARGEST_MUTANT, mutant
from trial import sample_seeds, tried

from fuzz import SHARE, share

MUTANTS = 5_000
FIRST = 1_000_000_001
"""Beyond the numbers of the long run, so that both together try more."""


def test_no_mutant_raises_breaks_a_rule_or_takes_a_second() -> None:
    tasks = [("samples", at, at + SHARE) for at in range(FIRST, FIRST + MUTANTS, SHARE)]
    with ProcessPoolExecutor(os.cpu_count() or 1, multiprocessing.get_context("spawn")) as pool:
        shares = list(pool.map(share, tasks))
    assert sum(done for done, *_ in shares) == MUTANTS
    assert [f"{each.number}: {each.faults}" for *_, faulty in shares for each in faulty] == []


def test_a_mutant_follows_from_its_number_and_differs_from_its_seed() -> None:
    seeds = sample_seeds()
    assert [mutant(seeds, number) for number in range(50)] == [mutant(seeds, number) for number in range(50)]
    assert sum(mutant(seeds, number) not in seeds for number in range(50)) >= 45
    assert max(len(mutant(seeds, number)) for number in range(200)) <= LARGEST_MUTANT
    assert len(set(CHANGES)) >= 10


def test_a_fault_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(*_: object) -> str:
        raise LookupError("by way of trial")

    monkeypatch.setattr("trial.as_text", falls)
    assert "by way of trial" in tried(1, b"From: a@example.jp\n\nb\n").faults[0]
