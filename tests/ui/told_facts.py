"""The facts of the expert's table as they read."""

from __future__ import annotations

from keshiin.explain.model import plain
from keshiin_ui.explanation.fact import Group


def told(group: Group) -> list[tuple[str, str]]:
    """The facts of a group as they read."""
    return [(fact.name, plain(fact.value)) for fact in group.rows()]
