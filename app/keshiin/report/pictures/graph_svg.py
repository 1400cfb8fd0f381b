"""The way of a message as a drawing: nodes from left to right in rows, the border as a wall between them."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.report.pictures.model import Graph, Step, Stop
from keshiin.report.pictures.svg import (
    DASHES,
    GROUND,
    INK,
    QUIET,
    TEXT,
    WALL,
    element,
    picture,
    shortened,
    text,
)

COLUMNS = 4
WIDE, GAP, HIGH, MARGIN = 178.0, 62.0, 92.0, 14.0
ROW = HIGH + 46.0
WIDTH = 2 * MARGIN + COLUMNS * WIDE + (COLUMNS - 1) * GAP
MOST_STOPS = 40
_LINE = 15.0
_NAME, _LETTERS, _SMALL = 12.0, 11.0, 9.5
"""Pixels of a letter's size: in a node's first line, elsewhere, beside an arrow."""
_STROKE = 1.8


def graph_svg(graph: Graph, title: str) -> str:
    """The drawing; of a way of over forty stops the newest ones."""
    stops, steps = graph.stops[-MOST_STOPS:], graph.steps[-(MOST_STOPS - 1) :]
    rows = (len(stops) + COLUMNS - 1) // COLUMNS
    parts = [*_steps(steps, graph.wall)]
    for at, stop in enumerate(stops):
        parts += _stop(stop, *_corner(at))
    return picture(WIDTH, MARGIN + rows * ROW, title, parts)


def _corner(at: int) -> tuple[float, float]:
    row, column = divmod(at, COLUMNS)
    return MARGIN + column * (WIDE + GAP), MARGIN + 18 + row * ROW


def _stop(stop: Stop, x: float, y: float) -> Iterator[str]:
    ink = INK[stop.meaning]
    yield element(
        "rect", x=x, y=y, width=WIDE, height=HIGH, rx=7.0, fill=GROUND[stop.meaning], stroke=ink,
        stroke_width=1.5, stroke_dasharray=DASHES[stop.meaning],
    )  # fmt: skip
    left = x + 10
    if stop.letter:
        yield element("circle", cx=x + 18, cy=y + 18, r=11.0, fill=ink)
        yield text(x + 18, y + 22, stop.letter, 11 if len(stop.letter) < 3 else 8, fill="#FFFFFF",
                   text_anchor="middle", font_weight="bold")  # fmt: skip
        left = x + 36
    for number, line in enumerate(stop.lines):
        start, size = (left, _NAME) if number == 0 else (x + 10, _LETTERS)
        words = shortened(line, size, x + WIDE - 8 - start)
        yield text(start, y + 22 + number * _LINE + (4 if number else 0), words, size,
                   fill=TEXT if number < 2 else QUIET, font_weight="bold" if number == 0 else "")  # fmt: skip


def _steps(steps: tuple[Step, ...], wall: str) -> Iterator[str]:
    for at, step in enumerate(steps):
        (x, y), (next_x, next_y) = _corner(at), _corner(at + 1)
        if next_y == y:
            yield from _arrow(step, x + WIDE, next_x, y + HIGH / 2)
            if step.border:
                yield from _wall(x + WIDE + GAP / 2, y, wall)
        else:
            yield from _turn(step, (x + WIDE / 2, y + HIGH), (next_x + WIDE / 2, next_y))
            if step.border:
                yield text(next_x, next_y - 4, f"▮ {wall}", _LETTERS, fill=WALL, font_weight="bold")


def _arrow(step: Step, start: float, end: float, y: float) -> Iterator[str]:
    ink = INK["contradicted" if step.broken else step.meaning]
    line: dict[str, str | float] = {"stroke": ink, "stroke_width": _STROKE, "fill": "none"}
    if step.broken:
        middle = (start + end) / 2
        zigzag = f"M{start:.0f} {y:.0f}H{middle - 12:.0f}l6 -8l6 16l6 -16l6 8H{end - 5:.0f}"
        yield element("path", d=zigzag, **line)
    else:
        yield element(
            "path", d=f"M{start:.0f} {y:.0f}H{end - 5:.0f}", stroke_dasharray=DASHES[step.meaning], **line
        )
    yield element("path", d=f"M{end:.0f} {y:.0f}l-8 -4v8z", fill=ink)
    if step.delay:
        middle, room = (
            ((start + end) / 2 - GAP / 4, GAP / 2 - 4) if step.border else ((start + end) / 2, GAP - 2)
        )
        yield text(middle, y - 10, shortened(step.delay, _SMALL, room), _SMALL, fill=QUIET,
                   text_anchor="middle")  # fmt: skip


def _turn(step: Step, start: tuple[float, float], end: tuple[float, float]) -> Iterator[str]:
    ink = INK["contradicted" if step.broken else step.meaning]
    middle = start[1] + 14
    way = f"M{start[0]:.0f} {start[1]:.0f}V{middle:.0f}H{end[0]:.0f}V{end[1] - 5:.0f}"
    yield element(
        "path", d=way, stroke=ink, stroke_width=_STROKE, fill="none", stroke_dasharray=DASHES[step.meaning]
    )
    yield element("path", d=f"M{end[0]:.0f} {end[1]:.0f}l-4 -8h8z", fill=ink)
    if step.delay:
        yield text((start[0] + end[0]) / 2, middle - 4, step.delay, _SMALL, fill=QUIET, text_anchor="middle")


def _wall(x: float, y: float, words: str) -> Iterator[str]:
    yield element("path", d=f"M{x:.0f} {y - 8:.0f}v{HIGH + 16:.0f}", stroke=WALL, stroke_width=5.0)
    yield text(x, y - 12, words, _LETTERS, fill=WALL, font_weight="bold", text_anchor="middle")
