"""What is chosen in the window: one value that every pane understands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keshiin.span import Span

SelectionKind = Literal["card", "hop", "span", "field"]


@dataclass(frozen=True, slots=True)
class Selection:
    """A card (its number), a hop (its index, 1 at the top), a field (its place, from 0) or a span."""

    kind: SelectionKind
    value: int | Span
