"""One entry of a From line, between two commas: the addresses in it by their place, and its doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keshiin.domains import domain_part, same_organisation
from keshiin.identity.sender.gathered import LIKE_AT, Entry, Found
from keshiin.identity.sender.model import Place
from keshiin.identity.sender.relays import relayed
from keshiin.identity.sender.runs import runs
from keshiin.identity.sender.tokens import Token
from keshiin.identity.text import as_text
from keshiin.message.charset.kanji_signs import unshielded
from keshiin.message.values.addresses import closed_up
from keshiin.message.values.words import decode_text

# What a program that knows no comments takes for the rest of the address before: a@b.example(@c.example).
_REST = re.compile(r"[@.](?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,63}\Z")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# A way to the address, before a colon that is none of an IPv6 literal (RFC 5322, 4.4).
_ROUTE = re.compile(r"@(?>(?:\[[^\]]*\]|[^\[\]:\"])*):")
_ODD_IN_DOMAIN = re.compile(r"""[\x00-,/;-@\\^`{-\x7f]""")


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


def _read(pieces: Sequence[Token]) -> Entry:
    entry = Entry()
    joined = list(runs(pieces))
    angles = [piece for piece in joined if piece.kind == "angle"]
    for angle in angles:
        _angle(entry, angle, first=angle is angles[0])
    for piece in joined:
        behind = bool(angles) and piece.start > angles[0].start
        if piece.kind in ("word", "quoted"):
            _words(entry, piece, named=bool(angles), behind=behind)
        elif piece.kind == "comment":
            _comment(entry, piece)
        elif piece.kind == "pair":
            entry.doubt("quoted_pair", piece)
        elif piece.kind == "mark":
            _colon(entry, piece)
    return entry


def _comment(entry: Entry, piece: Token) -> None:
    text = decode_text(_raw(piece))
    entry.note("comment", piece, text, "address_in_comment")
    rest = text.removeprefix("(").removesuffix(")")
    if piece.joined and entry.main and _REST.match(rest):
        entry.doubt("address_in_comment", piece)
        entry.found.append(Found(entry.main + rest, "part", piece.start, piece.end))


def _colon(entry: Entry, piece: Token) -> None:
    """A colon that opens a group, whose name some programs take for the sender."""
    before = any(found.start < piece.start for found in entry.found)
    entry.doubt("address_before_colon" if before else "group_syntax", piece)


def _angle(entry: Entry, piece: Token, *, first: bool) -> None:
    inside = piece.text.removeprefix("<").removesuffix(">").strip()
    if "=?" in inside:
        entry.note("encoded", piece, decode_text(inside.encode("latin-1")), "encoded_address")
    route = _ROUTE.match(inside)
    address = inside[route.end() :] if route else inside
    if route:
        entry.doubt("route_in_address", piece)
        hosts = (host.strip() for host in route[0].removesuffix(":").split(","))
        entry.found.extend(Found(host, "route", piece.start, piece.end) for host in hosts if len(host) > 1)
    plain = closed_up(address.encode("latin-1")).decode("latin-1") if "(" in address else address
    _address(entry, piece, plain, "address" if first else "after-address")
    if plain.count("(") < address.count("("):
        # Allowed (RFC 5322, A.5), but not every program knows comments there.
        entry.doubt("comment_in_address", piece)
        entry.found.append(Found(as_text(address).strip(), "part", piece.start, piece.end))
        entry.note("part", piece, address, "address_in_address" if address.count("@") > 1 else None)
    if not first and "@" in address:
        entry.doubt("text_after_address", piece)


def _words(entry: Entry, piece: Token, *, named: bool, behind: bool) -> None:
    text = decode_text(_raw(piece))
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
        if named and piece.kind == "word":
            entry.doubt("quoted_pair", piece)
    if "=?" in piece.text:
        place: Place = "name" if named else "encoded"
        entry.note(place, piece, text, "address_in_name" if named else "encoded_address")
        if not named and text.count("@") > 1:
            # With what touches the word, as programs have it that decode before they look for addresses.
            entry.found.append(Found(text.strip(), place, piece.start, piece.end))
    elif behind and "@" in text.translate(LIKE_AT):
        entry.note("after-address", piece, text, None)
        entry.doubt("text_after_address", piece)
    elif named or (piece.kind == "quoted" and piece.text.endswith('"')):
        entry.note("name", piece, text, "address_in_name")
    elif "@" in piece.text:
        _address(entry, piece, piece.text, "address")
    else:
        # Wide signs make no address, but are read as one.
        entry.note("name", piece, text, None)


def _address(entry: Entry, piece: Token, text: str, place: Place) -> None:
    """Note an address proper; one with an at sign in its local part claims two domains."""
    address = as_text(text).strip()
    local, at, domain = address.rpartition("@")
    if "\\" in address:
        entry.doubt("quoted_pair", piece)
    if not at or not domain:
        _relay(entry, piece, address, "")
        return
    entry.found.append(Found(address, place, piece.start, piece.end))
    if "@" in local.translate(LIKE_AT):
        entry.doubt("address_in_address", piece)
        entry.note("part", piece, _ESCAPED.sub(r"\1", address), None)
    if _ODD_IN_DOMAIN.search(domain):
        entry.doubt("malformed_address", piece)
        entry.note("part", piece, address, None)
    _relay(entry, piece, local, domain)


def _relay(entry: Entry, piece: Token, local: str, domain: str) -> None:
    if beyond := relayed(local):
        entry.found.append(Found(beyond, "route", piece.start, piece.end))
        if domain and not same_organisation(domain_part(beyond), domain):
            entry.doubt("route_in_address", piece)


def _raw(piece: Token) -> bytes:
    return unshielded(piece.text.strip('"').encode("latin-1"))
