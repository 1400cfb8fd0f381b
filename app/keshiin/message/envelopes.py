"""Parts that hold others in a form of their own: messages signed as a whole, Outlook's winmail.dat."""

from __future__ import annotations

from base64 import encodebytes
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from keshiin.message.cms import signed_content
from keshiin.message.content import Content, read_content
from keshiin.message.lines import line_style
from keshiin.message.mime import Node, Tree, part_header, split_parts
from keshiin.message.tnef import TnefFile, tnef_files
from keshiin.message.transfer import decoded_whole

_KINDS = frozenset(
    {
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/ms-tnef",
        "application/vnd.ms-tnef",
    }
)
_NAMES = (".p7m", "winmail.dat")
_ENVELOPES = 3
# No line of base64 has a blank, so no part holds it.
_BOUNDARY = b"=_keshiin files of outlook_="


def with_opened(data: bytes, nodes: Sequence[Node], content: Content) -> Content:
    """The content with what the first few envelopes among the parts hold; messages in them are not read.

    Their paths stand below that of the envelope; where they stand in the source is where it stands.
    """
    envelopes = [node for node in nodes if _is_envelope(node)]
    for node in envelopes[:_ENVELOPES]:
        entity = _entity(decoded_whole(data, node.body, node.encoding, len(data)))
        if entity is not None:
            content = _joined(content, node, read_content(entity, _tree(entity)))
    return content


def taken_out(envelope: bytes, digest: str) -> bytes | None:
    """The bytes within an envelope that have this SHA-256, or None."""
    entity = _entity(envelope)
    for node in _tree(entity).nodes if entity is not None else ():
        found = decoded_whole(entity or b"", node.body, node.encoding, len(entity or b""))
        if sha256(found).hexdigest() == digest:
            return found
    return None


def _is_envelope(node: Node) -> bool:
    return node.kind in _KINDS or any(name.lower().endswith(_NAMES) for name in node.names)


def _entity(envelope: bytes) -> bytes | None:
    """What an envelope holds, as MIME."""
    signed = signed_content(envelope)
    if signed is not None:
        return signed
    files = list(tnef_files(envelope))
    return _entity_of(files) if files else None


def _entity_of(files: Iterable[TnefFile]) -> bytes:
    parts = [b'Content-Type: multipart/mixed; boundary="' + _BOUNDARY + b'"\n']
    for file in files:
        name = b"".join(b"%%%02X" % byte for byte in file.name.encode("utf-8", "replace"))
        parts.append(b"Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n")
        parts[-1] += b"Content-Disposition: attachment; filename*=utf-8''" + name + b"\n\n"
        parts[-1] += encodebytes(file.content)
    return (b"\n--" + _BOUNDARY + b"\n").join(parts) + b"\n--" + _BOUNDARY + b"--\n"


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
    return replace(
        content,
        parts=(*content.parts, *parts),
        attachments=(*content.attachments, *files),
        cuts=(*content.cuts, *inside.cuts),
    )
