"""The five levels in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.judge.model import Level
from keshiin.texts import N_

LEVELS: Mapping[Level, str] = {
    "confirmed": N_("Confirmed as far as the sending server"),
    "consistent": N_("Nothing contradicts it"),
    "unclear": N_("Cannot tell"),
    "suspicious": N_("Something does not fit"),
    "dangerous": N_("Dangerous: do not act on it"),
}
BRIEFLY: Mapping[Level, str] = {
    "confirmed": N_("Server confirmed"),
    "consistent": N_("No contradiction"),
    "unclear": N_("Cannot tell"),
    "suspicious": N_("Odd signs"),
    "dangerous": N_("Dangerous"),
}
"""The levels where there is room for a word or two."""
ASIDE: Mapping[str, str] = {"odd": N_("One odd sign"), "clock": N_("A clock is wrong")}
"""What is said in place of “no contradiction” where that would hide it."""
WITHIN, WITHIN_SHORT = N_("Inside: {level}"), N_("Inside:")
