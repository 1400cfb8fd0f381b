"""Twelve ways to make a message larger, each below the limits: the time of an analysis grows no faster."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from time import process_time

import pytest
from hostile_run import whole

STEEPEST = 1.1
"""The slope of time over size, both as logarithms; 1 is linear, 2 is quadratic."""
ROUNDS = 2
TRIES = 3

TOP = b"From: A <a@example.jp>\r\nTo: b@example.org\r\nSubject: x\r\nDate: Tue, 6 Jan 2026 10:00:00 +0900\r\n"
HTML = TOP + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
RECEIVED = b"Received: from m%d.example.net ([198.51.100.%d]) by r%d.example.org with ESMTP id q%d; %s\r\n"
WHEN = b"Tue, 6 Jan 2026 10:00:00 +0900"


def received(count: int) -> bytes:
    """So many lines of servers."""
    return b"".join(RECEIVED % (at, at % 250, at, at, WHEN) for at in range(count)) + TOP + b"\r\nx\r\n"


def nested(count: int) -> bytes:
    """A text within so many containers."""
    heads = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(count)
    )
    return TOP + b"".join(heads) + b"\r\n" + b"deep" * 10


AXES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "fields": (950, lambda n: TOP + b"".join(b"X-A%d: value\r\n" % at for at in range(n)) + b"\r\nx"),
    "received": (900, received),
    "addresses": (
        4_000,
        lambda n: TOP + b"Cc: " + b",\r\n ".join(b"c%d@example.org" % at for at in range(n)) + b"\r\n\r\nx",
    ),
    "parameters": (
        250,
        lambda n: (
            TOP + b"Content-Type: text/plain" + b"".join(b"; a%d=b" % at for at in range(n)) + b"\r\n\r\nx"
        ),
    ),
    "semicolons": (200_000, lambda n: TOP + b"Content-Type: text/plain" + b";" * n + b"\r\n\r\nx"),
    "nesting": (48, nested),
    "parts": (
        950,
        lambda n: (
            TOP
            + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + b"--b\r\nContent-Type: text/plain\r\n\r\ntext\r\n" * n
            + b"--b--\r\n"
        ),
    ),
    "encoded words": (
        10_000,
        lambda n: TOP + b"X-Words:" + b"\r\n =?utf-8?b?5raI5Y2w?=" * n + b"\r\n\r\nx",
    ),
    "links": (
        4_800,
        lambda n: HTML + b"".join(b'<a href="https://h%d.example.net/p">t</a>\n' % at for at in range(n)),
    ),
    "line length": (2_000_000, lambda n: TOP + b"\r\n" + b"long line " * (n // 10)),
    "tags": (19_000, lambda n: HTML + b"<p><a name=x><img alt=y>" * (n // 2)),
    "nuls": (2_000_000, lambda n: TOP + b"\r\n" + b"\0" * n),
}


def seconds(data: bytes) -> float:
    """The least processor time of some rounds of a whole analysis."""
    taken = []
    for _ in range(ROUNDS):
        start = process_time()
        whole(data)
        taken.append(process_time() - start)
    return min(taken)


def slope(points: list[tuple[float, float]]) -> float:
    """The slope of the straight line nearest to the points, both their values as logarithms."""
    logs = [(log(x), log(y)) for x, y in points]
    middle_x, middle_y = (sum(each) / len(logs) for each in zip(*logs, strict=True))
    up = sum((x - middle_x) * (y - middle_y) for x, y in logs)
    return up / sum((x - middle_x) ** 2 for x, _ in logs)


def steepness(most: int, made: Callable[[int], bytes]) -> float:
    """How the time of an analysis grows from an eighth of the size to the whole."""
    sizes = [most // 8, most // 4, most // 2, most]
    return slope([(size, seconds(made(size))) for size in sizes])


@pytest.mark.parametrize("axis", AXES)
def test_the_time_grows_no_faster_than_the_message(axis: str) -> None:
    # A busy machine can bend one measurement; it bends no three.
    measured: list[float] = []
    while not measured or (min(measured) > STEEPEST and len(measured) < TRIES):
        measured.append(steepness(*AXES[axis]))
    assert min(measured) <= STEEPEST, measured


def test_a_quadratic_growth_would_be_seen() -> None:
    assert slope([(x, 3.0 * x * x) for x in (1, 2, 4, 8)]) == pytest.approx(2)
    assert slope([(x, 3.0 * x) for x in (1, 2, 4, 8)]) == pytest.approx(1)


def test_there_are_twelve_axes() -> None:
    assert len(AXES) == 12
