"""Cases with outcomes of checks made here."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.route_cases import FIELDS, TOP, Result, case
from keshiin.identity.model import Checked
from keshiin.judge.model import Case

SIGNED = "DKIM-Signature: v=1; d=example.com; s=s; b=A\n"


def checked_case(*checked: Checked, more: str = "", results: tuple[Result, ...] = ()) -> Case:
    """A signed message with those outcomes; ``more`` are further header fields."""
    made = case(TOP + SIGNED + FIELDS + more, results=results)
    return replace(made, identity=replace(made.identity, checked=checked))


def outcome(method: str, outcome: str, why: str = "", *, aligned: bool | None = True) -> Checked:
    """An outcome for example.com."""
    return Checked(method, outcome, "", "example.com", None, aligned, why)  # type: ignore[arg-type]
