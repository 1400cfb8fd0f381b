"""The crash and denial-of-service set: every message answered at once, in little memory."""

from __future__ import annotations

import os

import pytest
from hostile_cases import CASES, GROUPS
from hostile_run import Answer, answers

SECONDS = 1.0
MEGABYTES = 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each case runs in a forked process")


@pytest.fixture(scope="module")
def told() -> dict[str, Answer]:
    found = answers(list(CASES))
    # A busy machine slows a case once; a slow program slows it twice.
    slow = [name for name, each in found.items() if each.seconds > SECONDS]
    return found | answers(slow) if slow else found


@pytest.mark.parametrize("name", CASES)
def test_is_answered_at_once_in_little_memory_and_without_a_fault(name: str, told: dict[str, Answer]) -> None:
    assert name in told, "the process did not live to answer"
    assert told[name].faults == ()
    assert told[name].seconds <= SECONDS
    assert told[name].megabytes <= MEGABYTES


def test_the_set_is_large_and_of_many_kinds() -> None:
    assert len(CASES) >= 120
    assert len(GROUPS) >= 6
