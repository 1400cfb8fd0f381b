"""What a second start hands to the running window, in frames that are limited and checked on both sides."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

FRAME_BYTES = 64 * 1024
LENGTH_BYTES = 4
PATHS = 200
PATH_CHARACTERS = 4096
FRAMES = 500
TOKEN_CHARACTERS = 256
VERSION = 1
_KEYS = {"keshiin", "open", "token"}


class Malformed(Exception):
    """A frame that no second start of this program would send."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Absolute paths to open, none where only the window is asked for.

    ``token`` is what the desktop gave the second start for coming to the front, "" where it gave none: under
    Wayland no window may do so without (xdg-activation-v1).
    """

    paths: list[str]
    token: str = ""


def framed(paths: list[str], token: str = "") -> Iterator[bytes]:
    """The frames that hand those paths over, each within its limit; what is over all limits is left out."""
    token = token if _is_token(token) else ""
    chosen = [path for path in map(os.path.abspath, paths) if len(path) <= PATH_CHARACTERS]
    made, rest = 0, chosen or [""]
    while rest and made < FRAMES:
        count = min(PATHS, len(rest))
        while len(payload := _payload(rest[:count], token)) > FRAME_BYTES and count > 1:
            count //= 2
        if len(payload) <= FRAME_BYTES:
            yield len(payload).to_bytes(LENGTH_BYTES, "big") + payload
            made += 1
        rest = rest[count:]


def unframed(buffer: bytearray) -> Handed | None:
    """What the first frame holds, which is taken out of the buffer; None where it is not there whole.

    Raises `Malformed` for anything else than a frame.
    """
    if len(buffer) < LENGTH_BYTES:
        return None
    size = int.from_bytes(buffer[:LENGTH_BYTES], "big")
    if not 0 < size <= FRAME_BYTES:
        raise Malformed
    if len(buffer) < LENGTH_BYTES + size:
        return None
    payload = bytes(buffer[LENGTH_BYTES : LENGTH_BYTES + size])
    del buffer[: LENGTH_BYTES + size]
    return _handed(payload)


def _payload(paths: list[str], token: str) -> bytes:
    shown = paths if paths != [""] else []
    return json.dumps({"keshiin": VERSION, "open": shown, "token": token}).encode("ascii")


def _handed(payload: bytes) -> Handed:
    try:
        said = json.loads(payload.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(said, dict) or said.keys() != _KEYS or said["keshiin"] != VERSION:
        raise Malformed
    paths, token = said["open"], said["token"]
    if not isinstance(paths, list) or len(paths) > PATHS or not all(map(_is_path, paths)):
        raise Malformed
    if not _is_token(token):
        raise Malformed
    return Handed(paths, token)


def _is_token(token: object) -> bool:
    return (
        isinstance(token, str) and len(token) <= TOKEN_CHARACTERS and token.isascii() and token.isprintable()
    )


def _is_path(path: object) -> bool:
    return (
        isinstance(path, str)
        and 0 < len(path) <= PATH_CHARACTERS
        and os.path.isabs(path)
        and "\0" not in path
    )
