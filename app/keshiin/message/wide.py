"""Files that were saved with two or four bytes a character, as some editors do with a copied source."""

from __future__ import annotations

# The longer ones first: one of them begins as a shorter one does.
_MARKS = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_START = 40


def narrowed(data: bytes) -> bytes | None:
    """The same text in UTF-8; None where neither its mark nor the zeros of its start tell it to be wide."""
    codec = _codec(data)
    return data.decode(codec, "replace").encode("utf-8", "replace") if codec else None


def _codec(data: bytes) -> str | None:
    marked = next((codec for mark, codec in _MARKS.items() if data.startswith(mark)), None)
    if marked:
        return marked
    start = data[:_START]
    first, second = start[::2].count(0), start[1::2].count(0)
    if min(first, second) > 0 or max(first, second) < max(len(start) // 2, 2):
        return None
    return "utf-16-le" if second else "utf-16-be"
