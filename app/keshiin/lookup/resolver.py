"""The door to the DNS: one method, injected where it is needed, so that nothing else opens a socket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from keshiin.lookup.model import LookupOutcome

RecordType = Literal["A", "AAAA", "MX", "PTR", "TXT"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the DNS said to one question, aliases followed.

    ``records`` are addresses (A, AAAA), ``"10 mx.example"`` (MX), names (PTR), or texts whose characters are
    bytes, the strings of one record joined (TXT). ``exists`` is false when the name itself is unknown.
    """

    outcome: LookupOutcome
    records: tuple[str, ...] = ()
    exists: bool = True


class Resolver(Protocol):
    """Somebody who answers questions to the DNS and never raises."""

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer; ``no-answer`` after a time-out, a server's failure or a loop of aliases."""
        ...
