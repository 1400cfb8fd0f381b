"""In which order the lines of a list stand, and which of them are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from unicodedata import normalize

from keshiin.judge.model import Level
from keshiin.listing import Entry
from keshiin.texts import N_
from keshiin_ui.look.level_sign import LEVELS

Order = Literal["weight", "newest", "oldest", "sender", "subject", "given"]
ORDER_NAMES: dict[Order, str] = {
    "weight": N_("Most doubtful first"),
    "newest": N_("Newest first"),
    "oldest": N_("Oldest first"),
    "sender": N_("By sender"),
    "subject": N_("By subject"),
    "given": N_("As they lie in the file"),
}
WEIGHTS = {level: place for place, level in enumerate(LEVELS)}
Key = Callable[[Entry], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are shown: those that hold all the words, of these levels, of one kind; empty for all."""

    words: str = ""
    levels: frozenset[Level] = frozenset()
    members: frozenset[int] = frozenset()

    def fits(self, number: int, entry: Entry) -> bool:
        """Whether a line is shown."""
        if (self.levels and entry.level not in self.levels) or (self.members and number not in self.members):
            return False
        if not self.words:
            return True
        text = folded(f"{entry.name} {entry.address} {entry.subject}")
        return all(word in text for word in folded(self.words).split())


def folded(text: str) -> str:
    """A text for comparison: full and half width, capital and small letters are one."""
    return normalize("NFKC", text).casefold()


def key_of(order: Order) -> Key:
    """By what to sort lines for an order."""
    keys: dict[Order, Key] = {
        "weight": lambda entry: (WEIGHTS[entry.level], -seconds(entry)),
        "newest": lambda entry: (-seconds(entry),),
        "oldest": lambda entry: (seconds(entry),),
        "sender": lambda entry: (folded(entry.name or entry.address), -seconds(entry)),
        "subject": lambda entry: (entry.skeleton, entry.subject),
        "given": lambda entry: (),
    }
    return keys[order]


def seconds(entry: Entry) -> float:
    """The time of a message for sorting; one without a date counts as the oldest."""
    try:
        return entry.date.timestamp() if entry.date else float("-inf")
    except (OverflowError, OSError, ValueError):
        return float("-inf")
