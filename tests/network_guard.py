"""A guard that refuses and remembers every attempt to use the network, however deep it is made."""

from __future__ import annotations

import socket
import sys
from ipaddress import ip_address

INTERNET = (socket.AF_INET, socket.AF_INET6)
LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


class NetworkRefused(OSError):
    """Code under test tried to use the network."""


class Guard:
    """Once it stands it cannot be taken down; ``loopback`` lets this computer's own addresses pass."""

    def __init__(self) -> None:
        self.loopback = False
        self.attempts: list[str] = []

    def stand(self) -> None:
        """Begin to refuse."""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not event.startswith("socket."):
            return
        if event == "socket.__new__":
            if arguments[1] in INTERNET and not self.loopback:
                self._refuse(event, arguments[1])
        elif event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
            address = arguments[1]
            if isinstance(address, tuple) and not (self.loopback and _is_own(address[0])):
                self._refuse(event, address)
        elif event in LOOKUPS and not (self.loopback and _is_own(arguments[0])):
            self._refuse(event, arguments[0])

    def _refuse(self, event: str, what: object) -> None:
        self.attempts.append(f"{event} {what!r}")
        raise NetworkRefused(f"{event} {what!r}")


def _is_own(host: object) -> bool:
    if host in ("localhost", b"localhost", None):
        return True
    try:
        return ip_address(str(host)).is_loopback
    except ValueError:
        return False


GUARD = Guard()
