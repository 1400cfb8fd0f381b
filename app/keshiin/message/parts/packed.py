"""Parts that hold others in a form of their own: messages signed as a whole, Outlook's winmail.dat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from keshiin.message.files.cms import is_sealed, signed_content
from keshiin.message.files.packed_rtf import RichRoom
from keshiin.message.files.tnef import tnef_source
from keshiin.message.lines import line_style
from keshiin.message.model import Attachment
from keshiin.message.parts.content import Content, read_content
from keshiin.message.parts.header import part_header
from keshiin.message.parts.mime import Node, Tree, split_parts
from keshiin.message.parts.transfer import decoded_whole

_KINDS = frozenset(
    {
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/ms-tnef",
        "application/vnd.ms-tnef",
    }
)
_NAMES = (".p7m", "winmail.dat")
_MOST = 3
_DEPTH = 3
SEALED = "sealed"
"""The sign of a file that is an encrypted message."""


def with_opened(
    data: bytes, nodes: Sequence[Node], content: Content, room: RichRoom, depth: int = _DEPTH
) -> Content:
    """The content with what the first few packed ones among the parts hold, and packed ones within those.

    The paths of these stand below that of the packed part, and their place in the source is its place. The
    file of one that only the receiver's key opens has the sign `SEALED`.
    """
    packed = [node for node in nodes if _is_packed(node)]
    for node in packed[:_MOST]:
        whole = decoded_whole(data, node.body, node.encoding, len(data))
        entity = _entity(whole, room)
        if entity is not None:
            tree = _tree(entity)
            inside = read_content(entity, tree)
            if depth > 1:
                inside = with_opened(entity, tree.nodes, inside, room, depth - 1)
            content = _joined(content, node, inside)
        elif is_sealed(whole):
            content = replace(content, attachments=tuple(_marked(content.attachments, node.path)))
    return content


def _marked(files: Iterable[Attachment], path: str) -> Iterator[Attachment]:
    for file in files:
        yield replace(file, signs=(*file.signs, SEALED)) if file.part == path else file


def taken_out(whole: bytes, digest: str, depth: int = _DEPTH) -> bytes | None:
    """The bytes within a packed part, or one within it, that have this SHA-256, or None."""
    entity = _entity(whole, RichRoom(0))
    if entity is None:
        return None
    for node in _tree(entity).nodes:
        found = decoded_whole(entity, node.body, node.encoding, len(entity))
        if sha256(found).hexdigest() == digest:
            return found
        if depth > 1 and _is_packed(node) and (within := taken_out(found, digest, depth - 1)) is not None:
            return within
    return None


def _is_packed(node: Node) -> bool:
    return node.kind in _KINDS or any(name.lower().endswith(_NAMES) for name in node.names)


def _entity(whole: bytes, room: RichRoom) -> bytes | None:
    """What a packed part holds, as MIME."""
    signed = signed_content(whole)
    return tnef_source(whole, room) if signed is None else signed


def _tree(entity: bytes) -> Tree:
    header, start = part_header(entity, 0, line_style(entity, 0))
    return split_parts(entity, header, start)


def _joined(content: Content, node: Node, inside: Content) -> Content:
    parts = (
        replace(
            part,
            path=f"{node.path}.{part.path}",
            body=node.body,
            encoding=node.encoding,
            depth=node.depth + part.depth,
        )
        for part in inside.parts
    )
    files = (replace(file, part=f"{node.path}.{file.part}") for file in inside.attachments)
    messages = (replace(each, path=f"{node.path}.{each.path}") for each in inside.messages)
    return replace(
        content,
        parts=(*content.parts, *parts),
        attachments=(*content.attachments, *files),
        messages=(*content.messages, *messages),
        cuts=(*content.cuts, *inside.cuts),
    )
