"""Bytes of the source and positions of the header pane lead to each other, whatever stands in between."""

from __future__ import annotations

from array import array

import pytest

from keshiin.span import Span
from keshiin_ui.header.positions import Positions, positions_of
from keshiin_ui.header.rows import Row
from keshiin_ui.texts.visible import shown, units


def rows(data: bytes, ending: bytes = b"\r\n") -> Positions:
    """Positions of a source whose lines end in that."""
    made, at = [], 0
    for number, line in enumerate(data.split(ending), 1):
        text, offsets = shown(line, at)
        made.append(Row("source", text, offsets, at + len(line), number))
        at += len(line) + len(ending)
    return positions_of(tuple(made))


def text_at(positions: Positions, span: Span) -> str:
    """What the pane shows for a span."""
    whole = "\n".join(row.text for row in positions.rows)
    start, end = positions.range(span)
    return whole.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize(
    "word",
    ["plain", "日本語", "😀 mail", "tab\there"],
)
@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
def test_a_span_is_shown_where_it_stands(word: str, ending: bytes) -> None:
    data = ending.join([b"A: first", f"B: 😀 {word} end".encode(), b"C: last"])
    start = data.index(word.encode(), 10)
    positions = rows(data, ending)
    span = Span(start, start + len(word.encode()))
    assert text_at(positions, span) == word
    assert positions.byte(positions.range(span)[0]) == start


def test_a_line_end_of_two_bytes_is_one_position() -> None:
    positions = rows(b"A: 1\r\nB: 2")
    assert positions.position(6) == 5
    assert positions.byte(5) == 6


def test_an_astral_character_is_two_positions_of_one_byte() -> None:
    positions = rows("😀x".encode())
    assert positions.range(Span(0, 4)) == (0, 2)
    assert positions.position(4) == 2
    assert positions.byte(1) == 0


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2028", "\u2029", "\x00", "\x1b", "\x85", "\ufeff"])
def test_a_hidden_character_is_seen_and_shifts_nothing(hidden: str) -> None:
    data = f"A: a{hidden}b".encode()
    positions = rows(data)
    assert hidden not in positions.rows[0].text
    assert positions.rows[0].text.startswith("A: a")
    assert text_at(positions, Span(len(data) - 1, len(data))) == "b"
    assert text_at(positions, Span(4, len(data) - 1)) not in ("", hidden)


def test_a_byte_that_is_no_character_is_seen_and_shifts_nothing() -> None:
    positions = rows(b"A: \x83\xffz")
    assert text_at(positions, Span(5, 6)) == "z"
    assert text_at(positions, Span(3, 4)) != text_at(positions, Span(4, 5))


def test_a_span_inside_a_character_begins_with_it() -> None:
    positions = rows("日本".encode())
    assert text_at(positions, Span(4, 6)) == "本"


def test_copy_takes_the_source_and_no_remark() -> None:
    remark = Row("decoded", "reads: x", array("q", [3] * 8), 3)
    first, second = (
        Row("source", "A:1", array("q", [0, 1, 2]), 3, 1),
        Row("source", "B:2", array("q", [4, 5, 6]), 7, 2),
    )
    positions = positions_of((first, remark, second))
    assert positions.copied(0, units("A:1\nreads: x\nB:2")) == "A:1\nB:2"
    assert positions.copied(1, 3) == ":1"


def test_copy_joins_what_the_source_has_on_one_line() -> None:
    first = Row("source", "A:1 ", array("q", [0, 1, 2, 3]), 3, 1)
    second = Row("source", "B:2", array("q", [4, 5, 6]), 7, None)
    positions = positions_of((first, second))
    assert positions.copied(0, 8) == "A:1 B:2"
    assert positions.range(Span(4, 5)) == (5, 6)
