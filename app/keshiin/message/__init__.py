"""From bytes to a `Message`: fields, claims, parts, links and attachments, none of it believed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin.message.model import Message, SourceKind


def read(data: bytes, *, name: str = "", kind: SourceKind = "file", part: str | None = None) -> Message:
    """The message that the bytes hold; never raises. Without a header, ``fields`` is empty."""
    # The window needs this package's model long before the first message comes.
    from keshiin.message.reading import read_source

    return read_source(data, name, kind, part)


__all__ = ["read"]
