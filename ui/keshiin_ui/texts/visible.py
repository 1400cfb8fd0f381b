"""Bytes of a source line as characters that can be seen, each with the byte that it stands for."""

from __future__ import annotations

from array import array

from keshiin.visible import visible


def shown(line: bytes, base: int) -> tuple[str, array[int]]:
    """The line as visible text, and for each UTF-16 unit of it the offset of its byte, counted from ``base``.

    Every hidden character, and every byte that is not UTF-8, is one visible substitute whose units share its
    offset; so the header can neither redraw itself nor shift a position.
    """
    if line.isascii() and line.replace(b"\t", b" ").decode("ascii").isprintable():
        return line.decode("ascii"), array("q", range(base, base + len(line)))
    text, offsets, at = [], array("q"), base
    for char in line.decode("utf-8", "surrogateescape"):
        seen = char if char == "\t" else visible(char)
        text.append(seen)
        offsets.extend([at] * units(seen))
        at += 1 if "\udc80" <= char <= "\udcff" else len(char.encode("utf-8"))
    return "".join(text), offsets


def units(text: str) -> int:
    """How many UTF-16 units a text has, which is how Qt counts."""
    return len(text) + sum(1 for char in text if char > "\uffff")


def cut_units(text: str, start: int, end: int) -> str:
    """The part of a text between two positions counted in UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")
