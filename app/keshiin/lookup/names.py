"""Questions to the DNS through this computer's own name servers."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from keshiin.domains import normal
from keshiin.lookup.clock import now
from keshiin.lookup.question import ANSWER_KEYS, Question, Reply
from keshiin.lookup.resolver import Answer, RecordType
from keshiin.lookup.reverse import reverse_name

if TYPE_CHECKING:
    from dns.resolver import Resolver

SECONDS = 3.0
_TRY_SECONDS = 1.4
_PAYLOAD = 1232
_MOST_RECORDS = 50
_SHORTEST, _LONGEST, _UNTOLD = 60, 86_400, 300


class Names:
    """The DNS: over UDP with EDNS, over TCP where an answer is cut; three seconds a question."""

    def __init__(self, servers: Sequence[str] = (), port: int = 53, seconds: float = SECONDS) -> None:
        self._servers, self._port, self._seconds = list(servers), port, seconds

    @cached_property
    def _resolver(self) -> Resolver | None:
        import dns.resolver

        try:
            resolver = dns.resolver.Resolver(configure=not self._servers)
        except (dns.resolver.NoResolverConfiguration, OSError):
            return None
        if self._servers:
            resolver.nameservers = self._servers
            resolver.port = self._port
        resolver.lifetime = self._seconds
        resolver.timeout = min(_TRY_SECONDS, self._seconds)
        resolver.use_edns(0, 0, _PAYLOAD)
        return resolver

    def ask(self, question: Question) -> Reply:
        """The answer to a question of the DNS group."""
        record = question.record
        name = reverse_name(question.about) if record == "PTR" else normal(question.about)
        if record is None or not name:
            return Reply("not-asked", {"reason": "no-question"})
        answer, lifetime = self.timed(name, record)
        found: dict[str, object] = {ANSWER_KEYS[record]: list(answer.records)} if answer.records else {}
        if not answer.exists:
            found["exists"] = False
        return Reply(answer.outcome, found, now(), lifetime)

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer as the checks want it."""
        return self.timed(name, type)[0]

    def timed(self, name: str, type: RecordType) -> tuple[Answer, int]:
        """The answer, and for how many seconds it holds."""
        import dns.exception
        import dns.name
        import dns.resolver

        if self._resolver is None:
            return Answer("no-answer"), 0
        try:
            absolute = dns.name.from_text(name, idna_codec=dns.name.IDNA_2008)
            answer = self._resolver.resolve(absolute, type, raise_on_no_answer=False, search=False)
        except dns.resolver.NXDOMAIN as missing:
            return Answer("no-data", exists=False), _negative_lifetime(missing)
        except (dns.exception.DNSException, OSError, ValueError):
            return Answer("no-answer"), 0
        lifetime = _kept(answer.expiration - time.time())
        if answer.rrset is None:
            return Answer("no-data"), lifetime
        records = tuple(_written(each, type) for each in list(answer.rrset)[:_MOST_RECORDS])
        return Answer("answered", records), lifetime


def _written(record: Any, type: RecordType) -> str:
    """A record in the shape that ``Answer`` promises."""
    if type == "TXT":
        return b"".join(record.strings).decode("latin-1")
    if type == "MX":
        return f"{record.preference} {_bare(record.exchange)}"
    return _bare(record.target) if type == "PTR" else str(record.address)


def _bare(name: Any) -> str:
    return str(name.to_text(omit_final_dot=True)).lower()


def _negative_lifetime(missing: Any) -> int:
    """For how long a name stays unknown: the zone's own word (RFC 2308), five minutes without one."""
    for response in missing.responses().values():
        for rrset in response.authority:
            return _kept(min([rrset.ttl, *(getattr(soa, "minimum", rrset.ttl) for soa in rrset)]))
    return _UNTOLD


def _kept(seconds: float) -> int:
    return int(min(max(seconds, _SHORTEST), _LONGEST))
