"""Fifty addresses against a name server that takes 20 ms for each: our time, and eight at once at best."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import dns.message

from keshiin.lookup.dns.names import Names
from keshiin.lookup.dns.reverse import reverse_name
from keshiin.lookup.question import Question
from keshiin.lookup.real import Network
from keshiin.lookup.registries.web import Web
from keshiin.lookup.registries.whois import Whois
from keshiin.lookup.run import ask_all
from keshiin.lookup.wrappers.cache import Cached
from keshiin.lookup.wrappers.log import Logged
from keshiin.lookup.wrappers.manners import AT_ONCE, Limited
from servers import dns_server

DELAY = 0.02
FIFTY = tuple(Question("ptr", f"198.198.113.{number}", "113.198.198.in-addr.arpa") for number in range(50))


@contextmanager
def slow_server(zone: Path) -> Iterator[int]:
    """A name server in a process of its own; its port."""
    command = [sys.executable, dns_server.__file__, str(zone), str(DELAY)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            yield int(running.stdout.readline())
        finally:
            running.terminate()


def bare(port: int) -> float:
    """The seconds that eight threads with bare sockets and ready messages need."""
    asked = [dns.message.make_query(reverse_name(each.about) or "", "PTR").to_wire() for each in FIFTY]

    def ask(wire: bytes) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.settimeout(30)
            sock.sendto(wire, ("127.0.0.1", port))
            sock.recv(4_096)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        began = time.monotonic()
        list(pool.map(ask, asked))
        return time.monotonic() - began


def ours(port: int, memory: Path) -> float:
    """The seconds that the program's own way needs: account, memory on the disk, manners and all."""
    names = Names(["127.0.0.1"], port)
    asker = Cached(Limited(Network(names, Web(names), Whois(names), ())), memory)
    asker.ask(Question("mx", "sender.jp", "sender.jp"))
    began = time.monotonic()
    ask_all(FIFTY, Logged(asker), threading.Event())
    return time.monotonic() - began
