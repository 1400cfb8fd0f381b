"""One entry of a From line, between two commas: the addresses in it by their place, and its doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from keshiin.domains import same_organisation
from keshiin.identity.sender.model import DoubtId, Place
from keshiin.identity.sender.tokens import Token
from keshiin.identity.text import as_text
from keshiin.message.kanji_signs import unshielded
from keshiin.message.words import decode_text

# The lengths are those of RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.2.
_ADDRESS = re.compile(r"""[^\s<>()"',;:\\@]{1,64}@[^\s<>()"',;:\\@]{1,255}""")
_ODD_IN_DOMAIN = re.compile(r"""[\x00-,/;-@\\^`{-\x7f]""")
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
            if doubt and not same_organisation(_domain(address), _domain(self.main)):
                self.doubt(doubt, piece, text)


def entries(pieces: Sequence[Token]) -> Iterator[Entry]:
    """The entries of a line; group syntax (RFC 5322, section 3.4) is told in the entry that it opens."""
    entry: list[Token] = []
    for piece in pieces:
        if piece.kind == "mark" and piece.text in ",;":
            if entry:
                yield _read(entry)
            entry = []
        else:
            entry.append(piece)
    if entry:
        yield _read(entry)


def addresses_in(text: str) -> list[str]:
    """Everything in a text that looks like an address, look-alikes of the at sign included."""
    return _ADDRESS.findall(text.translate(LIKE_AT))


def _read(pieces: Sequence[Token]) -> Entry:
    entry = Entry()
    runs = list(_runs(pieces))
    angles = [piece for piece in runs if piece.kind == "angle"]
    for angle in angles:
        _angle(entry, angle, first=angle is angles[0])
    for piece in runs:
        behind = bool(angles) and piece.start > angles[0].start
        if piece.kind in ("word", "quoted"):
            _words(entry, piece, named=bool(angles), behind=behind)
        elif piece.kind == "comment":
            entry.note("comment", piece, decode_text(_raw(piece)), "address_in_comment")
        elif piece.kind == "pair":
            entry.doubt("quoted_pair", piece)
        elif piece.kind == "mark":
            entry.doubt("group_syntax", piece)
    return entry


def _angle(entry: Entry, piece: Token, *, first: bool) -> None:
    inside = piece.text.removeprefix("<").removesuffix(">").strip()
    if "=?" in inside:
        entry.note("encoded", piece, decode_text(inside.encode("latin-1")), "encoded_address")
    route, _, address = inside.rpartition(":") if inside.startswith("@") else ("", "", inside)
    if route:
        entry.doubt("route_in_address", piece)
        hosts = (host.strip() for host in route.split(","))
        entry.found.extend(Found(host, "route", piece.start, piece.end) for host in hosts if len(host) > 1)
    if "\\" in address:
        entry.doubt("quoted_pair", piece)
    _address(entry, piece, address, "address" if first else "after-address")
    if not first and "@" in address:
        entry.doubt("text_after_address", piece)


def _words(entry: Entry, piece: Token, *, named: bool, behind: bool) -> None:
    text = decode_text(_raw(piece))
    if "=?" in piece.text:
        place: Place = "name" if named else "encoded"
        entry.note(place, piece, text, "address_in_name" if named else "encoded_address")
    elif behind and "@" in text.translate(LIKE_AT):
        entry.note("after-address", piece, text, None)
        entry.doubt("text_after_address", piece)
    elif named or (piece.kind == "quoted" and piece.text.endswith('"')):
        entry.note("name", piece, text, "address_in_name")
    elif "@" in piece.text:
        _address(entry, piece, piece.text, "address")


def _address(entry: Entry, piece: Token, text: str, place: Place) -> None:
    """Note an address proper; one with an at sign in its local part claims two domains."""
    address = as_text(text).strip()
    local, at, domain = address.rpartition("@")
    if not at or not domain:
        return
    entry.found.append(Found(address, place, piece.start, piece.end))
    if "@" in local:
        entry.doubt("address_in_address", piece)
        entry.note("part", piece, local, None)
    if _ODD_IN_DOMAIN.search(domain):
        entry.doubt("malformed_address", piece)
        entry.note("part", piece, address, None)


def _runs(pieces: Sequence[Token]) -> Iterator[Token]:
    """The pieces, with words and quoted strings that touch made one, and encoded words side by side."""
    run: list[Token] = []
    for piece in pieces:
        if run and _continues(run[-1], piece):
            run.append(piece)
            continue
        if run:
            yield _one(run)
        run = [piece]
    if run:
        yield _one(run)


def _continues(before: Token, piece: Token) -> bool:
    if piece.kind not in ("word", "quoted") or before.kind not in ("word", "quoted"):
        return False
    touching = piece.joined and ("@" in piece.text or "@" in before.text or before.kind == piece.kind)
    return touching or (before.text.endswith("?=") and piece.text.startswith("=?"))


def _one(run: list[Token]) -> Token:
    if len(run) == 1:
        return run[0]
    kind = "quoted" if all(piece.kind == "quoted" for piece in run) else "word"
    text = "".join(
        (" " if place and not piece.joined else "") + piece.text for place, piece in enumerate(run)
    )
    return Token(kind, text, run[0].start, run[0].joined)  # type: ignore[arg-type]


def _raw(piece: Token) -> bytes:
    return unshielded(piece.text.strip('"').encode("latin-1"))


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
