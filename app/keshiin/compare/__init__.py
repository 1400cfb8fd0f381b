"""Comparing a doubtful message with one that the reader trusts: trait by trait, without words."""

from __future__ import annotations

from keshiin.analysis import Analysis
from keshiin.compare.kinship import apart
from keshiin.compare.model import Comparison, Row, State
from keshiin.compare.traits import TRAITS, Values


def compare(doubtful: Analysis, trusted: Analysis) -> Comparison:
    """What is alike, what differs, and what cannot be compared; never raises.

    A trait that neither message has is left out.
    """
    rows = []
    for trait in TRAITS:
        here, there = trait.of(doubtful), trait.of(trusted)
        if here or there:
            rows.append(
                Row(trait.id, trait.recorded, _state(trait.many, here, there), here or (), there or ())
            )
    return Comparison(tuple(rows), apart(doubtful, trusted, rows))


def _state(many: bool, here: Values | None, there: Values | None) -> State:
    if here is None or there is None:
        return "unknown"
    if set(here) == set(there):
        return "alike"
    if not here:
        return "only_trusted"
    if not there:
        return "only_doubtful"
    return "partly" if many and set(here) & set(there) else "differs"


__all__ = ["compare"]
