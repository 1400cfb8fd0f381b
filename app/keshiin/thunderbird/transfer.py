"""One transfer, question by question: greeting, messages in pieces, and the window at the end."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import keshiin
from keshiin import limits
from keshiin.thunderbird import spool
from keshiin.thunderbird.framing import Frame
from keshiin.thunderbird.names import PROTOCOL

PIECE_BYTES = 512 * 1024
_PIECE_LETTERS = -(-PIECE_BYTES // 3) * 4


class Refused(Exception):
    """The end of a transfer; its reason is one of the words that the add-on has a page for."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Transfer:
    """Answers the add-on's questions in their order; every other order is `Refused`.

    ``launch`` brings a spool to the window and tells whether the window took it.
    """

    def __init__(self, folder: Path, launch: Callable[[Path], bool]) -> None:
        self._folder, self._launch = folder, launch
        self._greeted = self._opened = False
        self._file: BinaryIO | None = None
        self._number = self._total = self._expected = self._received = 0
        self._sum = hashlib.sha256()

    def answer(self, question: Frame) -> Frame:
        """The answer to one question; raises `Refused`, and OSError where the disk takes no message."""
        kind = question.get("type")
        deeds: Mapping[object, tuple[bool, Callable[[Frame], Frame]]] = {
            "hello": (not self._greeted, self._greet),
            "begin": (self._waits, self._begin),
            "piece": (self._file is not None, self._piece),
            "end": (self._file is not None, self._end),
            "open": (self._waits and self._number > 0, self._open),
        }
        allowed, deed = deeds[kind] if isinstance(kind, str) and kind in deeds else (False, self._greet)
        if not allowed:
            raise Refused("order")
        return deed(question)

    def close(self) -> None:
        """Close what is open; a message that has not ended is no message."""
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def _waits(self) -> bool:
        return self._greeted and not self._opened and self._file is None

    def _greet(self, question: Frame) -> Frame:
        protocol = _number(question, "protocol")
        if protocol != PROTOCOL:
            raise Refused("old_addon" if protocol < PROTOCOL else "old_program")
        self._greeted = True
        return {"type": "hello", "protocol": PROTOCOL, "version": keshiin.__version__}

    def _begin(self, question: Frame) -> Frame:
        size = _number(question, "size")
        if size > limits.MESSAGE_BYTES or self._total + size > spool.TOTAL_BYTES:
            raise Refused("large")
        if self._number >= spool.MESSAGES:
            raise Refused("many")
        self._number += 1
        self._total += size
        self._expected, self._received, self._sum = size, 0, hashlib.sha256()
        path = self._folder / spool.file_name(self._number)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(path, flags, 0o600), "wb")
        return {"type": "ready", "bytes": 0}

    def _piece(self, question: Frame) -> Frame:
        piece = _piece(question)
        self._received += len(piece)
        if self._received > self._expected:
            raise Refused("order")
        self._sum.update(piece)
        if self._file is not None:
            self._file.write(piece)
        return {"type": "ready", "bytes": self._received}

    def _end(self, question: Frame) -> Frame:
        if self._received != self._expected or question.get("sha256") != self._sum.hexdigest():
            raise Refused("order")
        self.close()
        return {"type": "ready", "bytes": self._received}

    def _open(self, question: Frame) -> Frame:
        self._opened = True
        if not self._launch(self._folder):
            raise Refused("window")
        return {"type": "opened", "messages": self._number}


def _number(question: Frame, name: str) -> int:
    """A whole number from 1; JSON's true is none."""
    value = question.get(name)
    if type(value) is not int or value < 1:
        raise Refused("order")
    return value


def _piece(question: Frame) -> bytes:
    data = question.get("data")
    if not isinstance(data, str) or not 0 < len(data) <= _PIECE_LETTERS:
        raise Refused("order")
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("order") from error
