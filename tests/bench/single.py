"""The tables of single messages at the limits: many Received lines, a large file."""

from __future__ import annotations

import base64
import random
import tempfile
from pathlib import Path

import fresh
from engines import ENGINES
from rates import interleaved
from tables import Cell, table

LINES, FILE_BYTES = 900, 25_000_000


def received(lines: int = LINES) -> bytes:
    """A message with that many Received lines, each a second after the one below it."""
    stations = (
        f"Received: from h{at}.example.jp (h{at}.example.jp [192.0.2.{at % 250 + 1}])\r\n"
        f"\tby h{at + 1}.example.jp (Postfix) with ESMTPS id {at:08X}\r\n"
        f"\tfor <a@example.jp>; Mon, 2 Nov 2026 10:{at // 60 % 60:02}:{at % 60:02} +0900 (JST)\r\n"
        for at in reversed(range(lines))
    )
    return "".join((*stations, "From: b@example.jp\r\nSubject: x\r\n\r\nhello\r\n")).encode()


def received_table() -> str:
    """Every engine on the same header."""
    best, _ = interleaved([received()], list(ENGINES), rounds=3)
    rows: list[list[Cell]] = [[ENGINES[name][0], 1000 * times[0]] for name, times in best.items()]
    return table(("engine", "ms"), rows)


def attached(size: int = FILE_BYTES) -> bytes:
    """A message with one file of that many bytes, as mail programs send it."""
    content = base64.encodebytes(random.Random(7).randbytes(size)).replace(b"\n", b"\r\n")
    head = (
        b"From: a@example.jp\r\nTo: b@example.jp\r\nSubject: a file\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n'
        b"Here it is.\r\n--x\r\nContent-Type: application/octet-stream; name=large.bin\r\n"
        b"Content-Disposition: attachment; filename=large.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head + content + b"--x--\r\n"


def large_table() -> str:
    """Every engine on the same file, each in a process of its own."""
    rows: list[list[Cell]] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.eml"
        path.write_bytes(attached())
        for name, (title, _) in ENGINES.items():
            found = fresh.run("one_message.py", name, str(path), rounds=3)
            rows.append([title, found["seconds"] * 1000, f"{found['times']:.2f}", f"{found['beyond']:.2f}"])
    return table(("engine", "ms", "peak, of the message", "without its own bytes"), rows)
