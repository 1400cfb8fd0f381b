"""Mutants of messages: each follows from its number alone, so a failure can be made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

LARGEST_SEED = 24_000
LARGEST_MUTANT = 48_000
MOST_CHANGES = 5
# Pieces that brought down readers of mail: quotes, comments and parameters that do not end, forms with a
# number too large, characters that hide, controls, charsets that cost, and marks of other formats.
PIECES = (
    b'"', b"(", b")", b"<", b">", b":", b";", b",", b"@", b"=", b"?", b"\\", b"[", b"]", b"\0", b"\x1b[2J",
    b"\r", b"\n", b"\r\n", b"\r\n\r\n", b"\n ", b"\r\n\t", b"\xff", b"\xe3\x81", b"\xf0\x9f\x98\x80",
    b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xed\xa0\x80", b"\x1b$B", b"\x1b(B", b"\x1b$(D", b"&#x110000;",
    b"&#0;", b"=?utf-8?q?=0A?=", b"=?utf-8?b?gA==?=", b"=?iso-2022-jp?B?GyRC?=", b"=?x?y?z?=",
    b"=?utf-8*en?q?a?=",
    b"(c):", b"a:b:;;", b"name*", b"filename*=\"x\"; filename*0*=\"utf-8''foo\"", b"charset=punycode",
    b"charset=utf-16", b"charset=utf-7", b"<![=\nendif]-->", b"<!--", b"-->", b"<a href=", b"<base href=//>",
    b"<table>" * 30, b"Mon, 20 Nov 9999999999 12:00:00 +0000", b"+9999", b"-0000", b"99999999999999999999",
    b"::ffff:1.2.3.4", b"[IPv6:::1]", b"256.1.1.1", b"xn--a", b"xn--" + b"9" * 60, b"%", b"%00", b"..",
    b"http://a@b:99999/", b"http://[::1", b"data:text/html;base64,", b"javascript:", b"_" * 70, b"." * 70,
    b"from a by b with c id d for e; ", b"v=1; d=; s=; b=", b"i=0; mx.example; spf=pass", b"boundary=", b"--",
)  # fmt: skip
NAMES = (
    b"From", b"To", b"Subject", b"Date", b"Received", b"Content-Type", b"Content-Transfer-Encoding",
    b"Message-ID", b"Reply-To", b"Return-Path", b"Authentication-Results", b"ARC-Seal",
    b"ARC-Authentication-Results",
    b"DKIM-Signature", b"Received-SPF", b"List-Id", b"MIME-Version", b"Content-Disposition", b"X-Spam-Status",
    b"X-Forefront-Antispam-Report", b"X-Mozilla-Status", b"Sender", b"Resent-From", b"X-Originating-IP",
)  # fmt: skip

Change = Callable[[bytearray, Random, Sequence[bytes]], None]


def mutant(seeds: Sequence[bytes], number: int) -> bytes:
    """The mutant of that number: one of the seeds with one to some changes."""
    chance = Random(number)
    data = bytearray(chance.choice(seeds)[:LARGEST_SEED])
    for _ in range(chance.randint(1, MOST_CHANGES)):
        chance.choice(CHANGES)(data, chance, seeds)
        del data[LARGEST_MUTANT:]
    return bytes(data)


def _place(data: bytearray, chance: Random) -> int:
    """A place, more often in the header than its length would give."""
    end = data.find(b"\n\n") if b"\n\n" in data else data.find(b"\r\n\r\n")
    within = end if end > 0 and chance.random() < 0.7 else len(data)
    return chance.randint(0, within)


def _flip(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    for _number in range(chance.randint(1, 8)):
        if data:
            data[min(_place(data, chance), len(data) - 1)] = chance.randrange(256)


def _put(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(PIECES)


def _put_many(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(PIECES)[:20] * chance.randint(2, 400)


def _take(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = _place(data, chance)
    del data[at : at + chance.choice((1, 2, 10, 100, 2_000))]


def _cut(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    del data[_place(data, chance) :]


def _repeat(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = _place(data, chance)
    piece = bytes(data[at : at + chance.randint(1, 300)])
    data[at:at] = piece * chance.randint(1, 40)


def _splice(data: bytearray, chance: Random, seeds: Sequence[bytes]) -> None:
    other = chance.choice(seeds)[:LARGEST_SEED]
    start = chance.randint(0, len(other))
    at = _place(data, chance)
    data[at : at + chance.randint(0, 400)] = other[start : start + chance.randint(1, 3_000)]


def _swap_lines(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


def _rename(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = data.find(b"\n", _place(data, chance)) + 1
    end = data.find(b":", at, at + 80)
    if end > at:
        data[at:end] = chance.choice(NAMES)


def _add_field(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    at = data.find(b"\n", _place(data, chance)) + 1
    values = b" ".join(chance.choice(PIECES) for _number in range(chance.randint(0, 6)))
    data[at:at] = chance.choice(NAMES) + b": " + values + b"\r\n"


def _line_ends(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    old, new = chance.choice(((b"\r\n", b"\n"), (b"\n", b"\r\n"), (b"\n", b"\r"), (b"\n", b"\n\n")))
    data[:] = data.replace(old, new)


CHANGES: tuple[Change, ...] = (
    _flip, _flip, _put, _put, _put_many, _take, _cut, _repeat, _splice, _swap_lines, _rename, _add_field,
    _add_field, _line_ends,
)  # fmt: skip
