"""What looking for the sender yields: every address that somebody could be shown, and the doubts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keshiin.span import Span

Place = Literal["address", "name", "comment", "route", "part", "after-address", "encoded"]
DoubtId = Literal[
    "several_from_fields",
    "several_addresses",
    "group_syntax",
    "blank_before_name",
    "blank_before_colon",
    "folded_name",
    "bare_return",
    "address_in_name",
    "address_in_comment",
    "address_in_address",
    "address_before_colon",
    "malformed_address",
    "comment_in_address",
    "text_after_address",
    "route_in_address",
    "quoted_pair",
    "encoded_address",
    "encoded_newline",
    "hidden_characters",
    "no_address",
]


@dataclass(frozen=True, slots=True)
class ClaimedSender:
    """An address that a From line holds, decoded and made visible, and where in the line it stands."""

    address: str
    domain: str
    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason why mail programs may show different senders; ``value`` is what was seen, made visible."""

    id: DoubtId
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Senders:
    """Every claimed sender in the order of the header, each address and place once, and every doubt."""

    claimed: tuple[ClaimedSender, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def ids(self) -> frozenset[DoubtId]:
        """The doubts' ids."""
        return frozenset(doubt.id for doubt in self.doubts)
