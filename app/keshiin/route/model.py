"""What tracing yields: hops, joints between them, the border, and who wrote each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from keshiin.limits import Cut
from keshiin.span import Span

Zone = Literal["internal", "border", "claimed", "unknown"]
Author = Literal["service", "sender", "unknown"]
Confidence = Literal["configured", "certain", "strong", "likely", "unknown"]
AddressKind = Literal[
    "public",
    "private",
    "loopback",
    "link-local",
    "shared",
    "reserved",
    "documentation",
    "masked",
    "none",
]
PRIVATE: frozenset[AddressKind] = frozenset(("private", "link-local", "shared"))
"""The kinds of addresses that only one network knows."""
INSIDE: frozenset[AddressKind] = PRIVATE | {"loopback"}
"""Those, and the machine itself."""


JointState = Literal["agrees", "unconfirmed", "contradicted"]
JointHow = Literal[
    "same-name",
    "same-organisation",
    "private-address",
    "looked-up",
    "names-differ",
    "addresses-differ",
    "not-recorded",
]


class Hop(NamedTuple):
    """One Received line, read. ``index`` is 1 at the top; the rules of every field are the contract's.

    ``server`` names the family of software that wrote the line, as far as its form tells
    ("postfix", "exim", "qmail", "exchange", "gmail", ...); it decides what *could* be recorded. ``doubtful``
    marks a line that can be read in more than one way, since the peer put words of its grammar into the HELO.
    ``marks`` tell where its pieces stand in the source, as start and end: "helo", "ip", "by", "time", ...
    """

    # A header may have a thousand: a tuple of so many values is made in a fifth of the time of a dataclass.
    index: int  # type: ignore[assignment]  # takes the place of the tuple's method of that name
    line: int
    span: Span
    raw: str
    readable: bool
    ip: str | None = None
    masked: bool = False
    rdns: str | None = None
    helo: str | None = None
    ident: str | None = None
    auth: str | None = None
    by: str | None = None
    by_ip: str | None = None
    with_: str | None = None
    software: str | None = None
    tls: str | None = None
    id: str | None = None
    for_: str | None = None
    envelope_from: str | None = None
    time: datetime | None = None
    time_text: str | None = None
    address_kind: AddressKind = "none"
    server: str | None = None
    may_be_forged: bool = False
    doubtful: bool = False
    marks: Mapping[str, tuple[int, int]] = {}
    cuts: tuple[Cut, ...] = ()
    delay_s: int | None = None
    zone: Zone = "unknown"

    @property
    def recorded(self) -> bool:
        """Whether the reader's own service wrote the line."""
        return self.zone in ("internal", "border")

    @property
    def name_known(self) -> bool:
        """Whether the peer's name is more than what somebody only says."""
        return self.zone == "internal" or (self.zone == "border" and self.rdns is not None)

    def placed(self, delay_s: int | None, zone: Zone) -> Hop:
        """The same with these two, which stand last: to replace them by name takes three times as long."""
        return Hop(*self[:-2], delay_s, zone)

    def mark(self, kind: str) -> Span | None:
        """Where the piece of that kind stands, or None."""
        return Span(*self.marks[kind]) if kind in self.marks else None


class Joint(NamedTuple):
    """The seam between hop i (newer) and hop i+1 (older): does one's peer match the other's writer?"""

    newer: int
    older: int
    state: JointState
    how: JointHow
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Border:
    """The last line that the reader's own service wrote; its ``from`` is the peer.

    ``rule`` is the id of the rule that decided, ``values`` what its sentence needs.
    """

    hop: int | None
    confidence: Confidence
    rule: str
    service: str | None = None
    candidates: tuple[int, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


class ClientAddress(NamedTuple):
    """A header field beside Received that names a client's address, and who wrote it."""

    field: str
    ip: str
    span: Span
    author: Author


@dataclass(frozen=True, slots=True)
class Route:
    """The way the message says it took, with the border that decides what of it is a record.

    ``authors`` stands beside ``Message.fields``, one for each.
    """

    hops: tuple[Hop, ...]
    joints: tuple[Joint, ...]
    border: Border
    authors: tuple[Author, ...]
    client_addresses: tuple[ClientAddress, ...] = ()
    loop: bool = False

    @property
    def peer(self) -> Hop | None:
        """The border hop, whose ``ip`` is the peer that handed the message to the reader's service."""
        return None if self.border.hop is None else self.hops[self.border.hop - 1]

    def letter(self, hop: int) -> str:
        """What a hop is called, by its index: A for the oldest, then B, ..., Z, AA, AB."""
        left, letters = len(self.hops) - hop, ""
        while left >= 0:
            letters = chr(ord("A") + left % 26) + letters
            left = left // 26 - 1
        return letters

    @property
    def taken_over(self) -> datetime | None:
        """When the reader's service took the message over, by its own clock."""
        return self.peer.time if self.peer else None

    @property
    def stamped(self) -> datetime | None:
        """The first time that the reader's service wrote: the line of the border may have none."""
        own = self.hops[: self.border.hop] if self.border.hop is not None else ()
        return next((hop.time for hop in reversed(own) if hop.time is not None), None)


@dataclass(slots=True)
class Peer:
    """What a ``from`` clause tells; ``tokens`` maps "helo", "rdns", "ip" to where they stand.

    ``doubtful`` says that it names more than one address as the peer's.
    """

    helo: str | None = None
    rdns: str | None = None
    ip: str | None = None
    masked: bool = False
    ident: str | None = None
    may_be_forged: bool = False
    verified: bool = False
    doubtful: bool = False
    tokens: dict[str, tuple[int, int]] = field(default_factory=dict)
