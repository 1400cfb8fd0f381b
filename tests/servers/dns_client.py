"""The resolver that the checks receive in tests: dnspython, asking one server on 127.0.0.1."""

from __future__ import annotations

import dns.exception
import dns.resolver

from keshiin.lookup.resolver import Answer, RecordType


class Client:
    """A `keshiin.lookup.resolver.Resolver`; ``seconds`` is what one question may take."""

    def __init__(self, port: int, seconds: float = 1.2) -> None:
        self._resolver = dns.resolver.Resolver(configure=False)
        self._resolver.nameservers = ["127.0.0.1"]
        self._resolver.port = port
        self._resolver.timeout = seconds / 2
        self._resolver.lifetime = seconds

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer, aliases followed."""
        try:
            found = self._resolver.resolve(f"{name.rstrip('.')}.", type, search=False)
        except dns.resolver.NXDOMAIN:
            return Answer("no-data", exists=False)
        except dns.resolver.NoAnswer:
            return Answer("no-data")
        except (dns.exception.DNSException, OSError, ValueError):
            return Answer("no-answer")
        return Answer("answered", tuple(_text(record) for record in found))


def _text(record) -> str:
    if hasattr(record, "strings"):
        return b"".join(record.strings).decode("latin-1")
    if hasattr(record, "exchange"):
        return f"{record.preference} {record.exchange.to_text(omit_final_dot=True)}"
    if hasattr(record, "target"):
        return record.target.to_text(omit_final_dot=True)
    return str(record.address)
