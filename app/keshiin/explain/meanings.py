"""The three meanings that everything shown has a colour and a second sign for, and the quiet rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from keshiin.judge.model import Weight
    from keshiin.route.model import Zone

Meaning = Literal["recorded", "claimed", "contradicted", "quiet"]

BY_ZONE: Mapping[Zone, Meaning] = {
    "internal": "recorded",
    "border": "recorded",
    "claimed": "claimed",
    "unknown": "quiet",
}
"""Who wrote a hop's line."""

BY_WEIGHT: Mapping[Weight, Meaning] = {
    "confirms": "recorded",
    "odd": "claimed",
    "serious": "contradicted",
    "neutral": "quiet",
}
"""What a card's number is drawn in."""
