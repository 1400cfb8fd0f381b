"""Answers of the network that were recorded earlier, read from a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

from keshiin.lookup.model import Lookup, LookupOutcome

OUTCOMES = get_args(LookupOutcome)


def read_answers(path: Path) -> tuple[Lookup, ...]:
    """The look-ups of a JSON file: the ``lookups`` list of a report, or a report that holds one.

    Raises OSError where the file cannot be read and ValueError where it is something else.
    """
    written = json.loads(path.read_text("utf-8"))
    if isinstance(written, dict):
        written = written.get("lookups")
    if not isinstance(written, list):
        raise ValueError("no list of look-ups")
    return tuple(_lookup(entry) for entry in written)


def _lookup(entry: object) -> Lookup:
    if not isinstance(entry, dict):
        raise ValueError("a look-up is an object")
    texts = [entry.get(key) for key in ("question", "kind", "to", "at")]
    answer = entry.get("answer", {})
    outcome: LookupOutcome = entry.get("outcome", "")
    if not all(isinstance(text, str) for text in texts) or not isinstance(answer, dict):
        raise ValueError("a look-up has question, kind, to, at and answer")
    if outcome not in OUTCOMES:
        raise ValueError(f"unknown outcome {outcome!r}")
    question, kind, to, at = map(str, texts)
    return Lookup(question, kind, to, at, outcome, answer)
