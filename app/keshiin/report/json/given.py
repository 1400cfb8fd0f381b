"""Places in the JSON object, told in the bytes that were given where the message was read from others."""

from __future__ import annotations

from typing import cast

from keshiin.message.given import Given
from keshiin.span import Span


def as_given(value: dict[str, object], given: Given) -> dict[str, object]:
    """The object with its spans and lines in what was given; messages inside have bytes of their own."""
    return {key: each if key == "inner" else _placed(each, given) for key, each in value.items()}


def _placed(value: object, given: Given) -> object:
    if isinstance(value, list):
        return [_placed(each, given) for each in value]
    if not isinstance(value, dict):
        return value
    known = cast(dict[str, object], value)
    span = known.get("span")
    if not isinstance(span, list):
        return {key: _placed(each, given) for key, each in known.items()}
    mine = Span(*span)
    placed = {**known, "span": list(given.span(mine))}
    return {**placed, "line": given.line(mine.start)} if "line" in known else placed
