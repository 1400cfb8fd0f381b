"""Questions to the DNS through this computer's own name servers."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from math import inf
from typing import TYPE_CHECKING, Any

from keshiin.domains import normal
from keshiin.lookup.clock import now
from keshiin.lookup.dns.reverse import reverse_name
from keshiin.lookup.question import ANSWER_KEYS, Question, Reply
from keshiin.lookup.resolver import Answer, RecordType

if TYPE_CHECKING:
    from dns.name import Name

SECONDS = 3.0
# Large organisations have dozens of texts at one name, of which one is for SPF.
_MOST_RECORDS = 500
_SETTINGS_SECONDS = 30.0
_SHORTEST, _LONGEST, _UNTOLD = 60, 86_400, 300
"""Seconds for which an answer holds: at least, at most, and where its server does not say."""


class Names:
    """The DNS: over UDP with EDNS, over TCP where an answer is cut; three seconds a question."""

    def __init__(
        self,
        servers: Sequence[str] = (),
        port: int = 53,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._named, self._port, self._seconds = tuple(servers), port, seconds
        self._clock = clock
        self._read: tuple[str, ...] = ()
        self._read_until = -inf

    @property
    def _servers(self) -> tuple[str, ...]:
        """The servers that were named, else those that this computer's settings name now.

        A computer that is carried to another network has others there.
        """
        if not self._named and self._clock() >= self._read_until:
            self._read, self._read_until = _own_servers(), self._clock() + _SETTINGS_SECONDS
        return self._named or self._read

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
        from dns.exception import DNSException
        from dns.rcode import NXDOMAIN
        from dns.rdatatype import RdataType

        from keshiin.lookup.dns.exchange import exchange

        absolute = _absolute(name)
        if absolute is None:
            return Answer("no-data", exists=False), 0
        try:
            said = exchange(self._servers, self._port, self._seconds, absolute, RdataType[type])
            if said is None:
                return Answer("no-answer"), 0
            # To the library's own following, a name that is not there costs more than reading the answer.
            if said.rcode() == NXDOMAIN and not said.answer:
                return Answer("no-data", exists=False), _kept(_negative_lifetime(said))
            chain = said.resolve_chaining()
        except (DNSException, ValueError):
            return Answer("no-answer"), 0
        lifetime = _kept(chain.minimum_ttl)
        if chain.answer is None:
            return Answer("no-data", exists=said.rcode() != NXDOMAIN), lifetime
        records = tuple(_written(each, type) for each in list(chain.answer)[:_MOST_RECORDS])
        return Answer("answered", records), lifetime


def _absolute(name: str) -> Name | None:
    """The name as the DNS has it, None where it has none such; a backslash is a letter like others there."""
    from dns.exception import DNSException
    from dns.name import IDNA_2008, from_text

    try:
        return from_text(name.replace("\\", "\\\\"), idna_codec=IDNA_2008)
    except (DNSException, ValueError):
        return None


def _own_servers() -> tuple[str, ...]:
    import dns.resolver

    try:
        found = dns.resolver.Resolver().nameservers
    except (dns.resolver.NoResolverConfiguration, OSError):
        return ()
    return tuple(each for each in found if isinstance(each, str))


def _written(record: Any, type: RecordType) -> str:
    """A record in the shape that ``Answer`` promises."""
    if type == "TXT":
        return b"".join(record.strings).decode("latin-1")
    if type == "MX":
        return f"{record.preference} {_bare(record.exchange)}"
    return _bare(record.target) if type == "PTR" else str(record.address)


def _bare(name: Any) -> str:
    return str(name.to_text(omit_final_dot=True)).lower()


def _negative_lifetime(said: Any) -> int:
    """For how many seconds a name stays unknown: the zone's own word (RFC 2308, section 5)."""
    zones = (each for each in said.authority if hasattr(each[0], "minimum"))
    return next((min(each.ttl, each[0].minimum) for each in zones), _UNTOLD)


def _kept(seconds: int) -> int:
    return min(max(seconds, _SHORTEST), _LONGEST)
