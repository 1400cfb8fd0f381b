"""What the two pictures of a report show; every text in them is ready to be read."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin.explain.meanings import Meaning


@dataclass(frozen=True, slots=True)
class Stop:
    """A node of the way: its letter ("" for the reader), its lines, who says so.

    ``values`` are the numbers of the lines that others gave; the rest are words of ours.
    """

    letter: str
    lines: tuple[str, ...]
    meaning: Meaning
    values: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What lies between two nodes: the delay in words, the border, a break of the chain."""

    delay: str
    meaning: Meaning
    border: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """The way from the sender to the reader, a step between each two stops; ``wall`` labels the border."""

    stops: tuple[Stop, ...]
    steps: tuple[Step, ...]
    wall: str


@dataclass(frozen=True, slots=True)
class Pin:
    """One place: its letters, its name, degrees, the radius in km within which it is (None: a country)."""

    letters: str
    name: str
    longitude: float
    latitude: float
    meaning: Meaning
    country: str | None = None
    radius_km: int | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a way, oldest first."""

    pins: tuple[Pin, ...]
