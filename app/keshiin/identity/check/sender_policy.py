"""pyspf with our resolver in the place of its own, and with what RFC 7208 asks of it beyond that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import spf  # type: ignore[import-untyped]

from keshiin.identity.check.asking import Asking, NotAskedError, TimeUpError
from keshiin.identity.check.macros import expand
from keshiin.identity.check.terms import check_macros, plain_term
from keshiin.lookup.resolver import Answer, RecordType

_VOID_LOOKUPS = 2
_EXCHANGERS = 10
_NAMES_OF_PEER = 10
_IN_EXPLANATIONS = "crt"
_UNKNOWN = "\ufffd"


class _GreetingUnknownError(Exception):
    """The record asks for the peer's greeting, which nobody recorded."""


def evaluate(ip: str, sender: str, helo: str, asking: Asking) -> str:
    """The standard's word for a peer that sends as ``sender``; else "not-asked" or "greeting-unknown"."""
    try:
        return str(_Query(ip, sender, helo, asking).check()[0])
    except NotAskedError:
        return "not-asked"
    except _GreetingUnknownError:
        return "greeting-unknown"
    except TimeUpError:
        return "temperror"
    # pyspf raises its own errors, assertions and whatever a hostile record makes of its string handling.
    except Exception:  # noqa: BLE001
        return "permerror"


class _Query(spf.query):  # type: ignore[misc]
    """One evaluation; the methods' names are pyspf's."""

    def __init__(self, ip: str, sender: str, helo: str, asking: Asking) -> None:
        local, _, domain = sender.rpartition("@")
        local, domain = local or "postmaster", domain or helo
        super().__init__(i=ip, s=f"{local}@{domain}", h=helo)
        # pyspf takes the first "@" for the one that parts them, which a quoted local part may hold.
        self.l, self.o, self.d = local, domain, domain
        self._asking = asking
        self._depth = -1
        self._void = False

    def dns(self, name: str, type: RecordType, cnames: Any = None, ignore_void: bool = False) -> list[Any]:
        """The records in pyspf's shapes; none for a name with a local part of other letters (RFC 8616)."""
        if _UNKNOWN in name:
            raise _GreetingUnknownError
        if not name.isascii():
            return []
        answer = self._asking.query(name, type)
        if answer.outcome == "not-asked":
            raise NotAskedError
        if answer.outcome in ("no-answer", "refused"):
            raise spf.TempError("no answer")
        found = _records(answer, type)
        if not found and not ignore_void:
            self._count_void()
        return found

    def check_lookups(self) -> None:
        """Count a term that asks (section 4.6.4)."""
        super().check_lookups()
        self._void = False

    def _count_void(self) -> None:
        """Count a term that got no answer, once, however many names it asked for (section 4.6.4).

        So several exchangers without the peer's kind of address are no error.
        """
        if self._void:
            return
        self._void = True
        self.void_lookups += 1
        if self.void_lookups > _VOID_LOOKUPS:
            raise spf.PermError("too many terms without an answer")

    def dns_mx(self, name: str) -> Iterator[str]:
        """The exchangers' addresses in their order; none is asked for behind the one that matches."""
        exchangers = sorted(self.dns(name, "MX"))
        if len(exchangers) > _EXCHANGERS:
            raise spf.PermError("too many exchangers")
        return (address for _, host in exchangers for address in self.dns_a(host, self.A))

    def cidrmatch(self, addresses: Iterable[str], bits: int) -> bool:
        """Whether the peer is in the network of one of the addresses."""
        match = super().cidrmatch
        return any(match([address], bits) for address in addresses)

    def check1(self, record: str | None, domain: str, recursion: int) -> Any:
        """The result of a record; its redirect counts as a look-up where it is followed, not where it stands.

        pyspf counts it beforehand (section 4.6.4), and follows it on the same level.
        """
        outer, self._depth = self._depth, recursion
        try:
            if outer == recursion:
                self.check_lookups()
            if " redirect=" in (record or ""):
                self.lookups -= 1
            return super().check1(record, domain, recursion)
        finally:
            self._depth = outer

    def dns_spf(self, domain: str) -> str | None:
        """The record with only those modifiers that the standard knows, in lower case (section 4.6.1).

        All others are passed over wherever and however often they stand (section 6).
        """
        # "not a multi-label domain name" has no record, wherever it is named (section 4.3).
        record = super().dns_spf(domain) if "." in domain else None
        if record is None:
            return None
        version, *terms = record.split(" ")
        return " ".join((version, *filter(None, map(plain_term, terms))))

    def validate_mechanism(self, mech: str) -> Any:
        """A mechanism's parts; an include of the record itself is one, and fails only where it is reached."""
        self._asking.go_on()
        try:
            return super().validate_mechanism(mech)
        except spf.PermError as error:
            if ":" not in mech or not error.msg.startswith("include has trivial recursion"):
                raise
            return mech, "include", self.d, self.cidrmax, "pass"

    @cached_property
    def _pointers(self) -> list[str] | None:
        """The names that the peer's address has; None without an answer."""
        return self._answered(f"{spf.reverse_dots(self.i)}.{self.v}.arpa", "PTR")

    @cached_property
    def _names(self) -> list[str]:
        """The peer's names that lead back; those that get no answer are left out (section 5.5)."""
        return [
            name
            for name in (self._pointers or [])[:_NAMES_OF_PEER]
            if self.cidrmatch(self._answered(name, self.A) or [], self.cidrmax)
        ]

    def validated_ptrs(self) -> list[str]:
        """The names, for which the DNS is asked once."""
        if self._pointers == []:
            self._count_void()
        return self._names

    def _answered(self, name: str, type: RecordType) -> list[str] | None:
        try:
            return self.dns(name, type, ignore_void=True) if name else []
        except spf.TempError:
            return None

    def expand(self, text: str, stripdot: bool = True) -> str:
        """The text with its macros replaced; one that the grammar lacks is an error (section 7.1)."""
        check_macros(text)
        return expand(text, self._value)

    def _value(self, letter: str) -> str:
        self._asking.go_on()
        if letter in _IN_EXPLANATIONS:
            raise spf.PermError("a macro that only explanations may hold")
        if letter == "p":
            return self._name()
        return str(getattr(self, letter)) or _UNKNOWN

    def _name(self) -> str:
        """The peer's name that is nearest to the domain whose record is read (section 7.3)."""
        domain = self.d.lower()
        near = [name for name in self._names if name == domain]
        near += [name for name in self._names if name.endswith(f".{domain}")]
        return next(iter((*near, *self._names)), "unknown")

    def get_explanation(self, spec: str) -> None:
        """Nothing: an explanation is the sender's own text, and asking for it tells him of the reader."""


def _records(answer: Answer, type: RecordType) -> list[Any]:
    """The records in pyspf's shapes."""
    if type == "TXT":
        return [[text.encode("latin-1", "replace")] for text in answer.records]
    if type == "MX":
        pairs = (record.partition(" ") for record in answer.records)
        return [(int(number), host) for number, _, host in pairs if number.isdecimal()]
    return list(answer.records)
