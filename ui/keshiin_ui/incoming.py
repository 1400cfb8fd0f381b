"""What a drop or the clipboard holds, as things to open."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from keshiin_ui.reading import Given

# Thunderbird's list gives a file where the system takes one; Linux desktops may give the message itself.
MESSAGE_FORMATS = ("message/rfc822", "text/x-moz-message-data")


def holds(mime: QMimeData) -> bool:
    """Whether there is anything in it to open; cheap enough to ask at every move of a drag."""
    return mime.hasUrls() or mime.hasText() or any(mime.hasFormat(each) for each in MESSAGE_FORMATS)


def given_in(mime: QMimeData) -> tuple[Given, ...]:
    """The local files, else the message, else the text; addresses on the network are never fetched."""
    files = tuple(Given(path=url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return files
    for each in MESSAGE_FORMATS:
        if mime.hasFormat(each):
            return (Given(data=bytes(mime.data(each).data())),)
    text = mime.text()
    return (Given(data=text.encode("utf-8", "surrogateescape")),) if text.strip() else ()
