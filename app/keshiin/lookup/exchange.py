"""One question put to DNS servers in turn: over UDP, and over TCP where an answer is cut."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dns.rcode import NOERROR, NXDOMAIN

from keshiin.lookup.wire import Said, question, read

if TYPE_CHECKING:
    from dns.name import Name
    from dns.rdatatype import RdataType

TRY_SECONDS = 1.4
_MOST_BYTES = 65_535


def exchange(servers: Sequence[str], port: int, seconds: float, name: Name, type: RdataType) -> Said | None:
    """What the first server says that knows; None where none does in time.

    A server that is late is asked once more, one that fails or refuses is not.
    """
    end = time.monotonic() + seconds
    asked = list(servers)
    while asked and time.monotonic() < end:
        for server in tuple(asked):
            try:
                said = _ask((server, port), name, type, min(end, time.monotonic() + TRY_SECONDS))
            except TimeoutError:
                continue
            except OSError:
                said = None
            if said is not None and said.code in (NOERROR, NXDOMAIN) and not said.cut:
                return said
            asked.remove(server)
    return None


def _ask(server: tuple[str, int], name: Name, type: RdataType, end: float) -> Said | None:
    """What one server says; raises TimeoutError, or OSError where it cannot be reached."""
    sent = question(name, type)
    family = socket.AF_INET6 if ":" in server[0] else socket.AF_INET
    # Connected, so that only the server's own datagrams come in.
    with socket.socket(family, socket.SOCK_DGRAM) as line:
        line.connect(server)
        line.send(sent)
        said = None
        while said is None:
            line.settimeout(_left(end))
            said = read(line.recv(_MOST_BYTES), sent, name, type)
    return read(_whole(server, sent, end), sent, name, type) if said.cut else said


def _whole(server: tuple[str, int], sent: bytes, end: float) -> bytes:
    """The answer over TCP, where two bytes before each message tell its length."""
    with socket.create_connection(server, _left(end)) as line:
        line.sendall(len(sent).to_bytes(2) + sent)
        return _exactly(line, int.from_bytes(_exactly(line, 2, end)), end)


def _exactly(line: socket.socket, size: int, end: float) -> bytes:
    received = b""
    while len(received) < size:
        line.settimeout(_left(end))
        chunk = line.recv(size - len(received))
        if not chunk:
            raise ConnectionError("closed before the end")
        received += chunk
    return received


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
