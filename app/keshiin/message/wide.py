"""Files that were saved with two bytes a character (UTF-16), as some editors do with a copied source."""

from __future__ import annotations

_START = 40


def narrowed(data: bytes) -> bytes | None:
    """The same text in UTF-8; None where it is not in UTF-16, by its mark or by the zeros of its start."""
    codec = _codec(data)
    return data.decode(codec, "replace").encode("utf-8", "replace") if codec else None


def _codec(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    start = data[:_START]
    first, second = start[::2].count(0), start[1::2].count(0)
    if min(first, second) > 0 or max(first, second) < max(len(start) // 2, 2):
        return None
    return "utf-16-le" if second else "utf-16-be"
