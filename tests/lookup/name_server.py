"""A real name server on this computer, over UDP and TCP, from a zone file; with faults on purpose.

``python name_server.py ZONE [DELAY]`` prints its port and answers until it is stopped. A name below
``silent.`` is never answered, below ``slow.`` after two seconds, below ``garbage.`` with bytes that are no
message, below ``broken.`` with a server failure.
"""

from __future__ import annotations

import socketserver
import struct
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.zone

ZONES = Path(__file__).with_name("zones")


@dataclass
class NameServer:
    """Answers for one zone; ``asked`` remembers (name, type, protocol) of every question."""

    zone: dns.zone.Zone
    delay: float = 0.0
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    port: int = 0
    tcp_only: bool = False
    _known: dict[bytes, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, delay: float = 0.0) -> NameServer:
        zone = dns.zone.from_file(str(ZONES / name), origin=dns.name.root, relativize=False)
        return cls(zone, delay)

    def start(self) -> NameServer:
        """Open both sockets on one port and answer from threads."""
        server = self

        class Datagram(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                wire, sock = self.request
                if (answer := server.answer(wire, "UDP")) is not None:
                    sock.sendto(answer, self.client_address)

        class Stream(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                (length,) = struct.unpack(">H", self.rfile.read(2))
                if (answer := server.answer(self.rfile.read(length), "TCP")) is not None:
                    self.wfile.write(struct.pack(">H", len(answer)) + answer)

        self._udp = socketserver.ThreadingUDPServer(("127.0.0.1", 0), Datagram)
        self.port = self._udp.server_address[1]
        self._tcp = socketserver.ThreadingTCPServer(("127.0.0.1", self.port), Stream)
        for each in (self._udp, self._tcp):
            each.daemon_threads = True
            threading.Thread(target=each.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Close both sockets."""
        for each in (self._udp, self._tcp):
            each.shutdown()
            each.server_close()

    def answer(self, wire: bytes, protocol: str) -> bytes | None:
        """The answer to one message, None for silence; one that was given before costs no time to make."""
        if protocol == "UDP" and self.delay and wire[2:] in self._known:
            time.sleep(self.delay)
            return wire[:2] + self._known[wire[2:]]
        made = self._made(wire, protocol)
        if made is not None:
            self._known[wire[2:]] = made[2:]
        return made

    def _made(self, wire: bytes, protocol: str) -> bytes | None:
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True).lower()
        self.asked.append((name, dns.rdatatype.to_text(question.rdtype), protocol))
        labels = name.split(".")
        if "silent" in labels:
            return None
        if "garbage" in labels:
            return wire[:2] + b"\xff" * 40
        time.sleep(2.0 if "slow" in labels else self.delay)
        response = dns.message.make_response(query)
        response.flags |= dns.flags.AA | dns.flags.RA
        if "broken" in labels:
            response.set_rcode(dns.rcode.SERVFAIL)
            return response.to_wire()
        self._fill(response, question.name, question.rdtype)
        size = 65_535 if protocol == "TCP" else min(query.payload or 512, 512)
        if protocol == "UDP" and self.tcp_only:
            response.answer.clear()
            response.flags |= dns.flags.TC
        return response.to_wire(max_size=size, prefer_truncation=True)

    def _fill(self, response: dns.message.Message, name: dns.name.Name, rdtype: int) -> None:
        for _ in range(8):
            node = self.zone.nodes.get(name) or self._wildcard(name)
            if node is None:
                if not self._has_below(name):
                    response.set_rcode(dns.rcode.NXDOMAIN)
                break
            found = node.get_rdataset(dns.rdataclass.IN, rdtype)
            alias = node.get_rdataset(dns.rdataclass.IN, dns.rdatatype.CNAME)
            if found is None and alias is None:
                break
            kept = response.find_rrset(
                response.answer, name, dns.rdataclass.IN, (found or alias).rdtype, create=True
            )
            kept.update(found or alias)
            if found is not None:
                return
            name = alias[0].target
        soa = self.zone.find_rdataset(self.zone.origin, "SOA")
        kept = response.find_rrset(
            response.authority, self.zone.origin, dns.rdataclass.IN, dns.rdatatype.SOA, create=True
        )
        kept.update(soa)

    def _wildcard(self, name: dns.name.Name) -> object | None:
        parent = name
        while len(parent) > 2:
            parent = parent.parent()
            if parent in self.zone.nodes:
                return None
            found = self.zone.nodes.get(dns.name.Name((b"*", *parent.labels)))
            if found is not None:
                return found
        return None

    def _has_below(self, name: dns.name.Name) -> bool:
        return any(each.is_subdomain(name) for each in self.zone.nodes)


if __name__ == "__main__":
    running = NameServer.of(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.0).start()
    print(running.port, flush=True)
    sys.stdin.read()
