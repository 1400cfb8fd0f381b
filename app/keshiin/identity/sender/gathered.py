"""What is gathered of one entry of a From line: its addresses, each with its place, and its doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from keshiin.domains import domain_part, same_organisation
from keshiin.identity.sender.model import DoubtId, Place
from keshiin.identity.sender.tokens import Token
from keshiin.identity.text import as_text

# The lengths are those of RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.2.
_ADDRESS = re.compile(r"""[^\s<>()"',;:\\@]{1,64}@[^\s<>()"',;:\\@]{1,255}""")
LIKE_AT = str.maketrans({"\uff20": "@", "\ufe6b": "@"})
"""The signs that a reader takes for an at sign."""


@dataclass(frozen=True, slots=True)
class Found:
    """An address and where it stands in the value."""

    address: str
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A doubt about a stretch of the value."""

    id: DoubtId
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Entry:
    """The addresses and doubts of one entry, gathered piece by piece."""

    found: list[Found] = field(default_factory=list)
    doubts: list[Seen] = field(default_factory=list)

    @property
    def main(self) -> str:
        """The address proper, "" before one was found."""
        return next((found.address for found in self.found if found.place == "address"), "")

    def doubt(self, doubt: DoubtId, piece: Token, text: str = "") -> None:
        """Note a doubt about a piece."""
        self.doubts.append(Seen(doubt, piece.start, piece.end, text or as_text(piece.text)))

    def note(self, place: Place, piece: Token, text: str, doubt: DoubtId | None) -> None:
        """Note every address in a text, and the doubt unless it is of the main address's organisation."""
        for address in addresses_in(text):
            self.found.append(Found(address, place, piece.start, piece.end))
            if doubt and not same_organisation(domain_part(address), domain_part(self.main)):
                self.doubt(doubt, piece, text)


def addresses_in(text: str) -> list[str]:
    """Everything in a text that looks like an address, look-alikes of the at sign included."""
    return _ADDRESS.findall(text.translate(LIKE_AT))
