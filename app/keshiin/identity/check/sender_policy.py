"""pyspf with our resolver in the place of its own, and with what RFC 7208 asks of it beyond that."""

from __future__ import annotations

import re
from typing import Any

import spf  # type: ignore[import-untyped]

from keshiin.identity.check.asking import Asking, NotAskedError
from keshiin.lookup.resolver import Answer, RecordType

_VOID_LOOKUPS = 2
_NAMES_OF_PEER = 10
_LONGEST_RECORD = 4096
_MODIFIER = re.compile(r"(?i)(?<= )(?:redirect|exp)=")
_MACRO = re.compile(r"(?i)%(?:[%_-]|\{[a-z](?:0*[1-9][0-9]*)?r?[.+,/_=-]*\})")


def evaluate(ip: str, sender: str, helo: str, asking: Asking) -> str:
    """The result in the standard's word for a peer that sends as ``sender``, or "not-asked"."""
    try:
        return str(_Query(ip, sender, helo, asking).check()[0])
    except NotAskedError:
        return "not-asked"
    # pyspf raises its own errors, assertions and whatever a hostile record makes of its string handling.
    except Exception:  # noqa: BLE001
        return "permerror"


class _Query(spf.query):  # type: ignore[misc]
    """One evaluation; the methods' names are pyspf's."""

    def __init__(self, ip: str, sender: str, helo: str, asking: Asking) -> None:
        super().__init__(i=ip, s=sender, h=helo)
        self._asking = asking

    def dns(self, name: str, type: RecordType, cnames: Any = None, ignore_void: bool = False) -> list[Any]:
        answer = self._asking.query(str(name), type)
        if answer.outcome == "not-asked":
            raise NotAskedError
        if answer.outcome in ("no-answer", "refused"):
            raise spf.TempError("no answer")
        found = _records(answer, type)
        if not found and not ignore_void:
            self.void_lookups += 1
            if self.void_lookups > _VOID_LOOKUPS:
                raise spf.PermError("too many names without an answer")
        return found

    def dns_spf(self, domain: str) -> str | None:
        """The record, its modifiers in lower case: names are the same in any case (section 4.6.1)."""
        record = super().dns_spf(domain)
        return _MODIFIER.sub(lambda found: found[0].lower(), record) if record else None

    def validated_ptrs(self) -> list[str]:
        """The peer's names that lead back; those that get no answer are left out (section 5.5)."""
        names = self._answered(lambda: self.dns_ptr(self.i))[:_NAMES_OF_PEER]
        return [name for name in names if self._leads_back(name)]

    def _leads_back(self, name: str) -> bool:
        return bool(self.cidrmatch(self._answered(lambda: self.dns_a(name, self.A)), self.cidrmax))

    @staticmethod
    def _answered(ask: Any) -> list[Any]:
        try:
            return list(ask())
        except spf.TempError:
            return []

    def expand(self, text: str, stripdot: bool = True) -> str:
        """The text with its macros replaced; one that the grammar lacks is an error (section 7.1)."""
        if "%" in _MACRO.sub("", text):
            raise spf.PermError("a macro that does not exist")
        return str(super().expand(text, stripdot))

    def get_explanation(self, spec: str) -> None:
        """Nothing: an explanation is the sender's own text, and asking for it tells him of the reader."""


def _records(answer: Answer, type: RecordType) -> list[Any]:
    """The records in pyspf's shapes."""
    if type == "TXT":
        return [
            [text.encode("latin-1", "replace")] for text in answer.records if len(text) <= _LONGEST_RECORD
        ]
    if type == "MX":
        pairs = (record.partition(" ") for record in answer.records)
        return [(int(number), host) for number, _, host in pairs if number.isdecimal()]
    return list(answer.records)
