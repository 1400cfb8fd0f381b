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
    if " \n" not in text and " \r\n" not in text and "\n " not in text and not text.startswith(" "):
        return text
    whole: list[str] = []
    pieces: list[str] = []
    open_at = -1
    for line in text.split("\n"):
        if open_at < 0 and not line.endswith((" ", " \r")):
            # Nearly all lines are so.
            whole.append(line[1:] if line.startswith(" ") else line)
            continue
        depth = len(line) - len(line.lstrip(">"))
        # The blank that keeps a line from looking like something else comes off before the last one counts
        # (RFC 3676, 4.4): ``> `` is an empty line.
        content = line[depth:].removeprefix(" ")
        flows = content.endswith((" ", " \r"))
        signature = content.rstrip("\r") == _SIGNATURE
        if open_at >= 0 and (depth != open_at or signature):
            whole.append("".join(pieces))
            pieces = []
        pieces = pieces or [">" * depth + (" " if depth else "")]
        if flows and not signature:
            content = content.rstrip("\r")
            pieces.append(content[:-1] if delete_blank else content)
            open_at = depth
        else:
            whole.append("".join((*pieces, content)))
            pieces, open_at = [], -1
    if pieces:
        whole.append("".join(pieces))
    return "\n".join(whole)


def unfolded(text: str) -> str:
    """A calendar or a card with each of its lines whole, and the signs in it that were escaped."""
    return _ESCAPED.sub(_plain, _FOLD.sub("", text))


def _plain(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]
