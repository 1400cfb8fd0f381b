"""A question to the network with its answer, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator

from keshiin.explain.lookups import reason_of
from keshiin.lookup.model import Lookup
from keshiin_ui.explanation.fact import Fact, Telling


def lookup_facts(lookup: Lookup, telling: Telling) -> Iterator[Fact]:
    """Every field; of the answer each member, as JSON where it is more than texts and truths."""
    yield telling.data("kind", lookup.kind.upper())
    yield telling.data("question", lookup.question)
    yield telling.data("to", lookup.to)
    yield telling.moment("at", lookup.at)
    yield telling.words("outcome", "answer", lookup.outcome)
    for name, value in lookup.answer.items():
        if name == "reason":
            yield telling.explained(name, reason_of(lookup, telling.language), str(value))
        elif isinstance(value, bool):
            yield telling.flag(name, value)
        else:
            yield telling.data(name, _written(value))


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False, default=str)
