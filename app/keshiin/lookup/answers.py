"""Answers of the network that were recorded earlier, read from a file."""

from __future__ import annotations

import json
from math import isfinite
from pathlib import Path
from typing import get_args

from keshiin.files import Unreadable
from keshiin.files.small import not_understood, own_text
from keshiin.lookup.model import Lookup, LookupOutcome
from keshiin.texts import N_

OUTCOMES = get_args(LookupOutcome)
MEGABYTES = 10
MOST = 5_000
NO_LIST = N_("“{name}” holds no recorded answers.")
WRONG_ENTRY = N_("In “{name}” the recorded answer {number} is none.")
TOO_MANY = N_("“{name}” holds {count} recorded answers; {limit} are read at most.")


def read_answers(path: Path) -> tuple[Lookup, ...]:
    """The look-ups of a JSON file: the ``lookups`` list of a report, or a report that holds one.

    Raises `Unreadable` where the file cannot be read or is something else.
    """
    name = str(path)
    text = own_text(path, MEGABYTES)
    try:
        written = json.loads(text, parse_float=_finite, parse_constant=_finite)
    except json.JSONDecodeError as error:
        raise not_understood(path, error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise not_understood(path) from error
    if isinstance(written, dict):
        written = written.get("lookups")
    if not isinstance(written, list):
        raise Unreadable(NO_LIST, name)
    if len(written) > MOST:
        raise Unreadable(TOO_MANY, name, count=str(len(written)), limit=str(MOST))
    found = []
    for number, entry in enumerate(written, 1):
        lookup = _lookup(entry)
        if lookup is None:
            raise Unreadable(WRONG_ENTRY, name, number=str(number))
        found.append(lookup)
    return tuple(found)


def _finite(text: str) -> float:
    """A number that can be written again; raises ValueError for one without end, which JSON does not know."""
    value = float(text)
    if not isfinite(value):
        raise ValueError(f"{text} is no number")
    return value


def _lookup(entry: object) -> Lookup | None:
    if not isinstance(entry, dict):
        return None
    texts = [entry.get(key) for key in ("question", "kind", "to", "at")]
    answer, outcome = entry.get("answer", {}), entry.get("outcome", "")
    if not all(isinstance(text, str) for text in texts) or not isinstance(answer, dict):
        return None
    if outcome not in OUTCOMES:
        return None
    question, kind, to, at = map(str, texts)
    return Lookup(question, kind, to, at, outcome, answer)
