"""The frames of native messaging: four bytes of length in the machine's own order, then JSON in UTF-8."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import BinaryIO

LENGTH_BYTES = 4
# The largest that the add-on sends is a piece of 512 KiB in base64; Thunderbird takes no larger answer.
FRAME_BYTES = 1 << 20

Frame = Mapping[str, object]


class Malformed(Exception):
    """A frame that the add-on would never send."""


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next frame; None where the stream ends between two. Raises `Malformed` for anything else.

    A length over the limit is refused before a byte of it is read.
    """
    head = _exactly(stream, LENGTH_BYTES)
    if not head:
        return None
    size = int.from_bytes(head, sys.byteorder)
    if len(head) < LENGTH_BYTES or not 0 < size <= FRAME_BYTES:
        raise Malformed
    payload = _exactly(stream, size)
    if len(payload) < size:
        raise Malformed
    return _read(payload)


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Send one frame at once; raises OSError where nobody reads any more."""
    payload = json.dumps(frame).encode("ascii")
    stream.write(len(payload).to_bytes(LENGTH_BYTES, sys.byteorder) + payload)
    stream.flush()


def _read(payload: bytes) -> Frame:
    try:
        frame = json.loads(payload.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(frame, dict):
        raise Malformed
    return frame


def _exactly(stream: BinaryIO, count: int) -> bytes:
    """That many bytes, fewer only at the end of the stream."""
    pieces = []
    while count > 0 and (piece := stream.read(count)):
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)
