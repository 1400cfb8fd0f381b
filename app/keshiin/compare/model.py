"""What comparing yields: one row for each trait, with the values of both messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["alike", "partly", "differs", "only_doubtful", "only_trusted", "unknown"]
Apart = Literal["", "bounce", "strangers"]
TraitId = Literal[
    "confirmed",
    "network",
    "machine",
    "sender",
    "answers",
    "envelope",
    "seals",
    "links",
    "way",
    "number",
    "program",
    "shape",
]


@dataclass(frozen=True, slots=True)
class Row:
    """One trait. ``recorded`` tells what the reader's own mail service wrote from what a sender can copy.

    ``state`` is "unknown" where one of the two messages does not show it, which is no difference.
    """

    trait: TraitId
    recorded: bool
    state: State
    doubtful: tuple[str, ...]
    trusted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every trait that at least one of the two messages has, the recorded ones first.

    ``apart`` tells why the rows mean nothing: one alone is a "bounce", or the two name "strangers".
    """

    rows: tuple[Row, ...]
    apart: Apart = ""

    def row(self, trait: TraitId) -> Row | None:
        """The row of a trait, None where neither message has it."""
        return next((row for row in self.rows if row.trait == trait), None)
