"""A question to the network, what comes back, and the one door through which it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, cast

from keshiin.lookup.model import LookupOutcome
from keshiin.lookup.resolver import RecordType

Group = Literal["dns", "rdap", "blocklist"]
Kind = Literal["ptr", "a", "aaaa", "mx", "spf", "dkim", "dmarc", "rdap", "domain", "blocklist"]

GROUPS: tuple[Group, ...] = ("dns", "rdap", "blocklist")
RECORDS: Mapping[Kind, RecordType] = {
    "ptr": "PTR",
    "a": "A",
    "aaaa": "AAAA",
    "mx": "MX",
    "spf": "TXT",
    "dkim": "TXT",
    "dmarc": "TXT",
}
ANSWER_KEYS: Mapping[RecordType, str] = {
    "PTR": "names",
    "A": "addresses",
    "AAAA": "addresses",
    "MX": "servers",
    "TXT": "texts",
}
"""Under which key an answer holds the records of each type."""

_GROUPS: Mapping[str, Group] = {"rdap": "rdap", "domain": "rdap", "blocklist": "blocklist"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of whom; ``about`` is an address or a name.

    ``to`` is who learns of it: the domain whose name server answers, a registry's host, a list's zone; ""
    where nobody is known to ask. ``claimed`` marks an address that only the sending side wrote.
    """

    kind: Kind
    about: str
    to: str
    claimed: bool = False

    @property
    def group(self) -> Group:
        """The switch of the consent under which it falls."""
        return _GROUPS.get(self.kind, "dns")

    @property
    def record(self) -> RecordType | None:
        """The DNS type that it asks for, None for a question that is not one to the DNS alone."""
        return RECORDS.get(self.kind)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: ``at`` is RFC 3339, ``lifetime`` for how many seconds it holds (0: not to be kept).

    ``answer`` of anything but "answered" may tell a ``reason``; ``wait`` is for how many seconds its party
    wants to be left alone.
    """

    outcome: LookupOutcome
    answer: Mapping[str, object] = field(default_factory=dict)
    at: str = ""
    lifetime: int = 0
    wait: float = 0.0


class Asker(Protocol):
    """Somebody who takes questions and never raises."""

    def ask(self, question: Question) -> Reply:
        """What came back, or why nothing did."""
        ...


def records_of(reply: Reply, record: RecordType) -> tuple[str, ...]:
    """The texts under the key of a record type; values of another type are passed over."""
    found = reply.answer.get(ANSWER_KEYS[record])
    if not isinstance(found, list | tuple):
        return ()
    return tuple(each for each in cast(list[object], found) if isinstance(each, str))
