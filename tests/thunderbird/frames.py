"""Frames as the add-on sends them, for the tests of the native host."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import sys
from pathlib import Path

from keshiin.thunderbird.host import serve

MAIL = b"Received: from a.example ([192.0.2.1]) by b.example; 22 Nov 2026 10:00:00 +0900\r\n\r\nHello\r\n"
HELLO = {"type": "hello", "protocol": 1, "version": "0.1.0"}


def frame(said: object) -> bytes:
    """One frame with that in it."""
    payload = json.dumps(said).encode()
    return len(payload).to_bytes(4, sys.byteorder) + payload


def piece(data: bytes) -> dict[str, object]:
    """A piece of a message."""
    return {"type": "piece", "data": base64.b64encode(data).decode()}


def of_message(data: bytes, step: int = 40) -> list[dict[str, object]]:
    """All that the add-on says of one message."""
    pieces = [piece(data[at : at + step]) for at in range(0, len(data), step)]
    end = {"type": "end", "sha256": hashlib.sha256(data).hexdigest()}
    return [{"type": "begin", "size": len(data)}, *pieces, end]


def answers_in(stream: bytes) -> list[dict[str, object]]:
    """The frames of the host's output; fails where there is anything else in it."""
    found = []
    while stream:
        size = int.from_bytes(stream[:4], sys.byteorder)
        assert len(stream) >= 4 + size
        found.append(json.loads(stream[4 : 4 + size]))
        stream = stream[4 + size :]
    return found


class Window:
    """Takes what is launched, as the window does, and keeps it."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.took: list[bytes] = []

    def launch(self, folder: Path) -> bool:
        """Take the messages of a spool."""
        self.took += [path.read_bytes() for path in sorted(folder.iterdir())]
        return self.works


def served(questions: bytes, window: Window | None = None) -> tuple[int, list[dict[str, object]]]:
    """The host's exit code and its answers to those bytes."""
    answers = io.BytesIO()
    status = serve(io.BytesIO(questions), answers, (window or Window()).launch)
    return status, answers_in(answers.getvalue())
