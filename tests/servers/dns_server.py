"""A DNS server on 127.0.0.1 that answers from zone text over UDP and TCP, and misbehaves where it is told to.

``with serve(ZONE, {"slow.example.": "silent"}) as server:`` gives its ``port`` and, in ``asked``, every
question as ``name TYPE udp``. It answers as a caching resolver does: with the whole chain of aliases, and
with the start of authority where there is nothing. ``python dns_server.py ZONE_FILE DELAY`` prints its port
and answers until its input ends.
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from socketserver import BaseRequestHandler, StreamRequestHandler, ThreadingTCPServer, ThreadingUDPServer
from typing import Any, Literal

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.rrset
import dns.zone

Fault = Literal["silent", "slow", "servfail", "refused", "truncated", "cut off", "garbage", "wrong id"]

_PLAIN_UDP = 512
_LONGEST_CHAIN = 20
_SLOW_SECONDS = 2.0
_ROOT_ONLY = 2
_TRIES = 20


class Records:
    """The records of a zone text, by name and type; names may stand under any top-level domain."""

    def __init__(self, text: str) -> None:
        zone = dns.zone.from_text(f"$TTL 300\n{text}", origin=".", relativize=False, check_origin=False)
        self._nodes = dict(zone.nodes.items())
        self._parents = {parent for name in self._nodes for parent in _parents(name)}
        self._authority = self._find(self._nodes.get(dns.name.root), dns.name.root, dns.rdatatype.SOA)

    def answer(self, query: dns.message.Message) -> dns.message.Message:
        """The answer: aliases followed, NXDOMAIN for a name that has nothing at or below it."""
        response = dns.message.make_response(query, recursion_available=True)
        response.flags |= dns.flags.AA
        question = query.question[0]
        name = question.name
        for _ in range(_LONGEST_CHAIN):
            node = self._nodes.get(_lowered(name)) or self._wildcard(_lowered(name))
            alias = self._find(node, name, dns.rdatatype.CNAME)
            found = self._find(node, name, question.rdtype)
            if found is not None:
                response.answer.append(found)
                return response
            if alias is None:
                if node is None and _lowered(name) not in self._parents:
                    response.set_rcode(dns.rcode.NXDOMAIN)
                response.authority += [self._authority] if self._authority else []
                return response
            response.answer.append(alias)
            name = alias[0].target
        return response

    def _wildcard(self, name: dns.name.Name) -> Any:
        while len(name) > _ROOT_ONLY:
            name = name.parent()
            if name in self._nodes:
                return None
            if found := self._nodes.get(dns.name.Name((b"*", *name.labels))):
                return found
        return None

    @staticmethod
    def _find(node: Any, name: dns.name.Name, rdtype: dns.rdatatype.RdataType) -> dns.rrset.RRset | None:
        found = node.get_rdataset(dns.rdataclass.IN, rdtype) if node is not None else None
        if found is None:
            return None
        return dns.rrset.from_rdata_list(name, found.ttl, list(found))


def _both_ways(host: str, port: int) -> tuple[ThreadingUDPServer, ThreadingTCPServer]:
    """Servers for datagrams and streams at one port; of a port drawn for one the other may be in use."""
    datagrams, streams = (_Udp6, _Tcp6) if ":" in host else (_Udp, _Tcp)
    for _ in range(1 if port else _TRIES):
        with suppress(OSError), ExitStack() as open_so_far:
            udp = open_so_far.enter_context(datagrams((host, port), _Datagram))
            tcp = streams((host, udp.server_address[1]), _Stream)
            open_so_far.pop_all()
            return udp, tcp
    raise OSError(f"no port of {host} is free for both")


class Server:
    """A running server; ``faults`` are by absolute name in lower case and may be changed at any time.

    ``delay`` is the seconds that each answer over UDP takes, the time to make it counted.
    """

    def __init__(
        self,
        zone: str,
        faults: Mapping[str, Fault] | None = None,
        delay: float = 0.0,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.records = Records(zone)
        self.faults = dict(faults or {})
        self.asked: list[str] = []
        self._delay = delay
        self._made: dict[bytes, bytes] = {}
        self._ended = threading.Event()
        self._udp, self._tcp = _both_ways(host, port)
        self.port: int = self._udp.server_address[1]
        self._udp.context = self._tcp.context = self  # type: ignore[attr-defined]

    def start(self) -> None:
        """Begin to answer."""
        for each in (self._udp, self._tcp):
            threading.Thread(target=each.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """End, and free the port; no datagram is sent after that."""
        self._ended.set()
        for each in (self._udp, self._tcp):
            each.shutdown()
            each.server_close()

    def reply(self, wire: bytes, way: str) -> bytes | None:
        """The bytes to send back; None for none."""
        if not self._delay or way == "tcp":
            return self._reply(wire, way)
        end = time.monotonic() + self._delay
        if wire[2:] not in self._made:
            reply = self._reply(wire, way)
            if reply is None:
                return None
            self._made[wire[2:]] = reply[2:]
        time.sleep(max(end - time.monotonic(), 0.0))
        return wire[:2] + self._made[wire[2:]]

    def _reply(self, wire: bytes, way: str) -> bytes | None:
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name = _lowered(question.name)
        self.asked.append(f"{name} {dns.rdatatype.to_text(question.rdtype)} {way}")
        fault = self.faults.get(name.to_text())
        if fault in ("silent", "garbage"):
            return None if fault == "silent" else wire[:2] + b"\xff" * 9
        if fault == "slow" and self._ended.wait(_SLOW_SECONDS):
            return None
        if fault in ("servfail", "refused"):
            response = dns.message.make_response(query)
            response.set_rcode(dns.rcode.SERVFAIL if fault == "servfail" else dns.rcode.REFUSED)
            return response.to_wire()
        response = self.records.answer(query)
        whole = response.to_wire(max_size=65535, want_shuffle=False)
        if way == "udp" and (fault in ("truncated", "cut off") or len(whole) > _room(query)):
            return _truncated(query)
        if fault == "cut off":
            return whole[: len(whole) // 2]
        return bytes((wire[0] ^ 255, wire[1])) + whole[2:] if fault == "wrong id" else whole


@contextmanager
def serve(zone: str, faults: Mapping[str, Fault] | None = None) -> Iterator[Server]:
    """A server for as long as the block runs."""
    server = Server(zone, faults)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class _Udp(ThreadingUDPServer):
    # Waited for at the end: a late answer would be an attempt to use the network in a test that allows none.
    daemon_threads = False


class _Udp6(_Udp):
    address_family = socket.AF_INET6


class _Tcp(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class _Tcp6(_Tcp):
    address_family = socket.AF_INET6


class _Datagram(BaseRequestHandler):
    def handle(self) -> None:
        wire, socket = self.request
        reply = self.server.context.reply(wire, "udp")  # type: ignore[attr-defined]
        if reply is not None:
            socket.sendto(reply, self.client_address)


class _Stream(StreamRequestHandler):
    def handle(self) -> None:
        size = self.rfile.read(2)
        if len(size) < 2:
            return
        wire = self.rfile.read(int.from_bytes(size, "big"))
        reply = self.server.context.reply(wire, "tcp")  # type: ignore[attr-defined]
        if reply is not None:
            self.wfile.write(len(reply).to_bytes(2, "big") + reply)


def _truncated(query: dns.message.Message) -> bytes:
    response = dns.message.make_response(query)
    response.flags |= dns.flags.TC
    return response.to_wire()


def _room(query: dns.message.Message) -> int:
    return max(query.payload, _PLAIN_UDP)


def _lowered(name: dns.name.Name) -> dns.name.Name:
    return name.canonicalize()


def _parents(name: dns.name.Name) -> Iterator[dns.name.Name]:
    while len(name.labels) > 1:
        name = name.parent()
        yield name


if __name__ == "__main__":
    running = Server(Path(sys.argv[1]).read_text("utf-8"), delay=float(sys.argv[2]))
    running.start()
    print(running.port, flush=True)
    sys.stdin.read()
