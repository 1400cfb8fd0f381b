"""A question to the network with its answer, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator

from keshiin.lookup.model import Lookup


def lookup_facts(lookup: Lookup) -> Iterator[tuple[str, str]]:
    """Every field; of the answer each member, as JSON where it is more than one text."""
    yield "kind", lookup.kind
    yield "question", lookup.question
    yield "to", lookup.to
    yield "at", lookup.at
    yield "outcome", lookup.outcome
    for name, value in lookup.answer.items():
        yield name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
