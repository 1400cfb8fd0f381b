"""Facts from outside the message: places from files on the disk, answers from the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

LookupOutcome = Literal["answered", "no-data", "no-answer", "refused", "not-asked"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a network is registered or estimated, never where a person is.

    ``country`` is ISO 3166-1 alpha-2 (None: region unknown); ``accuracy_km`` a radius, None when only
    the country is known; ``network`` the name of the network's owner; ``as_of`` the data's dates. ``owner``
    and ``names`` are what the registry and the network itself answered when they were asked, ``asked_on``
    (RFC 3339) when that was.
    """

    country: str | None
    city: str | None = None
    accuracy_km: int | None = None
    asn: int | None = None
    network: str | None = None
    anycast: bool = False
    latitude: float | None = None
    longitude: float | None = None
    source: str = ""
    as_of: str = ""
    network_as_of: str = ""
    owner: str | None = None
    names: tuple[str, ...] = ()
    asked_on: str = ""

    @property
    def holder(self) -> str:
        """Whose the network is: by its registry where that was asked, else by the file; "" if not known.

        A network whose owner has no name there goes by the number under which others know it (RFC 5396).
        """
        return self.owner or self.network or (f"AS{self.asn}" if self.asn else "")

    @property
    def held_on(self) -> str:
        """The day or the moment (ISO 8601) at which ``holder`` was so, "" where it is not known."""
        return self.asked_on if self.owner else self.network_as_of

    @property
    def told_on(self) -> str:
        """The same for country and holder in one breath: the older of theirs, so that neither seems newer."""
        return min(filter(None, (self.held_on, self.as_of if self.country else "")), default="")


@dataclass(frozen=True, slots=True)
class Lookup:
    """One question to the network and what came of it. ``at`` is RFC 3339."""

    question: str
    kind: str
    to: str
    at: str
    outcome: LookupOutcome
    answer: Mapping[str, object] = field(default_factory=dict)

    @property
    def claimed(self) -> bool:
        """Whether it is about an address that only the sending side wrote, or follows from one that is."""
        return self.answer.get("claimed") is True

    @property
    def texts(self) -> dict[str, str]:
        """What of the answer is text, by its key."""
        return {key: value for key, value in self.answer.items() if isinstance(value, str)}


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything known from outside: places by address, and look-ups if any were asked for."""

    places: Mapping[str, Place] = field(default_factory=dict)
    lookups: tuple[Lookup, ...] = ()
