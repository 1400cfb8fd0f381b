"""A DNS made of a dictionary, which remembers what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from keshiin.lookup.resolver import Answer, RecordType

NO_ANSWER = Answer("no-answer")


@dataclass
class Zone:
    """Answers by (name, type); a name that has none of any type does not exist."""

    records: Mapping[tuple[str, str], tuple[str, ...] | Answer]
    asked: list[str] = field(default_factory=list)

    def query(self, name: str, type: RecordType) -> Answer:
        self.asked.append(f"{name} {type}")
        found = self.records.get((name, type))
        if isinstance(found, Answer):
            return found
        if found is None:
            return Answer("no-data", exists=any(known == name for known, _ in self.records))
        return Answer("answered", found)
