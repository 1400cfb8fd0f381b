"""A guard against slowness: the full analysis beside the standard library's walk, in one run.

The bound is several times what is measured, so that a busy machine does not fail it; ``make bench`` measures.
"""

from __future__ import annotations

import email
from collections.abc import Callable
from email.policy import compat32
from pathlib import Path
from time import process_time

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read

SAMPLES = Path(__file__).resolve().parents[1] / "resources/keshiin_resources/samples"
ROUNDS, TIMES, LINES_TIMES = 5, 40, 60


def walked(data: bytes) -> None:
    """What every mail program does at the least."""
    message = email.message_from_bytes(data, policy=compat32)
    for part in message.walk():
        part.items()
        part.get_payload(decode=True)


def fastest(work: Callable[[], object]) -> float:
    """The processor's seconds of the best of some rounds, the first one being for warming up."""
    taken = []
    for _ in range(ROUNDS + 1):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken[1:])


def ratio(messages: list[bytes]) -> float:
    """How many times as long the whole analysis takes as the walk."""
    places = Places.bundled()
    ours = fastest(lambda: [explain(analyze(read(data), places), "ja") for data in messages])
    return ours / fastest(lambda: [walked(data) for data in messages])


def test_the_analysis_of_usual_messages_takes_no_more_than_so_many_walks() -> None:
    assert ratio([file.read_bytes() for file in sorted(SAMPLES.glob("*.eml"))]) < TIMES


def test_many_stations_take_no_more_than_so_many_walks() -> None:
    stations = "".join(
        f"Received: from h{at}.example.jp (h{at}.example.jp [192.0.2.{at % 250 + 1}])\r\n"
        f"\tby h{at + 1}.example.jp (Postfix) with ESMTPS id {at:08X};\r\n"
        f"\tMon, 2 Nov 2026 10:{at // 60:02}:{at % 60:02} +0900\r\n"
        for at in reversed(range(300))
    )
    assert ratio([f"{stations}From: b@example.jp\r\n\r\nhello\r\n".encode()]) < LINES_TIMES
