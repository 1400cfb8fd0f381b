"""A small client of Marionette, Thunderbird's own door for tests: scripts in, JSON out."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from types import TracebackType

PATIENCE_SECONDS = 90.0
ASYNC = """
const args = arguments, resolve = args[args.length - 1];
(async () => {{ {script} }})().then(resolve, error => resolve("!" + error));
"""


class Failure(Exception):
    """What Thunderbird said of a script that failed."""


class Marionette:
    """One session, in the program's own context."""

    def __init__(self, port: int) -> None:
        self._socket = _connected(port)
        self._buffer = b""
        self._number = 0
        self._frame()
        self._ask("WebDriver:NewSession", {})
        self._ask("WebDriver:SetTimeouts", {"script": 60_000})
        self._ask("Marionette:SetContext", {"value": "chrome"})

    def __enter__(self) -> Marionette:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def run(self, script: str, *arguments: object) -> object:
        """What an asynchronous script returns; it knows its arguments as ``args``."""
        text = ASYNC.format(script=script)
        answer = self._ask("WebDriver:ExecuteAsyncScript", {"script": text, "args": [*arguments]})
        value = answer.get("value") if isinstance(answer, dict) else answer
        if isinstance(value, str) and value.startswith("!"):
            raise Failure(value)
        return value

    def install(self, addon: Path) -> None:
        """Install an add-on for good."""
        self._ask("Addon:Install", {"path": str(addon), "temporary": False})

    def quit(self) -> None:
        """Ask Thunderbird to end."""
        self._ask("Marionette:Quit", {"flags": ["eForceQuit"]})

    def _ask(self, command: str, parameters: object) -> object:
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, value = self._frame()
        if error:
            raise Failure(f"{command}: {error}")
        return value

    def _frame(self) -> list[object]:
        while b":" not in self._buffer:
            self._buffer += self._received()
        size, _, self._buffer = self._buffer.partition(b":")
        while len(self._buffer) < int(size):
            self._buffer += self._received()
        text, self._buffer = self._buffer[: int(size)], self._buffer[int(size) :]
        found = json.loads(text)
        return found if isinstance(found, list) else []

    def _received(self) -> bytes:
        data = self._socket.recv(1 << 16)
        if not data:
            raise Failure("Thunderbird has ended")
        return data


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
