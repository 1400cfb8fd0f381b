"""Mailboxes: one file, many messages, split while it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from keshiin import limits
from keshiin.message.intake.mailbox_forms import MailboxForm
from keshiin.message.model import Repair
from keshiin.span import Span

_CHUNK = 1 << 20
_OVERLAP = 4096
# Thunderbird writes its own line first, before any that the sender could have written.
_STATUS = re.compile(rb"From - [^\r\n]{0,1000}\r?\nX-Mozilla-Status: ([0-9A-Fa-f]{4})\r?\n")
_DELETED = 0x0008
_QUOTED = re.compile(rb"(?m)^>(?=>*From )")
_QUOTED_MAC = re.compile(rb"(?<=\r)>(?=>*From )")


def placed_in_mailbox(
    file: BinaryIO, form: MailboxForm, begin: int, limit: int
) -> Iterator[tuple[int, bytes | int]]:
    """The messages of a mailbox whose first one starts at ``begin``, each with the offset where it starts.

    Lines of the mailbox before a message come with it; of one over ``limit`` bytes, only its size is told.
    """
    file.seek(begin)
    buffer = bytearray()
    dropped = searched = 0
    while chunk := file.read(_CHUNK):
        buffer += chunk
        start = 0
        while found := form.between.search(buffer, max(searched, start)):
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
        yield begin, dropped + len(buffer) if dropped else form.behind.sub(b"", bytes(buffer))


def is_deleted(data: bytes) -> bool:
    """Whether Thunderbird has deleted this message of its mailbox, which it keeps until it compacts that."""
    found = _STATUS.match(data)
    return found is not None and bool(int(found[1], 16) & _DELETED)


def unquoted(data: bytes) -> tuple[bytes, tuple[Repair, ...]]:
    """The message without the quoting of ``From `` at line starts, and where it was undone, the first places.

    One more than are told shows that there were more.
    Only where the mailbox has put its own line before the message: in other forms nothing need be quoted.
    """
    if not data.startswith(b"From "):
        return data, ()
    line_end, quoted = (b"\n", _QUOTED) if b"\n" in data else (b"\r", _QUOTED_MAC)
    repairs = []
    line = counted = 0
    for taken, found in enumerate(islice(quoted.finditer(data), limits.REPAIRS + 1)):
        line += data.count(line_end, counted, found.start())
        counted = found.start()
        at = found.start() - taken
        repairs.append(Repair("mbox-quoting", line + 1, Span(at, at + len(b"From "))))
    return (quoted.sub(b"", data), tuple(repairs)) if repairs else (data, ())
