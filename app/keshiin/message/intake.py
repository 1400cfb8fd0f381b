"""Messages out of whatever the reader names: a file, a mailbox, a folder, standard input."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from typing import BinaryIO

from keshiin import limits
from keshiin.message import refusals
from keshiin.message.files import open_file, read_some, refusal, too_large
from keshiin.message.mailboxes import is_mailbox, split_mailbox, unquoted
from keshiin.message.model import Message, SourceKind
from keshiin.message.reading import read_source
from keshiin.message.refusals import Passed, Unreadable
from keshiin.message.signatures import HEAD_BYTES, detect
from keshiin.visible import visible

__all__ = ["Passed", "Unreadable", "messages"]

ENDINGS = frozenset({".eml", ".msg", ".mbox", ".emlx", ".txt"})
_EMLX = re.compile(rb"\s{0,20}(\d{1,12})\s{0,20}\n")
_HEADER_START = re.compile(rb"(?:>?From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]{0,80}:[ \t\r\n]")
_MAIL_NAMES = re.compile(rb"(?mi)^(?:received|return-path|from|date|message-id|subject|to):")
_CERTAIN_NAMES = 3
_KINDS = (
    ("image/", refusals.PICTURE),
    ("application/x-ole-storage", refusals.OUTLOOK),
    (
        (
            "application/zip",
            "application/vnd.rar",
            "application/x-7z",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-tar",
        ),
        refusals.ARCHIVE,
    ),
    (("application/x-dosexec", "application/x-elf", "application/x-mach-binary"), refusals.PROGRAM),
    (("application/pdf", "application/vnd.", "application/rtf"), refusals.DOCUMENT),
)


def messages(path: str) -> Iterator[Message | Passed]:
    """Every message of a path (``-`` is standard input), one after the other, in the order of names.

    Raises `Unreadable` when the path itself cannot be read; what cannot be read inside a folder or a mailbox
    comes out as `Passed`.
    """
    if path == "-":
        yield from _standard_input()
    elif os.path.isdir(path):
        empty = True
        for item in _folder(path):
            empty = empty and isinstance(item, Passed)
            yield item
        if empty:
            raise Unreadable(refusals.NO_MESSAGES, path)
    else:
        yield from _file(path)


def _standard_input() -> Iterator[Message | Passed]:
    data = read_some(sys.stdin.buffer, "-", limits.MESSAGE_BYTES + 1)
    file = io.BytesIO(data)
    if is_mailbox(data[:HEAD_BYTES]):
        yield from _mailbox(file, "-")
    else:
        yield _single(file, "-", "stdin", len(data))


def _folder(folder: str) -> Iterator[Message | Passed]:
    """Depth first, sorted; links to folders are not followed, since they can form a loop."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            if place == folder:
                raise refusal(folder, error) from error
            yield refusal(place, error).as_passed()
            continue
        waiting += [entry.path for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield from _found(entry.path)


def _found(path: str) -> Iterator[Message | Passed]:
    try:
        if os.path.isdir(path) or not (_ending(path) in ENDINGS or _holds_mail(path)):
            yield Passed(visible(path), refusals.NO_HEADER, {"name": visible(path)})
        else:
            yield from _file(path)
    except Unreadable as unreadable:
        yield unreadable.as_passed()


def _holds_mail(path: str) -> bool:
    """Whether a file without a mail program's ending is a mailbox or a message all the same (Maildir)."""
    with open_file(path) as file:
        head = read_some(file, path, HEAD_BYTES)
    if is_mailbox(head):
        return True
    return bool(_HEADER_START.match(head)) and len({*_MAIL_NAMES.findall(head)}) >= _CERTAIN_NAMES


def _file(path: str) -> Iterator[Message | Passed]:
    with open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        head = read_some(file, path, HEAD_BYTES)
        file.seek(0)
        if is_mailbox(head) and (_ending(path) != ".eml" or size > limits.MESSAGE_BYTES):
            yield from _mailbox(file, path)
        else:
            yield _single(file, path, "file", size)


def _single(file: BinaryIO, path: str, kind: SourceKind, size: int) -> Message:
    if size > limits.MESSAGE_BYTES:
        raise too_large(path, size)
    data = read_some(file, path, limits.MESSAGE_BYTES + 1)
    if len(data) > limits.MESSAGE_BYTES:
        raise too_large(path, len(data))
    if not data.strip():
        raise Unreadable(refusals.EMPTY, path)
    exact = True
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data, exact = data.decode("utf-16", "replace").encode("utf-8", "replace"), False
    if _ending(path) == ".emlx" and (length := _EMLX.match(data)):
        data = data[length.end() : length.end() + int(length[1])]
    message = read_source(data, visible(path), kind, exact=exact)
    if not message.fields:
        raise Unreadable(_why_none(data), path)
    return message


def _mailbox(file: BinaryIO, path: str) -> Iterator[Message | Passed]:
    name = visible(path)
    try:
        for number, found in enumerate(split_mailbox(file, limits.MESSAGE_BYTES), 1):
            if isinstance(found, int):
                yield too_large(f"{path} ({number})", found).as_passed()
                continue
            data, repairs = unquoted(found)
            message = read_source(data, name, "mailbox", part=str(number), repairs=repairs)
            yield message if message.fields else Passed(name, refusals.NO_HEADER, {"name": name})
    except OSError as error:
        raise refusal(path, error) from error


def _why_none(data: bytes) -> str:
    kind = detect(data[:HEAD_BYTES])
    return next((sentence for start, sentence in _KINDS if kind.startswith(start)), refusals.NO_HEADER)


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()
