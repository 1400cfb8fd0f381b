"""Which messages of a list are of one kind: the same subject's skeleton, and one network or link domain."""

from __future__ import annotations

from collections import Counter, defaultdict

from keshiin.listing.model import Entry, Kind

LEAST = 3


class Kinds:
    """Grows with a list; messages that share a subject and a network or a link's domain flow together."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._parents: list[int] = []
        self._first: dict[tuple[str, str, str], int] = {}

    @property
    def count(self) -> int:
        """How many messages the list has so far."""
        return len(self._entries)

    def add(self, entry: Entry) -> None:
        """Take the next message of the list."""
        number = len(self._entries)
        self._entries.append(entry)
        self._parents.append(number)
        for key in _keys(entry):
            first = self._first.setdefault(key, number)
            if first != number:
                self._parents[self._root(number)] = self._root(first)

    def found(self) -> tuple[Kind, ...]:
        """The kinds of three messages and more, the largest first."""
        members: defaultdict[int, list[int]] = defaultdict(list)
        for number in range(len(self._entries)):
            members[self._root(number)].append(number)
        heaps = [each for each in members.values() if len(each) >= LEAST]
        heaps.sort(key=lambda each: (-len(each), each[0]))
        return tuple(self._kind(each) for each in heaps)

    def _kind(self, members: list[int]) -> Kind:
        entries = [self._entries[number] for number in members]
        networks = Counter(entry.network for entry in entries if entry.network)
        domains = Counter(domain for entry in entries for domain in entry.domains)
        (network, in_network), (domain, in_domain) = _most(networks), _most(domains)
        if in_network >= in_domain:
            return Kind(tuple(members), "network", network, entries[0].subject)
        return Kind(tuple(members), "link", domain, entries[0].subject)

    def _root(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number


def _keys(entry: Entry) -> list[tuple[str, str, str]]:
    if not entry.skeleton:
        return []
    keys = [(entry.skeleton, "network", entry.network)] if entry.network else []
    return [*keys, *((entry.skeleton, "link", domain) for domain in entry.domains)]


def _most(counts: Counter[str]) -> tuple[str, int]:
    return next(iter(counts.most_common(1)), ("", 0))
