"""Mailboxes: one file, many messages, split while it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from keshiin.message.model import Repair
from keshiin.span import Span

_CHUNK = 1 << 20
_OVERLAP = 4096
_ENVELOPE = rb"From (?![ \t]*:)[^\r\n]{0,1000}\r?\n(?:>From [^\r\n]{0,1000}\r?\n)?[!-9;-~]{1,200}[ \t]*:"
_SEPARATOR = re.compile(rb"\n(\r?\n)(?=" + _ENVELOPE + rb")")
_LAST = re.compile(rb"(?<=\n)\r?\n\Z")
"""The blank line behind the last message, which belongs to the mailbox as that of every other one does."""
_START = re.compile(_ENVELOPE)
# Thunderbird writes its own line first, before any that the sender could have written.
_STATUS = re.compile(rb"From - [^\r\n]{0,1000}\r?\nX-Mozilla-Status: ([0-9A-Fa-f]{4})\r?\n")
_DELETED = 0x0008
_QUOTED = re.compile(rb"(?m)^>(?=>*From )")


def is_mailbox(head: bytes) -> bool:
    """Whether a file starts as a mailbox does: a "From " line, then a field."""
    return _START.match(head) is not None


def split_mailbox(file: BinaryIO, limit: int) -> Iterator[bytes | int]:
    """The messages of a mailbox, "From " line included; of one over ``limit`` bytes, only its size."""
    for _, found in placed_in_mailbox(file, limit):
        yield found


def placed_in_mailbox(file: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | int]]:
    """The same, each with the offset in the file at which it begins.

    A separator is a "From " line behind a blank line and in front of a field, so that a sentence that starts
    with this word splits nothing.
    """
    buffer = bytearray()
    dropped = searched = begin = 0
    while chunk := file.read(_CHUNK):
        buffer += chunk
        start = 0
        while found := _SEPARATOR.search(buffer, max(searched, start)):
            size = dropped + found.start(1) - start
            yield begin, size if dropped else bytes(buffer[start : found.start(1)])
            begin += size + found.end() - found.start(1)
            start, dropped, searched = found.end(), 0, 0
        del buffer[:start]
        if len(buffer) > limit:
            dropped += len(buffer) - _OVERLAP
            del buffer[:-_OVERLAP]
        searched = max(len(buffer) - _OVERLAP, 0)
    if buffer:
        yield begin, dropped + len(buffer) if dropped else _LAST.sub(b"", bytes(buffer))


def is_deleted(data: bytes) -> bool:
    """Whether Thunderbird has deleted this message of its mailbox, which it keeps until it compacts that."""
    found = _STATUS.match(data)
    return found is not None and bool(int(found[1], 16) & _DELETED)


def unquoted(data: bytes) -> tuple[bytes, tuple[Repair, ...]]:
    """The message without the quoting of ``From `` at line starts, and where it was undone."""
    repairs = []
    line = counted = 0
    for taken, found in enumerate(_QUOTED.finditer(data)):
        line += data.count(b"\n", counted, found.start())
        counted = found.start()
        at = found.start() - taken
        repairs.append(Repair("mbox-quoting", line + 1, Span(at, at + len(b"From "))))
    return (_QUOTED.sub(b"", data), tuple(repairs)) if repairs else (data, ())
