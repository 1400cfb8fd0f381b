"""Attachments to the disk: a harmless name, a new file, never outside the folder, never opened or run."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from itertools import count
from pathlib import Path
from unicodedata import category, normalize

from keshiin.message.model import Attachment, Message
from keshiin.message.parts.transfer import decoded_whole
from keshiin.texts import N_

LENGTH = 100
"""The longest name in bytes of UTF-8; file systems take 255, and a number may come behind it."""
TRIES = 1000
FALLBACK = "attachment"
NOT_THERE = N_("This attachment’s bytes are not in the message.")
_UNFIT = re.compile(r'[<>:"/\\|?*%$~`\'!;&]')
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\.|\Z)")
# Categories of characters that are not seen, reorder text or stand for no text.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def harmless_name(name: str) -> str:
    """A file name that no system takes for a path, a device, a stream, a hidden file or an option."""
    text = normalize("NFC", name[: 8 * LENGTH])
    text = "".join("_" if category(letter) in _UNSEEN else letter for letter in text)
    text = _UNFIT.sub("_", text)
    text = " ".join(text.split()).strip(". -_") or FALLBACK
    if is_device(text):
        text = f"_{text}"
    return _shortened(text).rstrip(". ") or FALLBACK


def is_device(name: str) -> bool:
    """Whether Windows keeps the name for a device, whatever ending follows it."""
    return _DEVICES.match(name) is not None


def contents(message: Message, attachment: Attachment) -> bytes | None:
    """The decoded bytes of an attachment, None where its part is not among those that were read."""
    part = next((part for part in message.parts if part.path == attachment.part), None)
    if part is None:
        return None
    span = part.body
    from keshiin.message.parts.packed import taken_out

    whole = decoded_whole(message.source.data, span, part.encoding, span.end - span.start)
    return whole if sha256(whole).hexdigest() == attachment.sha256 else taken_out(whole, attachment.sha256)


def save(folder: Path, name: str, data: bytes) -> Path:
    """Write a new file into a folder under a harmless form of a name; the path, with a number where needed.

    Raises OSError where it cannot be written. Nothing that is there is overwritten or followed.
    """
    place = (
        os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        if os.open in os.supports_dir_fd
        else None
    )
    try:
        for each in _numbered(harmless_name(name)):
            try:
                _write(folder, each, data, place)
            except FileExistsError:
                continue
            return folder / each
    finally:
        if place is not None:
            os.close(place)
    raise FileExistsError(17, os.strerror(17), str(folder / harmless_name(name)))


def _write(folder: Path, name: str, data: bytes, place: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    target = name if place is not None else str(folder / name)
    number = os.open(target, flags, 0o600, dir_fd=place)
    with os.fdopen(number, "wb") as file:
        file.write(data)


def _numbered(name: str) -> list[str]:
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem:
        stem, ending = name, ""
    more = (f"{stem} ({number}){dot if ending else ''}{ending}" for number in count(2))
    return [name, *(next(more) for _ in range(TRIES))]


def _shortened(name: str) -> str:
    """The name within its length, its last ending kept."""
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > 12:
        stem, dot, ending = name, "", ""
    room = LENGTH - len((dot + ending).encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ") + dot + ending
