"""Texts whose lines are a matter of layout, made whole: flowed ones (RFC 3676), folded ones (RFC 5545)."""

from __future__ import annotations

import re

_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_SIGNATURE = "-- "


def unflowed(text: str, *, delete_blank: bool) -> str:
    """The paragraphs of a flowed text, each on one line; ``delete_blank`` is what ``DelSp`` says.

    A line that ends in a blank goes on in the next one of the same depth of quotation.
    """
    if " \n" not in text and " \r\n" not in text:
        return text
    paragraphs: list[list[str]] = []
    open_at = -1
    for line in text.split("\n"):
        ends = "\r" if line.endswith("\r") else ""
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth : len(line) - len(ends)].removeprefix(" ")
        goes_on = content.endswith(" ") and content != _SIGNATURE
        if depth == open_at and content != _SIGNATURE:
            paragraphs[-1].append(content)
        else:
            paragraphs.append([">" * depth + (" " if depth else ""), content])
        open_at = depth if goes_on else -1
        if goes_on and delete_blank:
            paragraphs[-1][-1] = content[:-1]
        elif not goes_on:
            paragraphs[-1].append(ends)
    return "\n".join(map("".join, paragraphs))


def unfolded(text: str) -> str:
    """A calendar or a card with each of its lines whole, and the signs in it that were escaped."""
    return _ESCAPED.sub(_plain, _FOLD.sub("", text))


def _plain(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]
