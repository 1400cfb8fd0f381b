"""The table of long texts: what the first screen of one waits for, apart from the window's own work."""

from __future__ import annotations

from collections.abc import Mapping
from time import process_time

from engines import ENGINES
from rates import forget
from tables import Cell, table

BODY_BYTES, ROUNDS = 10_000_000, 3
_HEAD = (
    b"Received: from a.example ([192.0.2.1]) by b.example; Tue, 6 Jan 2026 10:00:00 +0900\r\n"
    b"From: a@example.jp\r\nTo: b@example.jp\r\nSubject: long\r\nMIME-Version: 1.0\r\n"
)
_SENTENCE = "The order of last week has left the store, and the papers to it follow with the next mail."


def bodies(size: int = BODY_BYTES) -> Mapping[str, bytes]:
    """A message of each kind with a body of that many bytes."""
    line = f"{_SENTENCE}\r\n"
    html = f'<tr><td style="color: #333"><a href="https://shop.example/a?b=1">{_SENTENCE}</a></td></tr>\r\n'
    japanese = "先週のご注文は倉庫を出ました。書類は次のメールでお送りします。\r\n"
    return {
        "text": _message("text/plain", _filled(line, size)),
        "text, Japanese": _message("text/plain", _filled(japanese, size)),
        "HTML": _message("text/html", _filled(html, size)),
        "one long line": _message("text/plain", _filled(f"{_SENTENCE} ", size)),
    }


def _message(kind: str, body: bytes) -> bytes:
    return _HEAD + f"Content-Type: {kind}; charset=utf-8\r\n\r\n".encode() + body


def _filled(piece: str, size: int) -> bytes:
    data = piece.encode()
    return data * (size // len(data))


def bodies_table() -> str:
    """Our reading and our whole analysis of each, the best of some rounds."""
    rows: list[list[Cell]] = [
        [name, *(_milliseconds(engine, data) for engine in ("compat32", "read", "full"))]
        for name, data in bodies().items()
    ]
    return table(("body", "`email`, ms", "reading, ms", "full analysis, ms"), rows)


def _milliseconds(engine: str, data: bytes) -> float:
    times = []
    for _ in range(ROUNDS):
        forget()
        start = process_time()
        ENGINES[engine][1](data)
        times.append(1000 * (process_time() - start))
    return min(times)
