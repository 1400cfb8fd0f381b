"""What copying or saving did to the text of a source as a whole, undone."""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterator

from keshiin import limits
from keshiin.late import late
from keshiin.message.given import Converted, Edit, edited, told_until
from keshiin.message.header.field_names import names_field
from keshiin.message.lines import BLANK_LINE

# What else ends a line in programs: separators of lines and paragraphs, the next line, a vertical tab.
_OTHER_ENDS = late("\u2028|\u2029|\u0085|\v".encode())
_JOINT = late(rb"(?<![ \t])[ \t]++(?=([A-Z][A-Za-z-]{1,40}):[ \t])")
_JOINTS = 4
_SERVER = late(rb"\bReceived:[ \t]+(?:from|by|\()")
_CODED = late(rb"=([0-9A-F]{2})|=[ \t]*\r?\n")
_NOT_CODED = late(rb"=(?![0-9A-F]{2}|[ \t]*\r?\n|\Z)")
# Coding a text leaves its line ends as they are.
_CODED_END = late(rb"=0[AD]")
_EQUALS, _CODED_EQUALS = b"=3D", 2
_PADDED_LINE = late(rb"(?m)^[ \t]+\r?$")
_PADDING = late(rb"(?m)(?<![ \t])[ \t]++(?=\r?$)")
_NAMED = rb"([\w.+=-]{1,64}@[\w.-]{1,253}|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
_LEADS = rb"(?:mailto:|https?://)"
_LINKED = late(_NAMED + rb" ?(?:<" + _LEADS + rb"\1/?>|\[" + _LEADS + rb"\1/?\])", re.IGNORECASE)
# As programs for teams copy a link: its text in square brackets, where it leads in round ones; or beside it.
_MARKED_DOWN = late(
    rb"\[" + _NAMED + rb"\]\(" + _LEADS + rb"\1/?\)|<" + _LEADS + rb"([^\s<>|]{1,320}?)/?\|\2>", re.IGNORECASE
)
# So that nobody presses an address, its signs are put in brackets.
_GUARDED = late(rb"\[([.:@])\]|\[(dot|at)\]", re.IGNORECASE)
_SIGNS = {b"dot": b".", b"at": b"@"}
_TIGHT = late(rb"(?m)^([A-Za-z][A-Za-z0-9-]{0,60}):")
_LOOSE = late(rb"(?m)^([A-Za-z][A-Za-z0-9-]{0,60})(?:[ \t]{1,40}:|[ \t]{0,40}\xef\xbc\x9a)[ \t]{0,40}")
_CURLY = late(rb"\xe2\x80[\x9c-\x9f]")
_CURLED = late(rb"=" + _CURLY.pattern + rb"[^\r\n]{1,200}?" + _CURLY.pattern)
_CURLED_BOUNDARY = late(rb"(?m)^--" + _CURLY.pattern)
# A hyphen that an editor made a dash of, or that stood at the end of a line.
_DASH = late(rb"(?:-|\xe2\x80[\x90-\x95]|\xe2\x88\x92)[ \t]?")
_DASHED = late(rb"(?m)^[A-Za-z][A-Za-z0-9]{0,30}(?:" + _DASH.pattern + rb"[A-Za-z0-9]{1,30}){1,4}(?=:)")


def with_line_ends(data: bytes) -> Converted | None:
    """A text without line ends with those that a copy has in their place, or before each known field."""
    text = data.strip()
    if b"\n" in text or b"\r" in text or len(data) > limits.HEADER_BYTES:
        return None
    if _OTHER_ENDS.search(text):
        return edited(data, ((*found.span(), b"\n") for found in _OTHER_ENDS.finditer(data)))
    joints = [found for found in _JOINT.finditer(data) if names_field(found[1])]
    if len({found[1].lower() for found in joints}) < _JOINTS or not _SERVER.search(text):
        return None
    return edited(data, ((*found.span(), b"\n") for found in joints))


def decoded_quoted_printable(data: bytes) -> Converted | None:
    """The source that is in quoted-printable as a whole: in its header every ``=`` begins a code."""
    head = _head(data)
    if head.count(_EQUALS) < _CODED_EQUALS or _NOT_CODED.search(head) or _CODED_END.search(head):
        return None
    return edited(data, _codes(data))


def _codes(data: bytes) -> Iterator[Edit]:
    cut = told_until(data)
    for found in _CODED.finditer(data, 0, cut):
        yield *found.span(), bytes.fromhex(found[1].decode("ascii")) if found[1] else b""
    yield cut, len(data), a2b_qp(data[cut:])


def with_tight_colons(data: bytes) -> Converted | None:
    """The header with a colon right behind each name, where a display set them all apart or wide."""
    head = _head(data)
    loose = [found for found in _LOOSE.finditer(head) if names_field(found[1])]
    if len(loose) < _JOINTS or any(names_field(found[1]) for found in _TIGHT.finditer(head)):
        return None
    return edited(data, ((found.end(1), found.end(), b": ") for found in loose))


def with_straight_quotes(data: bytes) -> Converted | None:
    """The text with straight quotation marks, where an editor has curled all of them.

    No program that reads parts knows others around a boundary: where they stand before a part, they are a
    sender's, and of the boundary itself.
    """
    head = _head(data)
    if b'"' in head or not _CURLED.search(head) or _CURLED_BOUNDARY.search(data):
        return None
    return edited(data, _straight(data))


def _straight(data: bytes) -> Iterator[Edit]:
    cut = told_until(data)
    for found in _CURLY.finditer(data, 0, cut):
        yield *found.span(), b'"'
    yield cut, len(data), _CURLY.sub(b'"', data[cut:])


def without_padding(data: bytes) -> Converted | None:
    """The text without the blanks behind each line, as a terminal's screen has them.

    They make the empty line behind the header one that folds.
    """
    head = _head(data)
    padded = _PADDED_LINE.search(head)
    if padded is None or not padded.start():
        return None
    lines = head[: padded.start()].splitlines()
    if len(head) < len(data) and not all(line.endswith((b" ", b"\t")) for line in lines):
        return None
    return edited(data, ((*found.span(), b"") for found in _PADDING.finditer(data, 0, told_until(data))))


def without_links(data: bytes) -> Converted | None:
    """The header without the links that a program made of addresses and hosts when it was quoted."""
    head = _head(data)
    if b"mailto:" not in head.lower() and b"://" not in head:
        return None
    edits = [
        *((found.end(1), found.end(), b"") for found in _LINKED.finditer(head)),
        *((*found.span(), found[1] or found[2]) for found in _MARKED_DOWN.finditer(head)),
    ]
    return edited(data, sorted(edits)) if edits else None


def without_guards(data: bytes) -> Converted | None:
    """The header with the full stops, colons and at signs that somebody put in brackets as they were."""
    found = list(_GUARDED.finditer(_head(data)))
    if not found:
        return None
    return edited(data, ((*each.span(), each[1] or _SIGNS[each[2].lower()]) for each in found))


def with_hyphens(data: bytes) -> Converted | None:
    """The header with the hyphens of its fields' names as they were."""
    edits = [
        (*found.span(), name)
        for found in _DASHED.finditer(_head(data))
        if (name := _DASH.sub(b"-", found[0])) != found[0] and names_field(name)
    ]
    return edited(data, edits) if edits else None


def _head(data: bytes) -> bytes:
    blank = BLANK_LINE.search(data, 0, limits.HEADER_BYTES)
    return data[: blank.start() + 1 if blank else limits.HEADER_BYTES]
