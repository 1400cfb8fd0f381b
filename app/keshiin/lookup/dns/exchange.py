"""One question put to DNS servers in turn: over UDP, and over TCP where an answer is cut."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import dns.query
from dns.exception import DNSException
from dns.flags import TC
from dns.message import Message, QueryMessage, from_wire, make_query
from dns.rcode import FORMERR, NOERROR, NOTIMP, NXDOMAIN

from keshiin.lookup.stopping import stopped

if TYPE_CHECKING:
    from dns.name import Name
    from dns.rdatatype import RdataType

TRY_SECONDS = 1.4
# As large an answer as passes every network in one piece.
_ROOM = 1232
_MOST_BYTES = 65_535


def exchange(
    servers: Sequence[str], port: int, seconds: float, name: Name, type: RdataType
) -> QueryMessage | None:
    """The answer of the first server that knows; None where none does in time.

    A server that is late is asked once more, one that fails or refuses is not. No late one takes the time of
    the others. After the reader's stop nothing further is sent.
    """
    end = time.monotonic() + seconds
    asked = list(servers)
    share = min(TRY_SECONDS, seconds / max(len(asked), 1))
    while asked and time.monotonic() < end:
        for server in tuple(asked):
            if stopped():
                return None
            try:
                said = _ask(server, port, name, type, min(end, time.monotonic() + share))
            except TimeoutError:
                continue
            # The library ends with EOFError where a connection does so in mid-answer.
            except (OSError, EOFError, DNSException):
                said = None
            if isinstance(said, QueryMessage) and said.rcode() in (NOERROR, NXDOMAIN):
                return said
            asked.remove(server)
    return None


def _ask(server: str, port: int, name: Name, type: RdataType, end: float) -> Message:
    """What one server says; one that does not know EDNS is asked without it (RFC 6891, section 7).

    Raises TimeoutError, or OSError and DNSException where the server cannot be reached or understood.
    """
    said = _said(server, port, make_query(name, type, use_edns=0, payload=_ROOM), end)
    if said.rcode() in (FORMERR, NOTIMP):
        said = _said(server, port, make_query(name, type), end)
    return said


def _said(server: str, port: int, asked: Message, end: float) -> Message:
    """The answer to one message, from another port each time."""
    family = socket.AF_INET6 if ":" in server else socket.AF_INET
    # The library's own door for datagrams looks at the sender of each; here the system does it in less time.
    with socket.socket(family, socket.SOCK_DGRAM) as line:
        line.connect((server, port))
        line.send(asked.to_wire())
        said = None
        while said is None:
            line.settimeout(_left(end))
            said = _answer(line.recv(_MOST_BYTES), asked)
    if not said.flags & TC:
        return said
    try:
        return dns.query.tcp(asked, server, _left(end), port)
    except dns.exception.Timeout:
        raise TimeoutError from None


def _answer(wire: bytes, asked: Message) -> Message | None:
    """The answer that the bytes are; None for what is none, or answers another question."""
    try:
        said = from_wire(wire)
    except DNSException:
        return None
    return said if asked.is_response(said) else None


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
