"""What a drop or the clipboard holds, as things to open, and what a file dialog offers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData

from keshiin import limits
from keshiin.files import Unreadable, open_file, read_some
from keshiin.message.files.kinds import MESSAGE_ENDINGS
from keshiin.texts import N_
from keshiin.thunderbird.spool import TOTAL_BYTES
from keshiin_ui.reading import Given
from keshiin_ui.texts.words import Translator
from keshiin_ui.ways_in.descriptors import DESCRIPTORS, described

FILES, TEXT = "text/uri-list", "text/plain"
# Thunderbird's list gives a file where the system takes one; Linux desktops may give the message itself.
MESSAGE_FORMATS = ("message/rfc822", "text/x-moz-message-data")
# By these a drag out of Thunderbird is known. Its text is only an address within Thunderbird.
PROMISES = (
    "application/x-moz-file-promise",
    "application/x-moz-internal-item-list",
    "text/x-moz-message",
)
# Each asking lets Thunderbird fetch and write the files anew. Where a message lies on a slow server, Qt gives
# up after five seconds, while Thunderbird goes on and has it ready for the next asking.
TRIES = 3
NOTHING_COPIED = N_("There is nothing to paste yet. First copy the whole source of the message.")


def holds(mime: QMimeData) -> bool:
    """Whether there is anything in it to open; asks for no content, so that no move of a drag costs any."""
    formats = mime.formats()
    return any(each in formats for each in (FILES, TEXT, DESCRIPTORS, *MESSAGE_FORMATS))


def is_promised(mime: QMimeData) -> bool:
    """Whether another program has to make the files of a drag first, as Thunderbird and Outlook do."""
    formats = mime.formats()
    return any(each in formats for each in (DESCRIPTORS, *PROMISES))


def given_in(mime: QMimeData | None) -> tuple[Given, ...]:
    """The local files, else the message, else the text; addresses on the network are never fetched.

    Files that Thunderbird made for the drag are read here: it takes them away after minutes.
    """
    # A clipboard that another program holds may give nothing at all.
    if mime is None:
        return ()
    formats = mime.formats()
    promised = any(each in formats for each in PROMISES)
    files = _files(mime, TRIES if promised else 1) if FILES in formats else []
    if files:
        return tuple(_copied(files) if promised else (Given(path=path) for path in files))
    if DESCRIPTORS in formats:
        return tuple(
            Given(data=data, kind="thunderbird" if promised else "file", name=name)
            for name, data in described(mime)
        )
    for each in MESSAGE_FORMATS:
        if each in formats:
            return (Given(data=bytes(mime.data(each).data())),)
    text = "" if promised else mime.text()
    return (Given(data=text.encode("utf-8", "surrogateescape")),) if text.strip() else ()


def _files(mime: QMimeData, tries: int) -> list[str]:
    for _ in range(tries):
        if urls := mime.urls():
            return [url.toLocalFile() for url in urls if url.isLocalFile()]
    return []


def _copied(paths: list[str]) -> Iterator[Given]:
    room = TOTAL_BYTES
    for path in paths:
        most = min(room, limits.MESSAGE_BYTES)
        try:
            with open_file(path) as file:
                data = read_some(file, path, most + 1)
        except Unreadable:
            # Opened as any file, the reader is told why it cannot be.
            data = None
        if data is None or len(data) > most:
            yield Given(path=path)
        else:
            room -= len(data)
            yield Given(data=data, kind="thunderbird", name=Path(path).name)


def kinds_of_files(tr: Translator) -> str:
    """What a file dialog offers to choose from: messages, or all files."""
    return f"{tr('Messages')} ({' '.join(f'*{each}' for each in MESSAGE_ENDINGS)});;{tr('All files')} (*)"
