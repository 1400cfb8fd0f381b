"""Pictures made to exhaust their reader: each costs little time and memory, and what was left out is told."""

from __future__ import annotations

import resource
import zlib
from collections.abc import Callable

import pytest

from message.made_pictures import (
    blank,
    chunk,
    code,
    cut_of,
    finders,
    message,
    passes,
    png,
    stored,
    webp_canvas,
)
from slowness import within

SECONDS = 1.5
MEGABYTES = 200

BOMBS: dict[str, Callable[[], list[bytes]]] = {
    "thirty thousand dots at each side": lambda: [png(30_000, 30_000, lines=bytes(100_000))],
    "a canvas of nine hundred million dots": lambda: [webp_canvas(30_000)],
    "a canvas just below what is refused": lambda: [webp_canvas(13_000)],
    "sixteen million dots": lambda: [png(4_000, 4_000)],
    "many of them": lambda: [png(4_000, 4_000)] * 20,
    "corner marks": lambda: [finders(2_000)] * 6,
    "small pages of corner marks": lambda: [finders(800)] * 6,
    "a thousand passes": lambda: [passes(2_000, 1_000)],
    "few passes, many pictures": lambda: [passes(1_400, 12)] * 12,
    "empty pieces of a PNG": lambda: [png(100, 100, *[chunk(b"teSt", b"")] * 400_000)],
    "remarks of a JPEG": lambda: [b"\xff\xd8" + b"\xff\xfe\x00\x02" * 1_200_000 + passes(40, 0)[2:]],
    "remarks of a GIF": lambda: [
        b"GIF89a\x64\x00\x64\x00\x80\x00\x00" + b"\0\0\0\xff\xff\xff" + b"\x21\xfe\x00" * 1_600_000
    ],
    "text that unpacks to much": lambda: [png(100, 100, *[_packed_text(900_000)] * 200)],
}
TOLD = ("thirty thousand dots at each side", "many of them", "a thousand passes", "empty pieces of a PNG")


def _packed_text(length: int) -> bytes:
    return chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * length))


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_costs_little(bomb: str) -> None:
    made = BOMBS[bomb]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    within(SECONDS, lambda: message(*made))
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024 < MEGABYTES


@pytest.mark.parametrize("bomb", TOLD)
def test_a_bomb_that_was_left_out_is_told(bomb: str) -> None:
    cut = cut_of(*BOMBS[bomb]())
    assert cut is not None
    assert cut[0] < cut[1]


def test_one_dot_is_no_picture_that_was_left_out() -> None:
    assert cut_of(blank(1), blank(20)) is None


def test_a_bomb_hides_no_later_picture_of_ordinary_size() -> None:
    good = stored(code("https://example.net/"))
    (link,) = message(png(30_000, 30_000, lines=b""), good).links
    assert link.url == "https://example.net/"
