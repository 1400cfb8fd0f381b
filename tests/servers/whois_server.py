"""A WHOIS server (RFC 3912) on this computer: answers what is asked, and misbehaves where it is told to."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Answer = bytes | Callable[[socket.socket], None]


class WhoisServer(socketserver.ThreadingTCPServer):
    """``answers`` by the line that was asked; ``asked`` holds every line."""

    daemon_threads = True

    def __init__(self, answers: Mapping[str, Answer], host: str = "127.0.0.1", port: int = 0) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        self.answers, self.asked = answers, list[str]()

    def dial(self, host: str, seconds: float) -> socket.socket:
        """A connection to this server, whatever the host."""
        return socket.create_connection(self.server_address[:2], seconds)


@contextmanager
def serve_whois(
    answers: Mapping[str, Answer], host: str = "127.0.0.1", port: int = 0
) -> Iterator[WhoisServer]:
    """Run such a server."""
    with WhoisServer(answers, host, port) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def silent(connection: socket.socket) -> None:
    """Say nothing for longer than anybody waits."""
    time.sleep(5)


def endless(connection: socket.socket) -> None:
    """Send a line again and again until nobody listens."""
    try:
        while True:
            connection.sendall(b"[Domain Name] SENDER.JP\r\n" * 100)
    except OSError:
        return


def dripping(connection: socket.socket) -> None:
    """Send a letter now and then, so that each single wait is short."""
    try:
        for _ in range(100):
            connection.sendall(b"x")
            time.sleep(0.1)
    except OSError:
        return


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        line = self.rfile.readline(600).decode("ascii", "replace").strip()
        server = self.server
        assert isinstance(server, WhoisServer)
        server.asked.append(line)
        answer = server.answers.get(line, b"No match!!\r\n")
        if callable(answer):
            answer(self.connection)
        else:
            self.wfile.write(answer)
