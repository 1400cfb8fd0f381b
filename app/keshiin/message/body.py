"""The body of a message: its parts as MIME has them, as other programs find them, and what archives pack."""

from __future__ import annotations

from keshiin.message.content import Content, read_content
from keshiin.message.files.packed_parts import with_opened
from keshiin.message.files.packed_rtf import RichRoom
from keshiin.message.header.fields import Header
from keshiin.message.mime import split_parts
from keshiin.message.part_says import MIME_NAMES
from keshiin.message.readings import other_parts


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
