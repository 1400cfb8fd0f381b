"""Base64 and hexadecimal digits in which a secret can hide, wherever they begin, and the way back."""

from __future__ import annotations

import re
from binascii import a2b_base64, unhexlify
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keshiin.span import Span

_LINE_END = re.compile(rb"[\r\n]+")
_DIGITS = b"0123456789"
_LATIN = bytes(range(65, 91)) + bytes(range(97, 123))


def _table(letters: bytes, other: bytes, renamed: bytes = b"", names: bytes = b"") -> bytes:
    """A table that keeps letters, renames some, and puts another in the place of everything else."""
    table = bytearray(other * 256)
    for letter in letters:
        table[letter] = letter
    for letter, name in zip(renamed, names, strict=True):
        table[letter] = name
    return bytes(table)


_LETTERS = _table(_DIGITS + _LATIN + b"+/", b" ", b"-_", b"+/")
_HEX_DIGITS = _DIGITS + b"abcdefABCDEF"
_HEX = _table(_HEX_DIGITS, b"0")
_HEX_FLAT = _table(b"", b" ", _HEX_DIGITS, b"0" * len(_HEX_DIGITS))
# The least that counts in code is six octets (`keshiin.report.masking.search.LEAST_IN_CODE`).
_LEAST_HEX = b"0" * 12
# The escape sign begins Japanese in ISO-2022-JP.
_TEXT_FLAT = _table(b"", b" ", bytes(range(32, 127)) + b"\t\r\n\x1b", b"A" * 99)
_TEXT = re.compile(b"AAAAAA" + b"A*")
# Zeroes of base64 between runs: a group of four at least, from wherever it is read, so that no two touch.
_GAP = b"A" * 8


class Letters:
    """The runs of letters that are long enough to be a code; line ends are not counted as letters."""

    def __init__(self, data: bytes, least: int) -> None:
        self._data = data
        # What begins with a blank is tried at each blank alone, not at each letter.
        self._bare = b" " + data.translate(_LETTERS, b"\r\n")
        self._run = re.compile(rb" ([^ ]{%d,}+)" % least)
        self._runs: list[bytes] = self._run.findall(self._bare)
        self._table: tuple[list[int], list[int], list[int], list[int]] | None = None

    def codes(self) -> Iterator[Code]:
        """The runs read as base64 and as hexadecimal, from each place where a group can begin."""
        return _codes(self, _joined(self._runs))

    def codes_beside(self, other: Letters) -> Iterator[Code]:
        """The same of those runs alone that another has not; these know no way back."""
        known = frozenset(other._runs)
        return _codes(self, _joined([run for run in self._runs if run not in known]))

    def place(self, at: int) -> int:
        """Where in the source the letter stands that is at this place of the joined runs."""
        joined, bare, shorter, gaps = self._table or self._tabled()
        run = max(bisect_right(joined, at) - 1, 0)
        letter = bare[run] + min(at - joined[run], len(self._runs[run]) - 1)
        return letter + gaps[bisect_right(shorter, letter)]

    def _tabled(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """Where runs begin, joined and bare; behind which letters lines end, and how many bytes that took."""
        joined, bare, at = [], [], 0
        for found in self._run.finditer(self._bare):
            joined.append(at)
            # The blank before the first letter is ours.
            bare.append(found.start(1) - 1)
            at += len(found[1]) + len(_GAP)
        shorter, gaps, taken = [], [0], 0
        for gap in _LINE_END.finditer(self._data):
            shorter.append(gap.start() - taken)
            taken += gap.end() - gap.start()
            gaps.append(taken)
        self._table = joined, bare, shorter, gaps
        return self._table


@dataclass(frozen=True, slots=True)
class Code:
    """Letters read as one code from the letter ``skipped`` on; ``chars`` of them are ``octets``."""

    name: str
    letters: Letters
    data: bytes
    skipped: int
    chars: int
    octets: int

    def back(self, start: int, end: int) -> Span:
        """The bytes of the source behind a stretch of the decoded text."""
        first = self.skipped + start * self.chars // self.octets
        last = self.skipped - (-end * self.chars // self.octets)
        return Span(self.letters.place(first), self.letters.place(last - 1) + 1)


def text_in(data: bytes) -> bytes:
    """The stretches of ASCII text of at least six signs, set apart; line ends are part of them."""
    found = _TEXT.finditer(data.translate(_TEXT_FLAT))
    return b"\0".join([data[each.start() : each.end()] for each in found])


def _codes(letters: Letters, joined: bytes) -> Iterator[Code]:
    """Each reading of the joined runs; a group that the end cuts off holds nothing but zeroes."""
    for skipped in range(4) if joined else ():
        whole = joined[skipped : len(joined) - (-skipped % 4)]
        yield Code("base64", letters, a2b_base64(whole), skipped, 4, 3)
    digits = joined.translate(_HEX)
    for skipped in range(2) if _LEAST_HEX in joined.translate(_HEX_FLAT) else ():
        yield Code("hex", letters, unhexlify(digits[skipped : len(digits) - skipped]), skipped, 2, 1)


def _joined(runs: Sequence[bytes]) -> bytes:
    """The runs with zeroes between, in whole groups of four, the last of nothing but zeroes."""
    joined = _GAP.join(runs)
    return joined + _GAP[: 4 + -len(joined) % 4] if runs else b""
