"""Files that were saved with two or four bytes a character, as some editors do with a copied source."""

from __future__ import annotations

from keshiin.message.given import Converted, Widened

# The longer ones first: one of them begins as a shorter one does.
_MARKS = {
    b"\xff\xfe\0\0": "utf-32-le",
    b"\0\0\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}
_START = 40


def narrowed(data: bytes) -> Converted | None:
    """The same text in UTF-8; None where neither its mark nor the zeros of its start tell it to be wide."""
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    codec = _MARKS[mark] if mark else _codec(data)
    if codec is None:
        return None
    text = data[len(mark) :].decode(codec, "replace").encode("utf-8", "replace")
    return Converted(text, Widened(text, codec, len(mark)))


def _codec(data: bytes) -> str | None:
    start = data[:_START]
    first, second = start[::2].count(0), start[1::2].count(0)
    if min(first, second) > 0 or max(first, second) < max(len(start) // 2, 2):
        return None
    return "utf-16-le" if second else "utf-16-be"
