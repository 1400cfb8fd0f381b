"""Attached files: what they call themselves, what they are, their digest. Nothing is opened or run."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from keshiin.message.files.archive_names import OVERLAP, marks_in
from keshiin.message.files.drawings import has_program, leads_away
from keshiin.message.files.kinds import (
    DOCUMENTS,
    FAMILY_OF_ENDING,
    SIGN_OF_ENDING,
    SIGN_OF_TYPE,
    family_of_type,
)
from keshiin.message.files.magic import HEAD_BYTES, detect, is_drawing
from keshiin.message.model import Attachment
from keshiin.message.parts.mime import Node
from keshiin.message.parts.transfer import decoded
from keshiin.visible import hidden, visible

OTHER_READING = "other_reading"
"""The sign of a file, or a part, that only some programs find."""
OTHER_NAMES = 8
_NAME_CHARACTERS = 1_000
# Names inside a ZIP archive and in an OLE directory stand uncompressed.
_MACRO = re.compile(rb"vbaProject\.bin|_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0")
_ENCRYPTED_OFFICE = re.compile(rb"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")


def name_of(node: Node) -> str | None:
    """The file name that a part gives, before anything in it is made visible; None without one."""
    return node.names[0][:_NAME_CHARACTERS] if node.names else None


def under_other_names(node: Node, file: Attachment) -> Iterator[Attachment]:
    """The same file under each further name that another program would show.

    A plain name beside the one of RFC 2231, of the same kind of file, is what careful programs write.
    """
    for name in node.names[1:OTHER_NAMES] if "two_names" in node.ambiguities else ():
        signs = (*_signs(name, node.kind, file.detected_type), OTHER_READING)
        yield replace(file, name=visible(name[:_NAME_CHARACTERS]), signs=tuple(dict.fromkeys(signs)))


def read_attachment(data: bytes, node: Node, name: str) -> Attachment:
    """Look at the content of a part once, in slices: size, digest, first bytes, marks of macros and locks."""
    digest = hashlib.sha256()
    head = bytearray()
    size = 0
    tail = b""
    marks: set[str] = set()
    odd: set[str] = set()
    for piece in decoded(data, node.body, node.encoding, odd):
        digest.update(piece)
        size += len(piece)
        if len(head) < HEAD_BYTES:
            head += piece[: HEAD_BYTES - len(head)]
        marks |= _marks(tail, piece, head)
        # Few drawings have a program, and where it leads stands in it or behind its begin.
        if "active_drawing" in marks and "leads_away" not in marks and leads_away(tail + piece):
            marks.add("leads_away")
        tail = piece[-OVERLAP:]
    node.ambiguities += sorted(odd - {*node.ambiguities})
    detected = detect(bytes(head)) if size else ""
    signs = (*_signs(name, node.kind, detected), *sorted(marks))
    return Attachment(
        visible(name), node.kind, detected, size, digest.hexdigest(), node.path, tuple(dict.fromkeys(signs))
    )


def _marks(tail: bytes, piece: bytes, head: bytearray) -> set[str]:
    """The marks in a piece and the end of the one before it."""
    marks = set()
    if head.startswith((b"PK", b"\xd0\xcf")):
        piece = tail + piece
        if _MACRO.search(piece):
            marks.add("macro")
        if head.startswith(b"PK"):
            marks.update(marks_in(piece))
        elif _ENCRYPTED_OFFICE.search(piece):
            marks.add("encrypted")
    elif is_drawing(bytes(head)) and has_program(tail + piece):
        marks.add("active_drawing")
    return marks


def _signs(name: str, declared: str, detected: str) -> Iterator[str]:
    """What the name and the types show; ids, in order of weight."""
    plain = name.strip().rstrip(". ").lower()
    stem, _, ending = plain.rpartition(".")
    ending = ending.strip() if stem else ""
    sign = SIGN_OF_ENDING.get(ending)
    front, _, before = stem.rstrip(". _-").rpartition(".")
    # "report.pdf.zip" hides nothing: it is how computers name a document that they packed.
    if sign and sign != "archive" and front and before.strip() in DOCUMENTS:
        yield "double_extension"
    if sign:
        yield sign
    if inside := SIGN_OF_TYPE.get(detected):
        yield inside
    if _differs(ending, declared, detected):
        yield "type_mismatch"
    if hidden(name):
        yield "hidden_characters"


def _differs(ending: str, declared: str, detected: str) -> bool:
    """Whether the content is of a known family, and the name or the declared type of another known one."""
    real = family_of_type(detected)
    if real is None:
        return False
    claimed = {FAMILY_OF_ENDING.get(ending), family_of_type(declared)} - {None}
    if real == "office" or "office" in claimed:
        # Office files are archives, or old OLE storages under any Office name.
        claimed -= {"archive", "office"}
    return any(family != real for family in claimed)
