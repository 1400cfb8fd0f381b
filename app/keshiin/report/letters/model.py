"""Who is written to, and why somebody is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from keshiin.fault import Fault

Recipient = Literal["abuse", "relay", "provider", "organisation", "administrator", "office"]
Basis = Literal["registry", "known-owner", "role-address", "postmaster", "own-choice", "office"]
RECIPIENTS: tuple[Recipient, ...] = ("abuse", "relay", "provider", "organisation", "administrator", "office")


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk: its address ("" where the reader has to put it in), where that is from, what it is asked about.

    ``role-address`` is of whoever owns the domain, be it the sender; ``known-owner`` of a known service.
    ``about`` is an address, a host, a link or a name, as the kind of desk needs it; ``name`` is who it is.
    ``facts`` are what the letter states beside the border's record.
    """

    recipient: Recipient
    address: str
    basis: Basis
    about: str
    name: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def is_inside(recipient: Recipient) -> bool:
    """Whether whoever is written to knows the reader and his servers, so that nothing needs be hidden."""
    return recipient == "administrator"


class Refused(Fault):
    """No letter is written."""
