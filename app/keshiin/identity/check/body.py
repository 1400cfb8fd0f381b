"""The body in canonical form (RFC 6376, section 3.4), hashed once for all signatures that ask the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator

from keshiin.identity.check.asking import TimeUpError

# Each pattern starts only where a run of blanks starts, lest a long run cost the square of its length.
_TRAILING_BLANKS = re.compile(rb"(?<![ \t])[ \t]++\r\n")
_BLANKS = re.compile(rb"[ \t]{2,}|\t")
_SEAM = re.compile(rb"[^ \t]\n?")
_FOOTER = re.compile(rb"^(?:-{2,}|_{5,}|={5,}|\*{5,}|#{5,}|~{5,})[^\n]{0,200}$", re.MULTILINE)

_PIECE = 1_000_000
_FOOTER_BYTES = 4_000
_FOOTERS = 4


class Body:
    """A message's body with its canonical forms and hashes, made when first asked for.

    Both raise TimeUpError as soon as ``over`` says that the time for it is used up.
    """

    def __init__(self, data: bytes, over: Callable[[], bool] = lambda: False) -> None:
        self._data = data
        self._over = over
        self._forms: dict[bool, bytes] = {}
        self._hashes: dict[tuple[bool, int | None], bytes] = {}

    def hash(self, *, relaxed: bool, length: int | None) -> bytes:
        """The SHA-256 hash of the canonical body, or of its first ``length`` bytes."""
        key = (relaxed, length)
        if key not in self._hashes:
            hashed = hashlib.sha256()
            form = memoryview(self.form(relaxed=relaxed))[:length]
            for start in range(0, len(form), _PIECE):
                self._check()
                hashed.update(form[start : start + _PIECE])
            self._hashes[key] = hashed.digest()
        return self._hashes[key]

    def form(self, *, relaxed: bool) -> bytes:
        """The canonical body."""
        if relaxed not in self._forms:
            pieces = (_relaxed(piece) if relaxed else piece for piece in self._pieces())
            whole = b"".join(pieces)
            # What is left of blanks stands in a last line without a line end.
            body = _without_empty_end(whole.rstrip(b" \t") if relaxed else whole)
            self._forms[relaxed] = b"" if relaxed and body == b"\r\n" else body
        return self._forms[relaxed]

    def without_footers(self) -> Iterator[Body]:
        """The body without what a list may have put behind it: cut before a line of dashes or the like."""
        start = max(len(self._data) - _FOOTER_BYTES, 0)
        places = [found.start() for found in _FOOTER.finditer(self._data, start)]
        for place in places[-_FOOTERS:]:
            yield Body(self._data[:place], self._over)

    def _pieces(self) -> Iterator[bytes]:
        """The body with line ends of one kind; no piece ends within blanks or a line end."""
        start = 0
        while start < len(self._data):
            self._check()
            seam = _SEAM.search(self._data, start + _PIECE)
            end = seam.end() if seam else len(self._data)
            yield self._data[start:end].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            start = end

    def _check(self) -> None:
        if self._over():
            raise TimeUpError


def _relaxed(piece: bytes) -> bytes:
    return _BLANKS.sub(b" ", _TRAILING_BLANKS.sub(b"\r\n", piece))


def _without_empty_end(body: bytes) -> bytes:
    """The body with one line end at its end; every line feed in it follows a carriage return."""
    solid = len(body.rstrip(b"\r\n"))
    if body.endswith(b"\r"):
        return body + b"\r\n"
    lone = body.rfind(b"\r\r", solid)
    return body[: solid if lone < 0 else lone + 1] + b"\r\n"
