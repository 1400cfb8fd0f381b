"""The DNS as a server of the tests tells it, waited for as long as a busy machine may need."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin.lookup.dns.names import Names
from keshiin.lookup.resolver import Answer, RecordType
from servers.dns_server import Server

LONG, SHORT = 20.0, 0.3
"""Seconds for an answer that comes, and where none will."""
NO_ANSWER = ("silent", "garbage", "wrong id")


@dataclass(frozen=True, slots=True)
class PatientNames:
    """A resolver that waits for a server, but not long for a name for which it keeps silent."""

    server: Server

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer of the server."""
        silent = self.server.faults.get(f"{name.lower()}.") in NO_ANSWER
        return Names(["127.0.0.1"], self.server.port, SHORT if silent else LONG).query(name, type)
