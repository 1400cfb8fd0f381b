"""Connections to registries: to which addresses, in what order, and how long each is waited for."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from keshiin.lookup.registries.dialling import Refused, public_dial
from keshiin.lookup.resolver import Answer, RecordType


@dataclass
class Leading:
    """A resolver that knows one host."""

    four: tuple[str, ...]
    six: tuple[str, ...] = ()

    def query(self, name: str, type: RecordType) -> Answer:
        found = self.four if type == "A" else self.six
        return Answer("answered", found) if found else Answer("no-data")


@dataclass
class Doors:
    """What answers where: each attempt is kept with its seconds, and only what is open connects."""

    open: str
    tried: list[tuple[str, float]] = field(default_factory=list)

    def connect(self, place: tuple[str, int], seconds: float) -> str:
        self.tried.append((place[0], seconds))
        if place[0] != self.open:
            raise TimeoutError
        return place[0]


def _dialled(monkeypatch: pytest.MonkeyPatch, resolver: Leading, doors: Doors) -> list[tuple[str, float]]:
    monkeypatch.setattr("socket.create_connection", doors.connect)
    public_dial(resolver, 443)("registry.jp", 10.0)
    return doors.tried


def test_a_silent_address_leaves_time_for_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = _dialled(monkeypatch, Leading(("198.198.113.1",), ("2400:cb00::1",)), Doors("2400:cb00::1"))
    assert [ip for ip, _ in tried] == ["198.198.113.1", "2400:cb00::1"]
    assert 4 < tried[0][1] <= 5
    assert tried[1][1] > tried[0][1]


def test_inner_addresses_among_public_ones_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = _dialled(monkeypatch, Leading(("10.0.0.1", "198.198.113.1")), Doors("198.198.113.1"))
    assert [ip for ip, _ in tried] == ["198.198.113.1"]


def test_inner_addresses_alone_are_refused_and_none_are_no_connection() -> None:
    with pytest.raises(Refused):
        public_dial(Leading(("127.0.0.1",)), 443)("registry.jp", 1.0)
    with pytest.raises(ConnectionError):
        public_dial(Leading(()), 443)("registry.jp", 1.0)
