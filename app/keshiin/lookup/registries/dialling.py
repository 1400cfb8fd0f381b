"""Connections to registries: over public addresses alone, so that a name cannot lead inside."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

from keshiin.lookup.resolver import Resolver
from keshiin.lookup.stopping import stopped
from keshiin.route.addresses import address_kind

Dial = Callable[[str, float], socket.socket]
"""Connects to a host within a number of seconds; raises ``OSError`` or ``Refused``."""

_MOST_ADDRESSES = 4


class Refused(Exception):
    """The connection is not made, or what came is not taken; the message is the reason's id."""


def public_dial(resolver: Resolver, port: int) -> Dial:
    """A way to connect to that port of hosts whose public addresses the resolver tells."""

    def dial(host: str, seconds: float) -> socket.socket:
        end = time.monotonic() + seconds
        found = [*resolver.query(host, "A").records, *resolver.query(host, "AAAA").records]
        public = [ip for ip in found if address_kind(ip) == "public"]
        if found and not public:
            raise Refused("inner-address")
        reached = public[:_MOST_ADDRESSES]
        for left, ip in zip(range(len(reached), 0, -1), reached, strict=True):
            if stopped():
                break
            # One that is silent leaves time for the others.
            share = (end - time.monotonic()) / left
            try:
                return socket.create_connection((ip, port), max(share, 0.01))
            except OSError:
                continue
        raise ConnectionError(host)

    return dial
