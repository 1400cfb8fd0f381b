"""The body in canonical form (RFC 6376, section 3.4), hashed once for all signatures that ask the same."""

from __future__ import annotations

import hashlib
import re

# Each pattern starts only where a run of blanks starts, lest a long run cost the square of its length.
_TRAILING_BLANKS = re.compile(rb"(?<![ \t])[ \t]++\r\n")
_BLANKS = re.compile(rb"[ \t]{2,}|\t")


class Body:
    """A message's body with its canonical forms and hashes, made when first asked for."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        self._forms: dict[bool, bytes] = {}
        self._hashes: dict[tuple[bool, str, int | None], bytes] = {}

    def hash(self, *, relaxed: bool, algorithm: str, length: int | None) -> bytes:
        """The hash of the canonical body, or of its first ``length`` bytes."""
        key = (relaxed, algorithm, length)
        if key not in self._hashes:
            data = memoryview(self.form(relaxed=relaxed))[:length]
            self._hashes[key] = hashlib.new(algorithm, data, usedforsecurity=False).digest()
        return self._hashes[key]

    def form(self, *, relaxed: bool) -> bytes:
        """The canonical body."""
        if relaxed not in self._forms:
            self._forms[relaxed] = _relaxed(self._lines) if relaxed else _without_empty_end(self._lines)
        return self._forms[relaxed]


def _relaxed(lines: bytes) -> bytes:
    body = _without_empty_end(_BLANKS.sub(b" ", _TRAILING_BLANKS.sub(b"\r\n", lines)))
    return b"" if body == b"\r\n" else body


def _without_empty_end(body: bytes) -> bytes:
    end = len(body)
    while body.endswith(b"\r\n", 0, end):
        end -= 2
    return body[:end] + b"\r\n"
