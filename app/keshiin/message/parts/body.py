"""The body of a message: its parts as MIME has them, as other programs find them, and what archives pack."""

from __future__ import annotations

from keshiin.message.files.packed_rtf import RichRoom
from keshiin.message.header.fields import Header
from keshiin.message.parts.content import Content, read_content
from keshiin.message.parts.mime import split_parts
from keshiin.message.parts.packed import with_opened
from keshiin.message.parts.readings import other_parts
from keshiin.message.parts.says import MIME_NAMES


def read_body(data: bytes, header: Header, room: RichRoom) -> Content:
    """What stands behind a header; nothing where there is none, or no body. ``room`` is for rich text."""
    if not header.fields or header.body >= len(data):
        return Content()
    fields = [
        (field.raw[: field.colon].decode("latin-1").lower(), field.value)
        for field in header.fields
        if field.key in MIME_NAMES
    ]
    if header.stray:
        fields.append(("", b""))
    tree = split_parts(data, fields, header.body)
    content = read_content(data, tree, other_parts(data, fields, header.body, tree))
    return with_opened(data, tree.nodes, content, room) if content.attachments else content
