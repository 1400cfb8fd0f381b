"""A question to the DNS as bytes, and what the bytes of a server say to it (RFC 1035, 2308, 6891)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct
from typing import Any

from dns.exception import DNSException, FormError
from dns.flags import QR, RD, TC
from dns.name import Name, from_wire_parser
from dns.rcode import NOERROR, NXDOMAIN
from dns.rdata import from_wire_parser as read_data
from dns.rdataclass import IN
from dns.rdatatype import CNAME, OPT, SOA, RdataType
from dns.wire import Parser

_HEADER, _ASKED, _RECORD = Struct("!6H"), Struct("!2H"), Struct("!HHIH")
# As large an answer as passes every network in one piece.
_ROOM = 1232
_EDNS = b"\0" + _RECORD.pack(OPT, _ROOM, 0, 0)
_OPCODE, _CODE = 0x7800, 0xF
_MOST_READ = 200
_LONGEST_CHAIN = 16


@dataclass(frozen=True, slots=True)
class Said:
    """What a server said: ``code`` is its RCODE; where it is ``cut``, the whole is to be had over TCP.

    ``records`` are those at the end of the aliases; ``life`` tells for how many seconds that holds, None
    where nothing does.
    """

    code: int
    cut: bool = False
    records: tuple[Any, ...] = ()
    life: int | None = None


@dataclass(frozen=True, slots=True)
class _Record:
    name: Name
    type: int
    kind: int
    life: int
    data: Any

    def is_of(self, name: Name, type: int) -> bool:
        return self.type == type and self.kind == IN and self.name == name


def question(name: Name, type: RdataType) -> bytes:
    """The question for the records of one type, each time under another id that nobody can foretell."""
    head = _HEADER.pack(secrets.randbits(16), RD, 1, 0, 0, 1)
    return head + name.to_digestable() + _ASKED.pack(type, IN) + _EDNS


def read(wire: bytes, sent: bytes, name: Name, type: RdataType) -> Said | None:
    """What a server says to the question that was sent; None for bytes that do not answer it."""
    try:
        return _read(wire, sent, name, type)
    except DNSException:
        return None


def _read(wire: bytes, sent: bytes, name: Name, type: RdataType) -> Said | None:
    parser = Parser(wire)
    id, flags, questions, answers, authorities, others = parser.get_struct(_HEADER.format)
    code = flags & _CODE
    if id.to_bytes(2) != sent[:2] or flags & (QR | _OPCODE) != QR:
        return None
    if not questions and code not in (NOERROR, NXDOMAIN):
        return Said(code)
    asked = sent[_HEADER.size : -len(_EDNS)]
    if questions != 1 or parser.get_bytes(len(asked)).lower() != asked.lower():
        return None
    if flags & TC:
        return Said(code, cut=True)
    records = [_record(parser) for _ in range(min(answers + authorities + others, _MOST_READ))]
    # RFC 6891, section 6.1.3: a code above fifteen has its upper bits in the record that is none.
    code += sum(each.life >> 24 << 4 for each in records if each.type == OPT)
    found, lives = _followed(records[:answers], name, type)
    if found and code == NXDOMAIN:
        raise FormError
    if not found:
        authority = records[answers : answers + authorities]
        lives += [min(each.life, each.data.minimum) for each in authority if each.is_of(each.name, SOA)]
    return Said(code, records=found, life=min(lives, default=None))


def _record(parser: Parser) -> _Record:
    name = from_wire_parser(parser)
    type, kind, life, size = parser.get_struct(_RECORD.format)
    with parser.restrict_to(size):
        data = read_data(kind, type, parser)
    return _Record(name, type, kind, life, data)


def _followed(answer: Sequence[_Record], name: Name, type: int) -> tuple[tuple[Any, ...], list[int]]:
    """The records where the aliases end, each once, and the lifetimes on the way."""
    lives: list[int] = []
    for _ in range(_LONGEST_CHAIN):
        if found := [each for each in answer if each.is_of(name, type)]:
            return tuple(dict.fromkeys(each.data for each in found)), lives + [each.life for each in found]
        alias = next((each for each in answer if each.is_of(name, CNAME)), None)
        if alias is None:
            return (), lives
        lives.append(alias.life)
        name = alias.data.target
    raise FormError
