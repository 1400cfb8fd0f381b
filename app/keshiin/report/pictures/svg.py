"""Pieces of SVG: shapes and texts whose contents are escaped, in the colours of the window's light theme."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from unicodedata import east_asian_width

from keshiin.explain.meanings import Meaning

INK: dict[Meaning, str] = {
    "recorded": "#0B6E8F",
    "claimed": "#7A5B00",
    "contradicted": "#B3261E",
    "quiet": "#5B6475",
}
GROUND: dict[Meaning, str] = {
    "recorded": "#E6F2F6",
    "claimed": "#FBF5E2",
    "contradicted": "#FBDEDA",
    "quiet": "#F0EFEA",
}
DASHES: dict[Meaning, str] = {"recorded": "", "claimed": "6 4", "contradicted": "2 3", "quiet": "2 3"}
TEXT, QUIET, WALL = "#1F2430", "#5B6475", "#1F4E5F"
FONT = "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',sans-serif"
_NARROW, _WIDE = 0.56, 1.0


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """An element; an underscore in an attribute's name stands for a hyphen, numbers are rounded."""
    written = "".join(
        f' {key.replace("_", "-")}="{_value(each)}"' for key, each in attributes.items() if each != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text(x: float, y: float, words: str, size: float, **attributes: str | float) -> str:
    """Words on one line, their baseline at that place."""
    return element("text", escape(words), x=x, y=y, font_size=size, **{"fill": TEXT, **attributes})


def picture(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    """The whole drawing, with a name for screen readers."""
    name = f"<title>{escape(title)}</title>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_value(width)} {_value(height)}" '
        f'width="{_value(width)}" height="{_value(height)}" role="img" '
        f'font-family="{FONT}">{name}{"".join(parts)}</svg>'
    )


def width_of(words: str, size: float) -> float:
    """About how wide the words are; fonts differ, so that room is left around them."""
    return sum(_WIDE if east_asian_width(each) in "WFA" else _NARROW for each in words) * size


def shortened(words: str, size: float, room: float) -> str:
    """The words, cut in the middle where they do not fit."""
    if width_of(words, size) <= room:
        return words
    head = max(int(len(words) * room / width_of(words, size)) - 2, 2)
    while head > 1 and width_of(words[: head // 2] + "…" + words[-(head - head // 2) :], size) > room:
        head -= 1
    return words[: head // 2].rstrip(".") + "…" + words[-(head - head // 2) :]


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
